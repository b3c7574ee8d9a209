package import struct FoundationEssentials.Date

/// A walkthrough whose start was taken back goes on.
package struct WalkthroughTakenUp: Fact {
    package static let name = "walkthrough_taken_up"
    package var walkthrough: WalkthroughID = 0
    package var guide = ""

    package init() {}

    /// Nil where the ticket's walkthrough is another one by now, or where its user is led through that guide on another ticket.
    init?(_ walkthrough: WalkthroughID, guide: String, in desk: Desk, on ticket: TicketNumber?) {
        guard let ticket, let subject = desk.tickets[ticket], subject.state.isUnsettled,
            let ended = desk.walkthrough(of: ticket), ended.id == walkthrough, ended.end?.ending == .abandoned,
            desk.walkthroughToShare(subject, code: ended.code) == nil
        else { return nil }
        self.walkthrough = walkthrough
        self.guide = guide
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("walkthrough", &walkthrough)
        try mapper.map("guide", &guide)
    }

    package var words: String { "went on with the walkthrough of \(guide)" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        desk.startedByMistake(walkthrough, on: event.ticket)
    }

    package func repetition(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        WalkthroughTakenUp(walkthrough, guide: guide, in: desk, on: event.ticket)
    }

    package func apply(to desk: inout Desk, in event: Event) {
        let isHeld = event.ticket.flatMap { desk.tickets.awake[$0]?.isHeld } ?? false
        desk.changeEnd(of: walkthrough) {
            $0.end = nil
            $0.agent = event.by
            $0.clock = StepClock(since: event.at, heldSince: isHeld ? event.at : nil)
            $0.lastActivity = event.at
        }
        desk.change(event)
    }
}

extension Desk {
    /// The end of a walkthrough that was only started; nil where there is more of it by now.
    func startedByMistake(_ walkthrough: WalkthroughID, on ticket: TicketNumber?) -> (any Fact)? {
        guard let ticket, let begun = self.walkthrough(of: ticket), begun.id == walkthrough, begun.isInProgress,
            begun.records.isEmpty, begun.follows == nil, tickets(sharing: begun, besides: ticket).isEmpty
        else { return nil }
        var fact = WalkthroughFinished(walkthrough: begun, ending: .abandoned)
        fact.reason = "started by mistake"
        return fact
    }
}
