/// A ticket with all that ever happened to it, as `show --json` prints it: the keys of the ticket, and `timeline`.
package struct CaseReport: Encodable, Sendable {
    package var ticket: TicketReport
    /// Oldest first.
    package var timeline: [Entry]

    package struct Entry: Encodable, Sendable {
        package var at: String
        package var by: String
        /// The fact's name in the journal (`note_added`).
        package var event: String
        /// The fact in words; of a note, its text is among them.
        package var text: String
    }

    package init(_ ticket: Ticket, in desk: Desk, catalogue: CodeCatalogue) {
        self.ticket = TicketReport(desk.row(of: ticket), catalogue: catalogue)
        timeline = (desk.timeline(of: ticket.number) ?? []).map { event in
            Entry(at: Timestamp.text(event.at), by: event.by, event: event.fact.recordedName, text: event.fact.words)
        }
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

extension Fact {
    /// The name under which it stands in the journal, also where this version does not know the fact.
    fileprivate var recordedName: String {
        (self as? UnknownFact)?.recordedName ?? Self.name
    }
}
