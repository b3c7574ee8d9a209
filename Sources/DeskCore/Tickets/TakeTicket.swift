package import struct FoundationEssentials.Date

/// Makes the ticket one's own; from a colleague too.
package struct TakeTicket: TicketIntent {
    package static let verb = "take a ticket"

    package var ticket: TicketNumber
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber) {
        self.ticket = ticket
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        guard subject.assignee != actor.name else { throw .alreadyAssigned(ticket: ticket, to: actor.name) }
        var fact = TicketTaken()
        fact.from = subject.assignee
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

package struct TicketTaken: Fact {
    package static let name = "ticket_taken"
    /// Who had it before.
    package var from: String?

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("from", &from)
    }

    package var words: String { "took the ticket" + (from.map { " over from \($0)" } ?? "") }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        TicketAssigned.handingBack(to: from, of: event.by)
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.assign(to: event.by, at: event.at) }
    }
}

extension Ticket {
    /// Gives the ticket to somebody; a new one is open from then on.
    mutating func assign(to user: String, at date: Date) {
        assignee = user
        if state == .new { move(to: .open, at: date) }
    }
}
