/// What binds all who work on a desk, besides their roles: `desk.yaml` as a value.
///
/// No event says it, and no fact asks for it: facts make the same of a ticket whatever the policy is, and what follows from the policy (due times,
/// what timers do) is worked out when it is asked for. Whoever owns a desk hands it the policy, as time and actor are handed in.
package struct DeskPolicy: Equatable, Sendable {
    package var calendar: WorkCalendar
    package var targets: ServiceTargets
    package var durations: DeskDurations
    /// What somebody is good at, by user name; who is not named takes what comes.
    package var skills: [String: Set<CodeFamily>]
    package var clusters: ClusterRule
    /// Whom the desk knows. It stands in a file of its own, `requesters.csv`.
    package var requesters: RequesterDirectory

    package init(
        calendar: WorkCalendar = DeskPolicy.usualCalendar, targets: ServiceTargets = .usual,
        durations: DeskDurations = DeskDurations(), skills: [String: Set<CodeFamily>] = [:],
        clusters: ClusterRule = ClusterRule(),
        requesters: RequesterDirectory = .none
    ) {
        self.calendar = calendar
        self.targets = targets
        self.durations = durations
        self.skills = skills
        self.clusters = clusters
        self.requesters = requesters
    }

    /// In UTC, where no rules say where the desk is.
    package static let usualCalendar = WorkCalendar()

    /// A target in seconds of working time.
    package func seconds(_ goal: ServiceGoal, _ priority: Priority) -> Double {
        calendar.seconds(of: targets[goal, rank: priority.rank])
    }
}
