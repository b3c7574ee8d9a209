package import struct FoundationEssentials.Date

/// A row of the supervisor's board as `progress --json` prints it: the keys of its ticket, and where the user stands.
package struct BoardReport: Encodable, Sendable {
    package var ticket: TicketReport
    package var row: BoardRow

    /// - Parameter row: of `desk`'s board; nil comes of one whose ticket `desk` does not have.
    package init?(_ row: BoardRow, in desk: Desk, catalogue: CodeCatalogue, at now: Date) {
        guard let ticket = desk.row(of: row.ticket) else { return nil }
        self.ticket = TicketReport(ticket, catalogue: catalogue, by: desk.policy, at: now)
        self.row = row
    }

    package func encode(to encoder: any Encoder) throws {
        try ticket.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(row.agent, forKey: .agent)
        try container.encode(ExplicitNull(wrappedValue: row.stepTitle), forKey: .stepTitle)
        try container.encode(Timestamp.text(row.since), forKey: .since)
        try container.encode(row.seconds, forKey: .seconds)
        try container.encode(row.isWaiting, forKey: .waiting)
        try container.encode(row.isStalled, forKey: .stalled)
    }

    private enum Key: String, CodingKey {
        case agent
        case stepTitle
        case since
        case seconds
        case waiting
        case stalled
    }
}
