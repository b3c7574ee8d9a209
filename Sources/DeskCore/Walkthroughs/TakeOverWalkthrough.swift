package import struct FoundationEssentials.Date

/// Makes a colleague's walkthrough, and its ticket, one's own, at the step where it stands.
package struct TakeOverWalkthrough: Intent {
    package static let verb = "take over a walkthrough"

    package var ticket: TicketNumber
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber) {
        self.ticket = ticket
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        let (walkthrough, _) = try desk.walking(ticket)
        guard walkthrough.agent != actor.name || subject.assignee != actor.name else {
            throw .alreadyAssigned(ticket: ticket, to: actor.name)
        }
        // Of whoever works the walk already only the ticket is a colleague's.
        if walkthrough.agent == actor.name {
            return try TakeTicket(ticket: ticket).decide(in: desk, by: actor, at: now)
        }
        var fact = WalkthroughTakenOver()
        fact.walkthrough = walkthrough.id
        fact.from = walkthrough.agent
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

package struct WalkthroughTakenOver: Fact {
    package static let name = "walkthrough_taken_over"
    package var walkthrough: WalkthroughID = 0
    package var from: String?

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("walkthrough", &walkthrough)
        try mapper.map("from", &from)
    }

    package var walked: WalkthroughID? { walkthrough }
    package var words: String { "took the walkthrough over" + (from.map { " from \($0)" } ?? "") }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.changeWalkthrough(walkthrough) {
            $0.agent = event.by
            $0.lastActivity = event.at
        }
        desk.change(event) { $0.assign(to: event.by, at: event.at) }
        desk.changeSharing(walkthrough, in: event)
    }
}
