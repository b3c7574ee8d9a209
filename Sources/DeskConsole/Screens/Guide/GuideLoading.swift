import DeskCanvas
import DeskCore

/// Why a guide was asked for.
struct WantedGuide: Equatable, Sendable {
    enum Purpose: Equatable, Sendable {
        case read(TicketNumber?, step: String?)
        /// Show it on the screen of the page that a link led away from.
        case follow(at: String?)
        case walk(TicketNumber)
        /// Show the page anew that is on the screen.
        case reload
        /// A detour of the ticket's walkthrough, with the record that leads to it where one does.
        case detour(TicketNumber, GuidePlace, RecordStep?)
    }

    var reference: GuideReference
    var purpose: Purpose
}

extension Model {
    /// Reads the guide of a ticket: in the revision that is walked, at the current step, where a walkthrough is on.
    mutating func readGuideAtCurrentStep(_ number: TicketNumber) -> [Effect] {
        guard let ticket = desk.tickets[number] else { return [] }
        guard let walkthrough = desk.walkthrough(of: number), walkthrough.isInProgress else {
            return readGuide(of: ticket.guideCode, ticket: number)
        }
        let reference = GuideReference.revision(walkthrough.revision, code: walkthrough.code)
        if let code = walkthrough.code { sayReading(code) }
        return read(reference, for: .read(number, step: walkthrough.current))
    }

    mutating func readGuide(of code: Int, ticket: TicketNumber?) -> [Effect] {
        sayReading(code)
        return read(.code(code), for: .read(ticket, step: nil))
    }

    /// A long page takes its time.
    mutating func sayReading(_ code: Int) {
        say("Reading the guide of \(code)…")
    }

    mutating func read(_ reference: GuideReference, for purpose: WantedGuide.Purpose) -> [Effect] {
        wanted = WantedGuide(reference: reference, purpose: purpose)
        return [.loadGuide(reference)]
    }

    /// The file of the page on the screen, where it may change; what is being walked stays as it is kept, and says so when it changes.
    package var pathOfGuideOnScreen: String? {
        guard let screen = top.guide else { return top.walk?.today?.guide.source }
        if case .revision = screen.reference { return nil }
        return screen.page.guide.source
    }

    /// Reads the page on the screen again.
    mutating func reloadGuide() -> [Effect] {
        if top.walk != nil { return readGuideOfToday() }
        guard let screen = top.guide, pathOfGuideOnScreen != nil, wanted == nil else { return [] }
        return read(screen.reference, for: .reload)
    }

    mutating func takeGuide(_ reference: GuideReference, _ result: Result<GuideReading, Message.Problem>) -> [Effect] {
        if let effects = takeGuideForMany(reference, result) { return effects }
        var purpose: WantedGuide.Purpose?
        if let wanted, wanted.reference == reference, !wanted.purpose.needsWhole || result.isWhole {
            purpose = wanted.purpose
            self.wanted = nil
        }
        switch result {
        case .failure(let problem):
            // A guide that is not there today is walked on as it is kept.
            if case .today = reference { return [] }
            if case .detour(_, let link, let record?) = purpose { return goOnWithout(link, record, because: problem) }
            say(problem.sentence, .bad)
            return [.bell]
        case .success(let reading):
            let effects = use(reading, reference, for: purpose)
            guard reading.isWhole else { return effects }
            giveToWalks(reading.page, reference)
            return effects + takeRest(reading, of: reference)
        }
    }

    private mutating func use(
        _ reading: GuideReading, _ reference: GuideReference, for purpose: WantedGuide.Purpose?
    ) -> [Effect] {
        switch purpose {
        case nil:
            return []
        case .read(let ticket, let step):
            var screen = GuideScreen(reading, reference: reference, ticket: ticket, size: size)
            if let piece = step.flatMap(reading.piece(of:)) { screen.reveal(PagePlace(piece: piece, offset: 0)) }
            status = nil
            push(.guide(screen))
            return []
        case .follow(let anchor):
            guard top.guide != nil else { return [] }
            top.guide?.jump(to: reading, reference: reference)
            guard let anchor else { return [] }
            if let piece = reading.piece(of: anchor) {
                top.guide?.go(to: PagePlace(piece: piece, offset: 0))
            } else {
                say("The guide that the link leads to has no section #\(anchor); this is its beginning.", .bad)
            }
            return []
        case .reload:
            let page = reading.page
            guard let screen = top.guide, screen.reference == reference, screen.page != page else { return [] }
            top.guide?.replace(reading)
            say("The file of this guide was changed; this is how it reads now.", .good)
            return []
        case .detour(let number, let link, let record):
            status = nil
            return begin(link, on: number, recording: record, reading.page)
        case .walk(let number):
            status = nil
            let page = reading.page
            let start = StartWalkthrough(ticket: number, guide: page.guide, catalogue: catalogue)
            let seen = desk.tickets[number]?.version
            return [.startWalkthrough(Attempt(start, seen: seen, then: .openWalkthrough(number)), [page])]
        }
    }
}

extension WantedGuide.Purpose {
    /// Whether the beginning of a long page is not enough.
    fileprivate var needsWhole: Bool {
        switch self {
        case .walk, .reload, .detour: true
        case .read(_, let step): step != nil
        case .follow(let anchor): anchor != nil
        }
    }
}

extension Result<GuideReading, Message.Problem> {
    fileprivate var isWhole: Bool { (try? get())?.isWhole ?? true }
}
