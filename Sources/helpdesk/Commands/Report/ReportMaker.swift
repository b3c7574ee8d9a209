import DeskCore
import DeskFileStore
import DeskReports
import DeskStore
import FoundationEssentials

/// Reads a desk's events for a report.
struct ReportMaker {
    let data: DataOptions
    let span: ReportSpan
    let sampleCount: Int

    private var zone: ZoneOffsets { span.policy.calendar.zone }

    /// The report, and what ended the reading of the journal before its end.
    func document(_ kind: ReportCommand.Kind) throws -> (ReportDocument, damage: StoreFailure?) {
        guard NamedFile.exists(try data.path) else {
            throw Failure(
                "There is no desk in \(try data.path), so there is nothing to report; name the desk's folder with --data.",
                code: Failure.noInput)
        }
        var (document, damage) = try read(kind)
        document.damage = damage?.sentence
        return (document, damage)
    }

    private func read(_ kind: ReportCommand.Kind) throws -> (ReportDocument, damage: StoreFailure?) {
        switch kind {
        case .daily, .weekly, .monthly:
            let (metrics, damage) = try metrics()
            return (PeriodReport.document(metrics, by: kind.period ?? .day, zone: zone), damage)
        case .agent:
            let (metrics, damage) = try metrics()
            return (AgentReport.document(metrics, zone: zone), damage)
        case .sla:
            let (metrics, damage) = try metrics(namesTickets: true)
            return (ServiceReport.document(metrics, policy: span.policy), damage)
        case .guide:
            let (session, damage) = try data.reading()
            return (FunnelReport.document(session.desk.funnels, to: span.to, zone: zone), damage)
        case .audit:
            return try audit()
        case .followups:
            var fold = FollowUpFold()
            let damage = try data.replay { for event in $0 { fold.apply(event) } }
            return (FollowUpReport.document(fold.open, at: span.to, zone: zone), damage)
        case .sample:
            var fold = SampleFold(from: span.from, to: span.to)
            let damage = try data.replay { for event in $0 { fold.apply(event) } }
            // Another lot each day.
            let day = UInt64(max(0, span.now.timeIntervalSince1970 / 86_400))
            let tickets = fold.sample(count: sampleCount, seed: day)
            return (SampleReport.document(tickets, from: span.from, to: span.to, zone: zone), damage)
        case .definitions:
            return (DefinitionsReport.document, nil)
        }
    }

    private func metrics(namesTickets: Bool = false) throws -> (Metrics, damage: StoreFailure?) {
        var fold = MetricsFold(bounds: span.bounds, policy: span.policy, namesTickets: namesTickets)
        let damage = try data.replay { for event in $0 { fold.apply(event) } }
        return (fold.finish(at: span.now), damage)
    }

    private func audit() throws -> (ReportDocument, damage: StoreFailure?) {
        var fold = AuditFold(from: span.from, to: span.to, policy: span.policy)
        let damage = try data.replay { for event in $0 { fold.apply(event) } }
        let verification = try Doctor(folder: try data.path).verify()
        return (
            AuditReport.document(
                fold.entries, from: span.from, to: span.to, zone: zone, chain: Self.sentences(verification)), damage
        )
    }

    private static func changed(_ count: Int) -> String {
        count == 1 ? "one line was changed" : "\(count) lines were changed"
    }

    private static func sentences(_ verification: Verification) -> [String] {
        guard verification.isSound else {
            return [
                "The journal does not fit its sums: \(Self.changed(verification.faults.count)), or the last one is torn. "
                    + "`helpdesk doctor --verify` says where."
            ]
        }
        var sentences = ["All \(verification.lineCount) lines of the journal fit the sums that chain them."]
        if !verification.accounts.isEmpty {
            sentences.append(
                "\(verification.accounts.count) of them are not as they were first written, and stand for what was erased or lost; "
                    + "`helpdesk doctor --verify` names them.")
        }
        if !verification.head.isEmpty {
            sentences.append(
                "The last sum is \(verification.head). Kept elsewhere, it proves later that nothing before it was changed: "
                    + "helpdesk doctor --against \(verification.head)")
        }
        return sentences
    }
}
