import DeskCore

/// `report definitions`: what every number means, wherever it stands. docs/metrics.md is this.
package enum DefinitionsReport {
    package static var document: ReportDocument {
        let columns = [
            ReportColumn("key", "Key"), ReportColumn("number", "Number"), ReportColumn("meaning", "Meaning"),
        ]
        var report = ReportDocument(
            name: "definitions", title: "What the numbers mean", from: nil, to: nil, zone: .utc,
            records: ReportTable(
                columns,
                Metric.allCases.map { [.text($0.rawValue), .text($0.title), .text($0.definition)] }))
        report.sections = [
            ReportSection(
                "Reports and trends",
                notes: [
                    "A period is a day, a week from Monday, or a month, on the wall of the desk's time zone. Lengths of time are working "
                        + "time by the desk's calendar: half of all are no longer than the median, nine of ten no longer than the other one. "
                        + "By now is when the report is made, so a number of a period that is over may still change.",
                    "What somebody did counts for who did it, a promise for who resolved the ticket, else for whose it is. Code, app and "
                        + "priority are those that the ticket has now.",
                ], table: report.records),
            ReportSection(
                "Control room",
                notes: ["Tickets at hand, as they are at this moment."],
                table: ReportTable(
                    Array(columns.dropFirst()), RoomNumber.allCases.map { [.text($0.title), .text($0.definition)] })),
            ReportSection(
                "Backlog by age",
                notes: [
                    "Under 4 hours, 1 day, 3 days and 7 days since the ticket was made, and older; each ticket is in one of them."
                ]),
            ReportSection(
                "Funnel",
                notes: [
                    "Of all walks of a guide, by step: reached are those that came to an end of the step or left the walk there; what was "
                        + "taken back does not count, and neither do those that stand there now. Left are walks that ended there unsolved. The "
                        + "median is of the time at the step, waiting not counted, and right to within a doubling of the seconds."
                ]),
        ]
        return report
    }
}
