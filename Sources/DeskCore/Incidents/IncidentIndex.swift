/// Which tickets are part of which incident. Tickets that sleep are in it too, so that an incident knows its tickets without reading theirs.
package struct IncidentIndex: Equatable, Sendable {
    /// Ascending, by incident; an incident without tickets has none.
    package private(set) var tickets: [TicketNumber: [TicketNumber]]

    package init(tickets: [TicketNumber: [TicketNumber]] = [:]) {
        self.tickets = tickets
    }

    mutating func declare(_ incident: TicketNumber) {
        tickets[incident, default: []] += []
    }

    mutating func withdraw(_ incident: TicketNumber) {
        tickets[incident] = nil
    }

    /// Puts a ticket under another incident, or under none.
    mutating func move(_ ticket: TicketNumber, from former: TicketNumber?, to incident: TicketNumber?) {
        if let former { tickets[former]?.removeAll { $0 == ticket } }
        if let incident { tickets[incident, default: []].insert(inOrder: ticket) }
    }
}

extension Desk {
    /// The incidents that there are, ascending, settled ones too.
    package var incidentNumbers: [TicketNumber] { incidents.tickets.keys.sorted() }

    /// The tickets of an incident, ascending; none where it is none.
    package func tickets(ofIncident incident: TicketNumber) -> [TicketNumber] { incidents.tickets[incident] ?? [] }

    /// Those on which work goes on.
    package func unsettledTickets(ofIncident incident: TicketNumber) -> [TicketNumber] {
        tickets(ofIncident: incident).filter { row(of: $0)?.state.isUnsettled == true }
    }

    /// An incident on which work goes on.
    func unsettledIncident(_ number: TicketNumber) throws(Refusal) -> Ticket {
        let subject = try unsettled(number)
        guard subject.isIncident else { throw .notAnIncident(number) }
        return subject
    }

    /// Refuses to end an incident of which tickets would stay behind.
    func checkNothingStays(of ticket: Ticket) throws(Refusal) {
        guard ticket.isIncident else { return }
        let rest = unsettledTickets(ofIncident: ticket.number)
        guard rest.isEmpty else { throw .hasTickets(ticket.number, count: rest.count) }
    }
}
