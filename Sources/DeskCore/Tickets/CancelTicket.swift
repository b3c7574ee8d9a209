package import struct FoundationEssentials.Date

/// Ends a ticket that was none: a duplicate, or no incident at all.
package struct CancelTicket: TicketIntent {
    package static let verb = "cancel a ticket"

    package var ticket: TicketNumber
    package var reason: String
    package var duplicateOf: TicketNumber?
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber, reason: String, duplicateOf: TicketNumber? = nil) {
        self.ticket = ticket
        self.reason = reason
        self.duplicateOf = duplicateOf
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let reason = try reason.required(.reason)
        try desk.checkNothingStays(of: try desk.movable(ticket, to: .cancelled))
        if let duplicateOf {
            guard duplicateOf != ticket else { throw .duplicateOfItself(ticket) }
            _ = try desk.ticket(duplicateOf)
        }
        var fact = TicketCancelled()
        fact.reason = reason
        fact.duplicateOf = duplicateOf
        var facts: [any Fact] = [fact]
        if let end = desk.abandoningWalkthrough(of: ticket, saying: reason) { facts.insert(end, at: 0) }
        return facts.map { EventDraft(at: now, by: actor.name, ticket: ticket, fact: $0) }
    }
}

package struct TicketCancelled: Fact {
    package static let name = "ticket_cancelled"
    package var reason = ""
    package var duplicateOf: TicketNumber?

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("reason", &reason)
        try mapper.map("duplicate_of", &duplicateOf)
    }

    package var words: String {
        "cancelled it: \(reason)" + (duplicateOf.map { " (duplicate of \(Ticket.id($0)))" } ?? "")
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) {
            $0.move(to: .cancelled, at: event.at)
            $0.cancelReason = reason
            $0.settledBy = event.by
            $0.duplicateOf = duplicateOf
        }
    }
}
