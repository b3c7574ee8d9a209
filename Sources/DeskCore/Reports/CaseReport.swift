package import struct FoundationEssentials.Date

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

    /// - Parameter now: nil for a ticket that is handed on, which has no clocks.
    package init(_ ticket: Ticket, in desk: Desk, catalogue: CodeCatalogue, at now: Date? = nil) {
        let row = desk.row(of: ticket)
        self.ticket =
            now.map { TicketReport(row, catalogue: catalogue, by: desk.policy, at: $0) }
            ?? TicketReport(row, catalogue: catalogue)
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
