package import struct FoundationEssentials.Date

/// A detour that was ended by mistake goes on.
package struct DetourTakenUp: Fact {
    package static let name = "detour_taken_up"
    package var walkthrough: WalkthroughID = 0
    package var guide = ""

    package init() {}

    /// Nil where the walkthrough that it was a detour from does not stand where it came back to.
    init?(_ walkthrough: WalkthroughID, guide: String, in desk: Desk, on ticket: TicketNumber?) {
        guard let ticket,
            let detour = desk.walkthroughs(of: ticket).first(where: { $0.id == walkthrough }), detour.left != nil,
            let current = desk.walkthrough(of: ticket), current.isInProgress, current.id == detour.detourFrom
        else { return nil }
        self.walkthrough = walkthrough
        self.guide = guide
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("walkthrough", &walkthrough)
        try mapper.map("guide", &guide)
    }

    package var words: String { "went on in the guide \(guide)" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        guard let ticket = event.ticket, let detour = desk.walkthrough(of: ticket), detour.id == walkthrough,
            let left = detour.detourFrom
        else { return nil }
        return DetourEnded(walkthrough, guide: guide, to: desk.guide(of: left, on: ticket))
    }

    package func repetition(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        DetourTakenUp(walkthrough, guide: guide, in: desk, on: event.ticket)
    }

    package func apply(to desk: inout Desk, in event: Event) {
        guard let left = desk.walkthroughs[walkthrough]?.detourFrom, let from = desk.walkthroughs[left] else { return }
        let sharing = desk.numbers(sharing: from, in: event)
        desk.changeWalkthrough(left) { $0.clock.stop(at: event.at) }
        desk.changeWalkthrough(walkthrough) {
            $0.left = nil
            $0.agent = event.by
            $0.lastActivity = event.at
        }
        desk.go(on: walkthrough, sharing: sharing, in: event)
    }
}
