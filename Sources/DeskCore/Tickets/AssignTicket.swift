package import struct FoundationEssentials.Date

/// Gives the ticket to a colleague.
package struct AssignTicket: TicketIntent {
    package static let verb = "assign a ticket"

    package var ticket: TicketNumber
    package var user: String
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber, user: String) {
        self.ticket = ticket
        self.user = user
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        let user = try user.required(.assignee)
        guard subject.assignee != user else { throw .alreadyAssigned(ticket: ticket, to: user) }
        let fact = TicketAssigned(to: user, from: subject.assignee)
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

package struct TicketAssigned: Fact {
    package static let name = "ticket_assigned"
    package var to = ""
    package var from: String?

    package init() {}

    init(to: String, from: String?) {
        self.to = to
        self.from = from
    }

    /// What gives a ticket back to whom it was taken from.
    static func handingBack(to former: String?, of holder: String) -> any Fact {
        if let former { TicketAssigned(to: former, from: holder) } else { TicketReleased(from: holder) }
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("to", &to)
        try mapper.map("from", &from)
    }

    package var words: String { "assigned the ticket to \(to)" + (from.map { " (was \($0)'s)" } ?? "") }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        TicketAssigned.handingBack(to: from, of: to)
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.assign(to: to, at: event.at) }
    }
}
