/// How far a user is.
package struct WalkProgress: Equatable, Sendable {
    package enum State: String, Sendable, CaseIterable {
        case notStarted = "not_started"
        case inProgress = "in_progress"
        case solved
        case escalated
        case abandoned
        case otherError = "other_error"
    }

    /// `AADSTS50074`; nil before a walkthrough has started.
    package var guide: String?
    package var revision: String?
    package var recorded: Int
    /// Recorded steps and the longest way without a circle that remains, or remained where the walk ended.
    package var total: Int
    /// The current step's id; nil at the end.
    package var currentStep: String?
    package var state: State

    package init(
        guide: String? = nil, revision: String? = nil, recorded: Int, total: Int, currentStep: String? = nil,
        state: State
    ) {
        self.guide = guide
        self.revision = revision
        self.recorded = recorded
        self.total = total
        self.currentStep = currentStep
        self.state = state
    }

    package static let notStarted = WalkProgress(recorded: 0, total: 0, state: .notStarted)

    /// `4/11`; empty before a walkthrough has started.
    package var fraction: String {
        guide == nil ? "" : "\(recorded)/\(total)"
    }
}

extension Desk {
    /// How far the user of a ticket is; before a walkthrough has started here, how far where the ticket was imported from.
    package func progress(of number: TicketNumber) -> WalkProgress {
        progress(of: walkthrough(of: number), on: number)
    }

    /// - Parameter walkthrough: the one that counts for the ticket; nil where none has started here.
    func progress(of walkthrough: Walkthrough?, on number: TicketNumber) -> WalkProgress {
        walkthrough.map { progress(of: $0) } ?? importedProgress(of: number) ?? .notStarted
    }

    func progress(of walkthrough: Walkthrough) -> WalkProgress {
        let route = routes[walkthrough.revision]
        let recorded = walkthrough.records.count
        let remaining = route?.remaining(from: walkthrough.current) ?? 0
        let state: WalkProgress.State =
            switch walkthrough.end?.ending {
            case nil: .inProgress
            case .solved: .solved
            case .escalated: .escalated
            case .abandoned: .abandoned
            case .otherError: .otherError
            }
        return WalkProgress(
            guide: route?.guide, revision: walkthrough.revision, recorded: recorded, total: recorded + remaining,
            currentStep: walkthrough.isInProgress ? walkthrough.current : nil, state: state)
    }

    /// Where a walkthrough ended: `at step 4 of at most 11, “Sign in again”`.
    package func place(ofEnd walkthrough: Walkthrough) -> String {
        guard let step = walkthrough.current else { return "at the end of the guide" }
        let progress = progress(of: walkthrough)
        let title = routes[walkthrough.revision]?[step]?.title ?? step
        return "at step \(progress.recorded + 1) of at most \(progress.total), “\(title)”"
    }

    /// Why there is no walkthrough to go on with.
    package func noWalkthrough(of number: TicketNumber) -> Refusal {
        guard walkthrough(of: number) == nil, let progress = importedProgress(of: number), let guide = progress.guide
        else { return .noWalkthrough(number) }
        return .walkedElsewhere(number, guide: guide, steps: progress.fraction)
    }

    /// How far the user was where the ticket was imported from; nil for one that was not imported.
    func importedProgress(of number: TicketNumber) -> WalkProgress? {
        (timeline(of: number)?.first?.fact as? TicketImported)?.progress
    }
}
