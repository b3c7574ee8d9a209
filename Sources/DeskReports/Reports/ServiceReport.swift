package import DeskCore

/// `report sla`: what was promised, whether it was kept, and to whom it was not.
package enum ServiceReport {
    private static let metrics: [Metric] = [
        .arrivals, .responseAttainment, .resolutionAttainment, .firstResponse, .timeToResolveNet,
    ]

    /// - Parameters:
    ///   - metrics: of one period, with the tickets behind it.
    ///   - policy: has the targets.
    package static func document(_ metrics: Metrics, policy: DeskPolicy) -> ReportDocument {
        let priorities = metrics.parts(by: .priority).sorted { $0.name < $1.name }
        let heading = ReportColumn("priority", "Priority")
        var report = ReportDocument(
            name: "sla", title: "What was promised", from: metrics.from, to: metrics.to, zone: policy.calendar.zone,
            records: ReportTable(heading, self.metrics, of: priorities + [("all", metrics.whole)]))
        report.sections = [
            ReportSection("Targets", table: targets(policy)),
            ReportSection(
                "Kept in time",
                table: ReportTable(
                    heading, [.arrivals, .responseAttainment, .resolutionAttainment],
                    of: priorities + [("all", metrics.whole)])),
            ReportSection(
                "How long it took",
                table: ReportTable(
                    heading, [.firstResponse, .timeToResolveNet], of: priorities + [("all", metrics.whole)])),
            missed(.responseAttainment, "Not answered in time", metrics),
            missed(.resolutionAttainment, "Not resolved in time", metrics),
            .definitions(of: self.metrics),
        ]
        return report
    }

    private static func targets(_ policy: DeskPolicy) -> ReportTable {
        ReportTable(
            [
                ReportColumn("priority", "Priority"), ReportColumn("first_response", "First response", .duration),
                ReportColumn("resolution", "Resolution", .duration),
            ],
            Priority.ranks.map { rank in
                [.text("P\(rank)")]
                    + [ServiceGoal.firstResponse, .resolution].map {
                        .seconds(Int(policy.calendar.seconds(of: policy.targets[$0, rank: rank])))
                    }
            })
    }

    private static func missed(_ metric: Metric, _ title: String, _ metrics: Metrics) -> ReportSection {
        let tickets = metrics.periods.indices.flatMap { metrics.tickets(behind: metric, period: $0) }
        guard !tickets.isEmpty else { return ReportSection(title, table: ReportTable([], [])) }
        return ReportSection(title, notes: ["\(tickets.count): " + tickets.map(Ticket.id).joined(separator: " ")])
    }
}
