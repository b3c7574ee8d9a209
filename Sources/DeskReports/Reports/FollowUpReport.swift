package import DeskCore

package import struct FoundationEssentials.Date

/// `report followups`: what was to be looked after and is not done yet, the oldest first.
package enum FollowUpReport {
    package static func document(_ open: [OpenFollowUp], at now: Date, zone: ZoneOffsets) -> ReportDocument {
        let columns = [
            ReportColumn("ticket", "Ticket"), ReportColumn("since", "Since", .time), ReportColumn("by", "Planned by"),
            ReportColumn("requester", "Requester"), ReportColumn("text", "To follow up"),
        ]
        let table = ReportTable(
            columns,
            open.map {
                [
                    .text(Ticket.id($0.ticket)), .time($0.plannedAt), .text($0.plannedBy),
                    $0.requester.map { .text($0) } ?? .none, .text($0.text),
                ]
            })
        var report = ReportDocument(
            name: "followups", title: "To follow up", from: nil, to: now, zone: zone, records: table)
        report.sections = [ReportSection("Not done yet: \(open.count)", table: table)]
        return report
    }
}
