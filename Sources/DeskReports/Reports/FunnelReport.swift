package import DeskCore

package import struct FoundationEssentials.Date

/// `report guide`: the funnel of every guide that was walked.
package enum FunnelReport {
    /// - Parameter funnels: the guide that was begun most often first.
    package static func document(_ funnels: [Funnel], to: Date, zone: ZoneOffsets) -> ReportDocument {
        let columns = [
            ReportColumn("step", "Step"), ReportColumn("reached", "Reached", .count),
            ReportColumn("done", "Done", .count), ReportColumn("failed", "Failed", .count),
            ReportColumn("skipped", "Skipped", .count), ReportColumn("answered", "Answered", .count),
            ReportColumn("left", "Left", .count), ReportColumn("median", "Median", .duration),
        ]
        func row(_ step: FunnelStep) -> [ReportValue] {
            let tally = step.tally
            let counts = [tally.reached, tally.done, tally.failed, tally.skipped, tally.answered, tally.left]
            return [.text(step.title)] + counts.map { .count($0) } + [
                tally.seconds.median.map { .seconds($0) } ?? .none
            ]
        }
        let records = funnels.flatMap { funnel in
            funnel.steps.map { [ReportValue.text(funnel.guide), .text($0.id)] + row($0) }
        }
        var report = ReportDocument(
            name: "guide", title: "How far users came in the guides", from: nil, to: to, zone: zone,
            records: ReportTable([ReportColumn("guide", "Guide"), ReportColumn("step_id", "Id")] + columns, records))
        report.sections = funnels.map { funnel in
            ReportSection(
                funnel.guide, notes: [funnel.sentence], table: ReportTable(columns, funnel.steps.map(row)))
        }
        if funnels.isEmpty { report.sections = [ReportSection("Walked guides", table: ReportTable([], []))] }
        return report
    }
}
