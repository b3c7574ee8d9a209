package import struct FoundationEssentials.Date

/// Takes up a resolved ticket again.
package struct ReopenTicket: TicketIntent {
    package static let verb = "reopen a ticket"

    package var ticket: TicketNumber
    package var reason: String
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber, reason: String) {
        self.ticket = ticket
        self.reason = reason
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.ticket(ticket)
        guard subject.state == .resolved else {
            throw .noSuchMove(ticket: ticket, from: subject.state, to: .open)
        }
        var fact = TicketReopened()
        fact.reason = try reason.required(.reason)
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

package struct TicketReopened: Fact {
    package static let name = "ticket_reopened"
    package var reason = ""

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("reason", &reason)
    }

    package var words: String { "reopened it: \(reason)" }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) {
            $0.move(to: .open, at: event.at)
            $0.reopenCount += 1
            $0.resolution = nil
            $0.settledBy = nil
        }
    }
}
