/// A ticket with all that ever happened to it, as `show --json` prints it: the keys of the ticket, and `timeline`.
package struct CaseReport: Encodable, Sendable {
    package var ticket: TicketReport
    /// Oldest first.
    package var timeline: [Entry]

    package struct Entry: Encodable, Sendable {
        package var at: String
        package var by: String
        package var event: String
        package var text: String

        init(_ entry: TimelineEntry) {
            at = Timestamp.text(entry.at)
            by = entry.by
            event = entry.event
            text = entry.text
        }
    }

    package init(_ ticket: Ticket, in desk: Desk, catalogue: CodeCatalogue) {
        self.ticket = TicketReport(desk.row(of: ticket), catalogue: catalogue)
        timeline = desk.portableEntries(of: ticket.number).map(Entry.init)
    }

    package func encode(to encoder: any Encoder) throws {
        try ticket.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(timeline, forKey: .timeline)
    }

    private enum Key: String, CodingKey {
        case timeline
    }
}
