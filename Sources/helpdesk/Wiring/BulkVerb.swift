import ArgumentParser
import DeskCore
import DeskStore

/// Which tickets a verb for many is about, and how it goes about them.
struct BulkOptions: ParsableArguments {
    @Argument(help: "The tickets: HD-1, hd-1 or 1.", transform: ArgumentText.ticket)
    var tickets: [TicketNumber] = []

    @Option(help: "Those that a query means, as `list` reads it, instead of naming them.")
    var query: String?

    @Flag(help: "Leave out tickets that do not allow it. Else nothing is done to any.")
    var leaveOut = false

    @Flag(help: "Say what would happen to which, without recording it.")
    var dryRun = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if tickets.isEmpty == (query == nil) {
            throw ValidationError("Name the tickets, or give a --query that means them; one of the two.")
        }
    }

    /// Each once.
    func numbers(at place: Workplace) throws -> [TicketNumber] {
        guard let query else {
            var seen: Set<TicketNumber> = []
            return tickets.filter { seen.insert($0).inserted }
        }
        return try place.numbers(meantBy: query)
    }
}

/// A verb that does the same to many tickets, as one act.
protocol BulkVerb: ParsableCommand {
    var bulk: BulkOptions { get }
    func intent(on ticket: TicketNumber) -> any TicketIntent
}

extension BulkVerb {
    func run() throws {
        try bulk.report.data.work { place in
            let act = ActOnMany(try bulk.numbers(at: place).map { intent(on: $0) }, leavingOut: bulk.leaveOut)
            try place.answer(act, isTrial: bulk.dryRun, json: bulk.report.json)
        }
    }
}

extension Workplace {
    /// Does something to many tickets, or only tries it, and prints what came of it.
    func answer(_ act: ActOnMany, isTrial: Bool, json: Bool) throws {
        let report = isTrial ? try preview(act) : try carryOut(act)
        for left in report.leftOut { Output.complain(left.reason) }
        if json { try Output.json(report) } else { try Output.text(report.sentence) }
    }

    private func preview(_ act: ActOnMany) throws -> ManyReport {
        // Who may not is told so, as without the trial.
        if let refusal = actor.refusal(of: ActOnMany.self) { throw refusal }
        let outcome = act.outcome(in: desk, by: actor, at: now)
        // A trial says no where the act itself would.
        do throws(Refusal) {
            _ = try act.decide(in: desk, by: actor, at: now)
        } catch {
            guard case .notForAll(let obstacles) = error else { throw error }
            throw Failure(naming: obstacles)
        }
        return ManyReport(
            changed: outcome.changed, unchanged: outcome.unchanged, leftOut: outcome.obstacles, dryRun: true)
    }

    private func carryOut(_ act: ActOnMany) throws -> ManyReport {
        let performed = session.attempt(act, by: actor, at: now)
        if case .refused(.notForAll(let obstacles)) = performed.failure { throw Failure(naming: obstacles) }
        if let failure = performed.failure { throw failure }
        let header = performed.recorded.first?.fact as? ActedOnMany
        let changed = header?.tickets ?? []
        // Nothing has happened to the others, so they still say what they said under the lock.
        let others = act.outcome(in: desk, by: actor, at: now, without: changed)
        return ManyReport(changed: changed, unchanged: others.unchanged, leftOut: others.obstacles, dryRun: false)
    }
}

extension Failure {
    /// Says of each ticket why it does not allow what was wanted for many.
    init(naming obstacles: [ManyObstacle]) {
        for obstacle in obstacles { Output.complain(obstacle.refusal.sentence) }
        self.init(.notForAll(obstacles))
    }
}
