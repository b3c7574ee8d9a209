package import DeskCore

/// `report agent`: each agent's work, with what tells whether it lasted beside how much it was.
package enum AgentReport {
    private static let metrics: [Metric] = [
        .resolutions, .reopened, .unverified, .firstContact, .firstResponse, .timeToResolveNet, .resolutionAttainment,
        .escalated,
    ]

    package static func document(_ metrics: Metrics, zone: ZoneOffsets) -> ReportDocument {
        let agents = metrics.parts(by: .agent)
        let heading = ReportColumn("agent", "Agent")
        var report = ReportDocument(
            name: "agent", title: "The desk by agent", from: metrics.from, to: metrics.to, zone: zone,
            records: ReportTable(heading, self.metrics, of: agents))
        report.sections = [
            ReportSection(
                "What was resolved, and whether it lasted",
                notes: ["\(Actor.timers.name) is the timer that resolves where a user does not answer."],
                table: ReportTable(heading, [.resolutions, .reopened, .unverified, .firstContact], of: agents)),
            ReportSection(
                "How long it took",
                table: ReportTable(heading, [.firstResponse, .timeToResolveNet], of: agents)),
            ReportSection(
                "Promises and escalations",
                notes: ["Of the tickets that arrived meanwhile, by who resolved them, else by whose they are."],
                table: ReportTable(heading, [.resolutionAttainment, .escalated], of: agents)),
            .definitions(of: self.metrics),
        ]
        return report
    }
}
