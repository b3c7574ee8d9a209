package import DeskCore

package import struct FoundationEssentials.Date

/// `report sample`: resolved tickets drawn by lot, to be read and scored against a short list.
package enum SampleReport {
    /// What a reader scores, from 0 to 2.
    private static let points = ["Right cause", "Identity", "User told", "Notes", "Followed up"]

    package static func document(
        _ tickets: [SampledTicket], from: Date, to: Date, zone: ZoneOffsets
    ) -> ReportDocument {
        let columns = [
            ReportColumn("ticket", "Ticket"), ReportColumn("code", "Code"), ReportColumn("agent", "Agent"),
            ReportColumn("resolved", "Resolved", .time), ReportColumn("cause", "Cause"), ReportColumn("fix", "Fix"),
            ReportColumn("verified", "Identity check"), ReportColumn("told", "Told"),
            ReportColumn("notes", "Notes", .count), ReportColumn("open_follow_ups", "Open follow-ups", .count),
            ReportColumn("score", "Score"),
        ]
        func yes(_ isSo: Bool) -> ReportValue { .text(isSo ? "yes" : "no") }
        let table = ReportTable(
            columns,
            tickets.map {
                [
                    .text(Ticket.id($0.ticket)), .text("AADSTS\($0.code)"), .text($0.by), .time($0.at), .text($0.cause),
                    .text($0.fix), yes($0.wasVerified), yes($0.wasTold), .count($0.noteCount), .count($0.openFollowUps),
                    .none,
                ]
            })
        var report = ReportDocument(
            name: "sample", title: "Tickets to read", from: from, to: to, zone: zone, records: table)
        report.sections = [
            ReportSection(
                "Drawn by lot",
                notes: [
                    "Read each with `helpdesk show`, and score it 0 to 2 on: \(points.joined(separator: ", ")). On one day the lot is "
                        + "the same; what the record says of a point stands beside it."
                ], table: table)
        ]
        return report
    }
}
