package import DeskCore

/// `report daily`, `weekly` and `monthly`: all numbers, period by period.
package enum PeriodReport {
    private static let flow: [Metric] = [.arrivals, .resolutions, .backlog, .escalated]
    private static let times: [Metric] = [.firstResponse, .timeToResolve, .timeToResolveNet]
    private static let quality: [Metric] = [
        .responseAttainment, .resolutionAttainment, .firstContact, .reopened, .unverified,
    ]
    /// How many codes, apps, agents and causes are named.
    private static let partCount = 10

    package static func document(_ metrics: Metrics, by period: MetricsPeriod, zone: ZoneOffsets) -> ReportDocument {
        let names = zip(metrics.bounds, metrics.periods).map { (period.name(of: $0, in: zone), $1) }
        let heading = ReportColumn("period", period.title)
        var report = ReportDocument(
            name: period.reportName, title: "The desk \(period.adverb)", from: metrics.from, to: metrics.to, zone: zone,
            records: ReportTable(heading, Metric.allCases, of: names))
        report.sections = [
            ReportSection("In all", table: summary(metrics.whole)),
            ReportSection(
                "Arrivals and resolutions", chart: chart(metrics, names.map(\.0)),
                table: ReportTable(heading, flow, of: names)),
            ReportSection("How long it took", table: ReportTable(heading, times, of: names)),
            ReportSection("How well", table: ReportTable(heading, quality, of: names)),
            ReportSection("Backlog at the end", table: backlog(metrics.whole.backlog)),
        ]
        for dimension in MetricsKey.Dimension.allCases {
            let parts = metrics.parts(by: dimension)
            guard !parts.isEmpty else { continue }
            let rest = parts.count - Self.partCount
            report.sections.append(
                ReportSection(
                    "By \(dimension.title.lowercased())",
                    notes: rest > 0 ? ["The \(Self.partCount) with the most tickets; \(rest) more are not shown."] : [],
                    table: ReportTable(
                        ReportColumn(dimension.rawValue, dimension.title), columns(of: dimension),
                        of: Array(parts.prefix(Self.partCount)))))
        }
        report.sections.append(.definitions(of: Metric.allCases))
        return report
    }

    /// Speed never stands without what it may have cost.
    private static func columns(of dimension: MetricsKey.Dimension) -> [Metric] {
        switch dimension {
        case .cause: [.resolutions, .reopened, .timeToResolveNet]
        case .agent: [.resolutions, .reopened, .unverified, .firstContact, .timeToResolveNet]
        case .code, .app, .priority: [.arrivals, .resolutions, .reopened, .resolutionAttainment, .timeToResolveNet]
        }
    }

    private static func summary(_ numbers: Numbers) -> ReportTable {
        let columns = [
            ReportColumn("number", "Number"), ReportColumn("value", "", .count),
            ReportColumn("p90", "9 of 10 under", .duration),
        ]
        return ReportTable(
            columns,
            Metric.allCases.map { metric in
                let values = metric.values(of: numbers)
                return [.text(metric.title), values[0], values.count > 1 ? values[1] : .none]
            })
    }

    private static func backlog(_ backlog: BacklogCount) -> ReportTable {
        let ages = BacklogAge.allCases.map { age -> [ReportValue] in [.text(age.words), .count(backlog[age])] }
        let states = TicketState.allCases.filter(\.isUnsettled).map { state -> [ReportValue] in
            [.text(state.words), .count(backlog.states[state] ?? 0)]
        }
        return ReportTable(
            [ReportColumn("what", "Age or state"), ReportColumn("tickets", "Tickets", .count)], ages + states)
    }

    private static func chart(_ metrics: Metrics, _ labels: [String]) -> ReportChart {
        ReportChart(
            labels: labels,
            bars: [
                .init("Arrivals", metrics.periods.map(\.arrivals)),
                .init("Resolutions", metrics.periods.map(\.resolutions)),
            ], line: .init("Backlog", metrics.periods.map(\.backlog.count)))
    }
}

extension MetricsPeriod {
    package var reportName: String {
        switch self {
        case .day: "daily"
        case .week: "weekly"
        case .month: "monthly"
        }
    }

    var adverb: String { "\(rawValue) by \(rawValue)" }

    var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
