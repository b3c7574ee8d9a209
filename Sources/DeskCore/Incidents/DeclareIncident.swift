package import struct FoundationEssentials.Date

/// Says that a ticket is an incident: one cause behind the problems of many users, whose tickets are linked to it.
package struct DeclareIncident: TicketIntent {
    package static let verb = "declare an incident"

    package var ticket: TicketNumber
    package var guardedTicket: TicketNumber? { nil }

    package init(ticket: TicketNumber) {
        self.ticket = ticket
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        guard !subject.isIncident else { throw .isIncident(ticket) }
        if let incident = subject.incident { throw .inIncident(ticket, incident: incident) }
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: IncidentDeclared())]
    }
}

package struct IncidentDeclared: Fact {
    package static let name = "incident_declared"

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {}

    package var isGuarded: Bool { false }
    package var words: String { "declared it an incident" }

    /// Not once tickets hang on it.
    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        event.ticket.flatMap { desk.tickets(ofIncident: $0).isEmpty ? IncidentWithdrawn() : nil }
    }

    package func apply(to desk: inout Desk, in event: Event) {
        guard let number = event.ticket, desk.tickets[number] != nil else { return }
        desk.change(event) { $0.isIncident = true }
        desk.incidents.declare(number)
    }
}

/// It was none.
package struct IncidentWithdrawn: Fact {
    package static let name = "incident_withdrawn"

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {}

    package var isGuarded: Bool { false }
    package var words: String { "said that it is no incident" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? { IncidentDeclared() }

    package func apply(to desk: inout Desk, in event: Event) {
        guard let number = event.ticket else { return }
        desk.change(event) { $0.isIncident = false }
        desk.incidents.withdraw(number)
    }
}
