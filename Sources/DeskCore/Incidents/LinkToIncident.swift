package import struct FoundationEssentials.Date

/// Makes a ticket part of an incident.
package struct LinkToIncident: TicketIntent {
    package static let verb = "link a ticket to an incident"

    package var ticket: TicketNumber
    package var incident: TicketNumber
    package var guardedTicket: TicketNumber? { nil }

    package init(ticket: TicketNumber, incident: TicketNumber) {
        self.ticket = ticket
        self.incident = incident
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        _ = try desk.unsettledIncident(incident)
        // As where a query means it too.
        if ticket == incident { return [] }
        let subject = try desk.ticket(ticket)
        guard !subject.state.isFinal else { throw .settled(ticket: ticket, state: subject.state) }
        guard !subject.isIncident else { throw .isIncident(ticket) }
        if subject.incident == incident { return [] }
        if let other = subject.incident { throw .inIncident(ticket, incident: other) }
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: LinkedToIncident(incident))]
    }
}

package struct LinkedToIncident: Fact {
    package static let name = "linked_to_incident"
    package var incident: TicketNumber = 0

    package init() {}

    init(_ incident: TicketNumber) {
        self.incident = incident
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("incident", &incident)
    }

    package var isGuarded: Bool { false }
    package var words: String { "linked it to incident \(Ticket.id(incident))" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        UnlinkedFromIncident(incident)
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.putUnderIncident(incident, in: event)
    }
}

/// Takes a ticket out of its incident.
package struct UnlinkFromIncident: TicketIntent {
    package static let verb = "take a ticket out of an incident"

    package var ticket: TicketNumber
    package var guardedTicket: TicketNumber? { nil }

    package init(ticket: TicketNumber) {
        self.ticket = ticket
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        guard let incident = try desk.ticket(ticket).incident else { throw .notInIncident(ticket) }
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: UnlinkedFromIncident(incident))]
    }
}

package struct UnlinkedFromIncident: Fact {
    package static let name = "unlinked_from_incident"
    package var incident: TicketNumber = 0

    package init() {}

    init(_ incident: TicketNumber) {
        self.incident = incident
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("incident", &incident)
    }

    package var isGuarded: Bool { false }
    package var words: String { "took it out of incident \(Ticket.id(incident))" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        LinkedToIncident(incident)
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.putUnderIncident(nil, in: event)
    }
}

extension Desk {
    fileprivate mutating func putUnderIncident(_ incident: TicketNumber?, in event: Event) {
        guard let number = event.ticket, let ticket = tickets[number] else { return }
        change(event) { $0.incident = incident }
        incidents.move(number, from: ticket.incident, to: incident)
    }
}
