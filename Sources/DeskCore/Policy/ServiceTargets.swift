/// What a desk has promised of a ticket: somebody answers, and it is solved.
package enum ServiceGoal: String, Sendable, CaseIterable {
    case firstResponse = "first-response"
    case resolution

    package var words: String {
        switch self {
        case .firstResponse: "first response"
        case .resolution: "resolution"
        }
    }
}

/// By when, in working time, by priority.
package struct ServiceTargets: Equatable, Sendable {
    /// By rank, from 1.
    private var firstResponse: [WorkSpan]
    private var resolution: [WorkSpan]

    /// Source: the desk's domain, "Clocks".
    package static let usual = ServiceTargets(
        firstResponse: [.minutes(15), .minutes(30), .hours(2), .hours(4), .hours(8)],
        resolution: [.hours(4), .hours(8), .days(3), .days(5), .days(10)])

    /// - Parameter rank: of the priority, from 1 to 5.
    package subscript(goal: ServiceGoal, rank rank: Int) -> WorkSpan {
        get { goal == .resolution ? resolution[rank - 1] : firstResponse[rank - 1] }
        set { if goal == .resolution { resolution[rank - 1] = newValue } else { firstResponse[rank - 1] = newValue } }
    }
}
