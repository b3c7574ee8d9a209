import DeskCore

/// A metric as columns of a table: a length of time is two of them.
extension Metric {
    var columns: [ReportColumn] {
        switch kind {
        case .count: [ReportColumn(rawValue, title, .count)]
        case .share: [ReportColumn(rawValue, title, .share)]
        case .duration:
            [
                ReportColumn("\(rawValue)_median", title, .duration),
                ReportColumn("\(rawValue)_p90", "9 of 10 under", .duration),
            ]
        }
    }

    func values(of numbers: Numbers) -> [ReportValue] {
        switch numbers[self] {
        case .count(let count): [.count(count)]
        case .share(let share): [share.whole > 0 ? .share(share) : .none]
        case .duration(let sample):
            [sample.median, sample.ninetieth].map { $0.map { .seconds($0) } ?? .none }
        }
    }
}

extension ReportTable {
    /// A row of numbers for each thing that has a name.
    init(_ heading: ReportColumn, _ metrics: [Metric], of rows: [(name: String, numbers: Numbers)]) {
        self.init(
            [heading] + metrics.flatMap(\.columns),
            rows.map { row in [.text(row.name)] + metrics.flatMap { $0.values(of: row.numbers) } })
    }
}

extension ReportSection {
    /// What the numbers of a report mean.
    static func definitions(of metrics: [Metric]) -> ReportSection {
        ReportSection(
            "What the numbers mean",
            notes: [
                "Lengths of time are working time by the desk's calendar; half of all are no longer than the median."
            ],
            table: ReportTable(
                [ReportColumn("number", "Number"), ReportColumn("meaning", "Meaning")],
                metrics.map { [.text($0.title), .text($0.definition)] }))
    }
}
