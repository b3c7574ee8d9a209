import struct FoundationEssentials.Date

/// What an act on many tickets comes to.
package struct ManyOutcome: Sendable {
    /// What has to be recorded; nothing where no ticket changes.
    package var drafts: [EventDraft] = []
    package var changed: [TicketNumber] = []
    /// Those that are already as they would be.
    package var unchanged: [TicketNumber] = []
    /// Those that are left out, each with its reason.
    package var obstacles: [ManyObstacle] = []
}

/// An act on many tickets while it is decided, ticket by ticket.
struct ManyAct {
    private var desk: Desk
    private let actor: Actor
    private let now: Date
    /// The sequence that its first event will have.
    private let number: Int
    private var result = ManyOutcome()

    init(on desk: Desk, by actor: Actor, at now: Date) {
        self.desk = desk
        self.actor = actor
        self.now = now
        number = desk.lastSequence + 1
        // It takes its place from the beginning: a walkthrough is named by the sequence of the event that starts it.
        self.desk.apply(Event(first(ActedOnMany()), sequence: number))
    }

    /// Lets `body` decide what becomes of a ticket, on the desk that the earlier ones left.
    mutating func decide(on ticket: TicketNumber, _ body: (Desk) throws(Refusal) -> [EventDraft]) {
        do throws(Refusal) {
            var drafts = try body(desk)
            for index in drafts.indices {
                drafts[index].act = number
                desk.apply(Event(drafts[index], sequence: desk.lastSequence + 1))
            }
            result.drafts += drafts
            if drafts.isEmpty { result.unchanged.append(ticket) } else { result.changed.append(ticket) }
        } catch {
            result.obstacles.append(ManyObstacle(ticket: ticket, refusal: error))
        }
    }

    /// - Parameters:
    ///   - verb: what was wanted, as an intent says it.
    ///   - undoes: the first event of the act that this one answers.
    func outcome(saying verb: String, undoing undoes: Int? = nil) -> ManyOutcome {
        var outcome = result
        guard !outcome.drafts.isEmpty else { return outcome }
        let fact = ActedOnMany(
            deed: verb, tickets: outcome.changed.sorted(), leftOut: outcome.obstacles.map(\.ticket).sorted())
        outcome.drafts.insert(first(fact, undoing: undoes), at: 0)
        return outcome
    }

    private func first(_ fact: ActedOnMany, undoing undoes: Int? = nil) -> EventDraft {
        EventDraft(at: now, by: actor.name, ticket: nil, fact: fact, undoes: undoes, act: number)
    }
}

/// Begins an act on many tickets; what it did to each are events of their own behind it.
package struct ActedOnMany: Fact {
    package static let name = "acted_on_many"
    /// What was wanted, as an intent says it: `assign a ticket`.
    package var deed = ""
    /// Those that changed, ascending.
    package var tickets: [Int] = []
    package var leftOut: [Int] = []

    package init() {}

    init(deed: String, tickets: [TicketNumber], leftOut: [TicketNumber]) {
        self.deed = deed
        self.tickets = tickets
        self.leftOut = leftOut
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("deed", &deed)
        try mapper.map("tickets", &tickets)
        try mapper.map("left_out", &leftOut)
    }

    package var isGuarded: Bool { false }

    package var words: String {
        let left = leftOut.isEmpty ? "" : ", and left out \(Ticket.ids(leftOut))"
        let count = "\(tickets.count) \(tickets.count == 1 ? "ticket" : "tickets") at once"
        return switch deed {
        case UndoLastAct.verb: "took back an act on \(count): \(Ticket.ids(tickets))" + left
        case RedoUndoneAct.verb: "did an act again on \(count): \(Ticket.ids(tickets))" + left
        default: "acted on \(count) (\(deed))" + left
        }
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.acts[event.sequence] = tickets
    }
}
