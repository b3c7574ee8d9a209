import DeskCanvas
import DeskConsole
import DeskCore
import DeskGuides
import DeskStore

/// Reads lines and performs what they come to, until the walkthrough has ended or nobody goes on.
struct PlainTalk {
    let session: DeskSession
    let library: Library
    let rules: RulesFile
    let ticket: TicketNumber
    private var walk = PlainWalk()
    private var input: LineInput

    /// The widest that an act is said, in columns: what was typed is not said back whole.
    private static let width = 100

    init(session: DeskSession, library: Library, rules: RulesFile, ticket: TicketNumber) throws {
        input = try LineInput()
        self.session = session
        self.library = library
        self.rules = rules
        self.ticket = ticket
    }

    /// The desk at this moment: a conversation takes longer than a verb.
    private var place: Workplace { Workplace(session: session, library: library, actor: rules.actor) }

    mutating func run() throws {
        try startIfNeeded()
        while place.desk.walkthrough(of: ticket)?.isInProgress == true {
            try lookAround()
            let view = view
            try say(walk.prompt(view))
            guard let line = try input.next() else { return try say(["Left; what is recorded stays."]) }
            switch walk.take(line, view) {
            case .say(let lines): try say(lines)
            case .attempt(let intents): try attempt(intents)
            case .detour(let guide): try detour(guide)
            case .leave: return try say(["Left; what is recorded stays."])
            }
        }
        try say(["This walkthrough has ended: \(ending)."])
    }

    private var view: PlainView {
        PlainView(
            ticket: ticket, desk: place.desk, me: place.actor, now: place.now, guide: place.walkedGuide(of: ticket))
    }

    private var ending: String { place.desk.walkthrough(of: ticket)?.end?.ending.words ?? "it is over" }

    private mutating func startIfNeeded() throws {
        let place = place
        guard place.desk.walkthrough(of: ticket)?.isInProgress != true else { return }
        let guide = try place.keptGuide(for: try place.desk.ticket(ticket).guideCode)
        let start = StartWalkthrough(ticket: ticket, guide: guide, catalogue: place.catalogue)
        try tell(try place.perform(start))
    }

    /// Says what colleagues and time did to the ticket since the last line.
    private func lookAround() throws {
        var news: [Event] = []
        while case let more = try session.catchUp(), !more.isEmpty { news += more }
        place.runTimers()
        let name = place.actor.name
        try say(news.filter { $0.ticket == ticket && $0.by != name }.map { "\($0.by) \(Self.words($0))" })
    }

    private mutating func attempt(_ intents: [any Intent]) throws {
        for intent in intents {
            let place = place
            var intent = intent
            if var record = intent as? RecordStep {
                record.detour = try place.detour(of: record)
                intent = record
            }
            do {
                try tell(try place.perform(intent))
            } catch DeskFailure.refused(let refusal) {
                return try say(walk.refused(refusal, intent))
            }
        }
    }

    private mutating func detour(_ guide: GuidePlace) throws {
        do {
            try attempt([DetourToGuide(ticket: ticket, detour: try place.detour(to: guide))])
        } catch let problem as GuideProblem {
            try say([problem.sentence])
        }
    }

    private func tell(_ events: [Event]) throws {
        let words = events.filter { $0.ticket == ticket }.map(Self.words)
        try say(["\(Ticket.id(ticket)): \(words.isEmpty ? "nothing to change" : words.joined(separator: "; "))"])
    }

    private static func words(_ event: Event) -> String {
        TextWidth.truncated(event.fact.words.oneLine, to: width)
    }

    private func say(_ lines: [String]) throws {
        if !lines.isEmpty { try Output.text(lines.joined(separator: "\n")) }
    }
}
