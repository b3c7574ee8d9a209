package import struct FoundationEssentials.Date

/// Comes back from another guide to the walkthrough that it was a detour of.
package struct ReturnFromDetour: Intent {
    package static let verb = "come back from another guide"

    package var ticket: TicketNumber
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber) {
        self.ticket = ticket
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        let (walkthrough, route) = try desk.walking(ticket)
        guard let left = walkthrough.detourFrom else { throw .noDetour(ticket) }
        let fact = DetourEnded(walkthrough.id, guide: route.guide, to: desk.guide(of: left, on: ticket))
        return desk.goingOn(subject, with: walkthrough, by: actor, at: now)
            + [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

package struct DetourEnded: Fact {
    package static let name = "detour_ended"
    /// The detour.
    package var walkthrough: WalkthroughID = 0
    package var guide = ""
    /// The guide that the walk goes on in.
    package var to = ""

    package init() {}

    init(_ walkthrough: WalkthroughID, guide: String, to: String) {
        self.walkthrough = walkthrough
        self.guide = guide
        self.to = to
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("walkthrough", &walkthrough)
        try mapper.map("guide", &guide)
        try mapper.map("to", &to)
    }

    package var walked: WalkthroughID? { walkthrough }
    package var words: String { "came back from \(guide) to \(to)" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        DetourTakenUp(walkthrough, guide: guide, in: desk, on: event.ticket)
    }

    package func apply(to desk: inout Desk, in event: Event) {
        guard let detour = desk.walkthroughs[walkthrough], let left = detour.detourFrom else { return }
        let sharing = desk.numbers(sharing: detour, in: event)
        let isHeld = event.ticket.flatMap { desk.tickets.awake[$0]?.isHeld } ?? false
        desk.changeWalkthrough(walkthrough) {
            $0.left = Walkthrough.Leave(by: event.by, at: event.at)
            $0.lastActivity = event.at
        }
        desk.changeWalkthrough(left) {
            if !isHeld { $0.clock.goOn(at: event.at) }
            $0.agent = event.by
            $0.lastActivity = event.at
        }
        desk.go(on: left, sharing: sharing, in: event)
    }
}
