import DeskCanvas
import DeskCore

/// Why a guide was asked for.
struct WantedGuide: Equatable, Sendable {
    enum Purpose: Equatable, Sendable {
        case read(TicketNumber?, step: String?)
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
    /// Lines longer than this are hard to read.
    private static let widestPage = 100
    /// Left of the text: marks of steps and numbers of links.
    static let guideGutter = 5

    var guideWidth: Int { max(20, min(Self.widestPage, size.width - Self.guideGutter - 2)) }

    /// Reads the guide of a ticket: in the revision that is walked, at the current step, where a walkthrough is on.
    mutating func readGuideAtCurrentStep(_ number: TicketNumber) -> [Effect] {
        guard let ticket = desk.tickets[number] else { return [] }
        guard let walkthrough = desk.walkthrough(of: number), walkthrough.isInProgress else {
            return readGuide(of: ticket.guideCode, ticket: number)
        }
        let reference = GuideReference.revision(walkthrough.revision, code: walkthrough.code)
        return read(reference, for: .read(number, step: walkthrough.current))
    }

    mutating func readGuide(of code: Int, ticket: TicketNumber?) -> [Effect] {
        say("Reading the guide of \(code)…")
        return read(.code(code), for: .read(ticket, step: nil))
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

    mutating func takeGuide(_ reference: GuideReference, _ result: Result<GuidePage, Message.Problem>) -> [Effect] {
        var purpose: WantedGuide.Purpose?
        if let wanted, wanted.reference == reference {
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
        case .success(let page):
            giveToWalks(page, reference)
            return use(page, reference, for: purpose)
        }
    }

    private mutating func use(
        _ page: GuidePage, _ reference: GuideReference, for purpose: WantedGuide.Purpose?
    ) -> [Effect] {
        switch purpose {
        case nil:
            return []
        case .read(let ticket, let step):
            var screen = GuideScreen(page: page, reference: reference, ticket: ticket, width: guideWidth)
            if let row = step.flatMap(screen.layout.row(ofStep:)) {
                screen.reveal(row, height: Frame(size).body.height)
            }
            status = nil
            push(.guide(screen))
            return []
        case .reload:
            guard var screen = top.guide, screen.reference == reference, screen.page != page else { return [] }
            screen.replace(page, height: Frame(size).body.height)
            top.guide = screen
            say("The file of this guide was changed; this is how it reads now.", .good)
            return []
        case .detour(let number, let link, let record):
            return begin(link, on: number, recording: record, page)
        case .walk(let number):
            let start = StartWalkthrough(ticket: number, guide: page.guide, catalogue: catalogue)
            let seen = desk.tickets[number]?.version
            return [.startWalkthrough(Attempt(start, seen: seen, then: .openWalkthrough(number)), page)]
        }
    }
}
