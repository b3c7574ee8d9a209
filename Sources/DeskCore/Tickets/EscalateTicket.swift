package import struct FoundationEssentials.Date

/// Hands the ticket to somebody who can do more.
package struct EscalateTicket: TicketIntent {
    package static let verb = "escalate a ticket"

    package var ticket: TicketNumber
    package var to: String
    package var reason: String
    /// Whether the actor takes the ticket first where it is new.
    package var takesNew: Bool
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber, to: String, reason: String, takingNew: Bool = false) {
        self.ticket = ticket
        self.to = to
        self.reason = reason
        takesNew = takingNew
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let to = try to.required(.escalationTarget)
        let reason = try reason.required(.reason)
        let begun = try desk.beginning(ticket, to: .escalated, takingNew: takesNew)
        return (begun + [TicketEscalated(to: to, reason: reason)]).map {
            EventDraft(at: now, by: actor.name, ticket: ticket, fact: $0)
        }
    }
}

package struct TicketEscalated: Fact {
    package static let name = "ticket_escalated"
    package var to = ""
    package var reason = ""

    package init() {}

    init(to: String, reason: String) {
        self.to = to
        self.reason = reason
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("to", &to)
        try mapper.map("reason", &reason)
    }

    package var words: String { "escalated to \(to): \(reason)" }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) {
            $0.move(to: .escalated, at: event.at)
            $0.escalation = Escalation(to: to, reason: reason)
        }
    }
}
