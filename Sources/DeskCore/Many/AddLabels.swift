package import struct FoundationEssentials.Date

/// Puts labels on a ticket beside those that it has: what is wanted for many, which have labels of their own.
package struct AddLabels: TicketIntent {
    package static let verb = LabelTicket.verb

    package var ticket: TicketNumber
    package var labels: [String]
    package var guardedTicket: TicketNumber? { nil }

    package init(ticket: TicketNumber, labels: [String]) {
        self.ticket = ticket
        self.labels = labels
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        return try LabelTicket(ticket: ticket, labels: subject.labels + labels).decide(in: desk, by: actor, at: now)
    }
}
