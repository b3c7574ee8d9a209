package import struct FoundationEssentials.Date

/// What a ticket has to do with incidents, as `--json` prints it.
package struct IncidentLinkReport: Encodable, Equatable, Sendable {
    package var isIncident: Bool
    /// The incident that it is part of: `HD-7`.
    @ExplicitNull package var number: String?

    init(_ ticket: TicketRow) {
        isIncident = ticket.isIncident
        number = ticket.incident.map(Ticket.id)
    }
}

/// An incident with its tickets, as `incident show --json` and `incident list --json` print it: the keys of its ticket, and `tickets`.
package struct IncidentReport: Encodable, Sendable {
    package var ticket: TicketReport
    /// Ascending by number.
    package var tickets: [TicketReport]

    package init(_ incident: TicketRow, in desk: Desk, catalogue: CodeCatalogue, at now: Date) {
        ticket = TicketReport(incident, catalogue: catalogue, by: desk.policy, at: now)
        tickets = desk.tickets(ofIncident: incident.number).compactMap { desk.row(of: $0) }.map {
            TicketReport($0, catalogue: catalogue, by: desk.policy, at: now)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        try ticket.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(tickets, forKey: .tickets)
    }

    private enum Key: String, CodingKey {
        case tickets
    }
}
