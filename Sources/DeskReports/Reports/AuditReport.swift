package import DeskCore

package import struct FoundationEssentials.Date

/// `report audit`: who did what to whom, and how the caller had been verified.
package enum AuditReport {
    /// - Parameter chain: what the check of the journal's sums came to, a sentence each.
    package static func document(
        _ entries: [AuditEntry], from: Date, to: Date, zone: ZoneOffsets, chain: [String]
    ) -> ReportDocument {
        let columns = [
            ReportColumn("seq", "Entry", .count), ReportColumn("at", "When", .time), ReportColumn("by", "Who"),
            ReportColumn("kind", "Kind"), ReportColumn("act", "What"), ReportColumn("ticket", "Ticket"),
            ReportColumn("requester", "To whom"), ReportColumn("proof", "Identity proof"),
        ]
        var report = ReportDocument(
            name: "audit", title: "Who did what to whom", from: from, to: to, zone: zone,
            records: ReportTable(columns, entries.map(row)))
        let unproven = entries.filter(\.lacksProof)
        report.sections = [
            ReportSection("The record", notes: chain),
            ReportSection(
                "Credentials changed without a proof that counted",
                table: ReportTable(columns, unproven.map(row))),
            ReportSection(
                "All entries",
                notes: ["The number of an entry is that of its line in the journal."], table: report.records),
        ]
        return report
    }

    private static func row(_ entry: AuditEntry) -> [ReportValue] {
        [
            .count(entry.sequence), .time(entry.at), .text(entry.by), .text(entry.kind.rawValue), .text(entry.act),
            entry.ticket.map { .text(Ticket.id($0)) } ?? .none, entry.requester.map { .text($0) } ?? .none,
            entry.proof.map { .text($0) } ?? (entry.lacksProof ? .text("none") : .none),
        ]
    }
}
