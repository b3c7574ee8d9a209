package import struct FoundationEssentials.Date

/// Gives the ticket back to everybody; its state stays.
package struct ReleaseTicket: TicketIntent {
    package static let verb = "release a ticket"

    package var ticket: TicketNumber
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber) {
        self.ticket = ticket
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        guard let assignee = subject.assignee else { throw .notAssigned(ticket) }
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: TicketReleased(from: assignee))]
    }
}

package struct TicketReleased: Fact {
    package static let name = "ticket_released"
    package var from: String?

    package init() {}

    init(from: String) {
        self.from = from
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("from", &from)
    }

    package var words: String { "released the ticket" + (from.map { " (was \($0)'s)" } ?? "") }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        from.map { TicketAssigned(to: $0, from: nil) }
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.assignee = nil }
    }
}
