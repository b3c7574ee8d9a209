/// A place in the funnel of a guide: what became of walks at one of its steps.
package struct WalkCell: Equatable, Sendable {
    package enum Outcome: CaseIterable, Sendable {
        case reached
        case done
        case failed
        case skipped
        case answered
        /// The walk ended there unsolved.
        case left

        package var title: String {
            switch self {
            case .reached: "reached"
            case .done: "done"
            case .failed: "did not work"
            case .skipped: "skipped"
            case .answered: "answered"
            case .left: "left"
            }
        }
    }

    /// The guide's name.
    package var guide: String
    /// Nil for all revisions.
    package var revision: String?
    /// The step's id.
    package var step: String
    package var outcome: Outcome

    package init(guide: String, revision: String? = nil, step: String, outcome: Outcome) {
        self.guide = guide
        self.revision = revision
        self.step = step
        self.outcome = outcome
    }
}

extension StepTally {
    /// How many walks are in a cell.
    package func count(_ outcome: WalkCell.Outcome) -> Int {
        switch outcome {
        case .reached: reached
        case .done: done
        case .failed: failed
        case .skipped: skipped
        case .answered: answered
        case .left: left
        }
    }
}

/// Finds the tickets behind a cell of a funnel, by the same facts by which the tallies are counted.
struct WalkSearch: Sendable {
    private struct Walk {
        var guide: String
        var revision: String
        var ticket: TicketNumber
        var current: String?
        var outcomes: [StepOutcome] = []
        var parent: WalkthroughID?
        var end: (step: String?, isSolved: Bool)?
        var isEmpty = true
    }

    private let cell: WalkCell
    private var walks: [WalkthroughID: Walk] = [:]

    init(for cell: WalkCell) {
        self.cell = cell
    }

    /// Ascending.
    var tickets: [TicketNumber] { Set(walks.values.filter(isInCell).map(\.ticket)).sorted() }

    mutating func apply(_ event: Event) {
        switch event.fact {
        case let fact as StepRecorded:
            record([fact.step], [fact.outcome], in: fact.walkthrough)
            walks[fact.walkthrough]?.current = fact.next
        case let fact as WalkthroughStarted:
            walks[event.sequence] = Walk(
                guide: fact.guide, revision: fact.revision, ticket: event.ticket ?? 0, current: fact.step)
        case let fact as DetourBegan:
            walks[event.sequence] = Walk(
                guide: fact.guide, revision: fact.revision, ticket: event.ticket ?? 0, current: fact.step,
                parent: fact.walkthrough)
        case let fact as StepTakenBack:
            let steps = fact.records.isEmpty ? [fact.step] : fact.records.map(\.step)
            let count = min(steps.count { $0 == cell.step }, walks[fact.walkthrough]?.outcomes.count ?? 0)
            walks[fact.walkthrough]?.outcomes.removeLast(count)
            walks[fact.walkthrough]?.current = fact.step
        case let fact as StepsPutBack:
            record(fact.records.map(\.step), fact.records.map(\.outcome), in: fact.walkthrough)
            walks[fact.walkthrough]?.current = fact.next
        case let fact as WalkthroughMoved:
            walks[fact.walkthrough]?.guide = fact.guide
            walks[fact.walkthrough]?.revision = fact.revision
            walks[fact.walkthrough]?.outcomes = []
            record(fact.records.map(\.step), fact.records.map(\.outcome), in: fact.walkthrough)
            walks[fact.walkthrough]?.current = fact.next
        case let fact as WalkthroughFinished: finish(fact)
        case let fact as WalkthroughTakenUp: walks[fact.walkthrough]?.end = nil
        default: break
        }
    }

    private mutating func record(_ steps: [String], _ outcomes: [StepOutcome], in id: WalkthroughID) {
        guard let place = walks.index(forKey: id) else { return }
        if !steps.isEmpty { walks.values[place].isEmpty = false }
        for (step, outcome) in zip(steps, outcomes) where step == cell.step {
            walks.values[place].outcomes.append(outcome)
        }
    }

    /// A detour takes those with it that it was to come back to.
    private mutating func finish(_ fact: WalkthroughFinished) {
        var id: WalkthroughID? = fact.walkthrough
        while let walk = id, let place = walks.index(forKey: walk), walks.values[place].end == nil {
            let step = walk == fact.walkthrough ? fact.step : walks.values[place].current
            // One that was begun by mistake led nobody anywhere.
            if fact.ending != .abandoned || !walks.values[place].isEmpty {
                walks.values[place].end = (step, fact.ending == .solved)
            }
            id = walks.values[place].parent
        }
    }

    private func isInCell(_ walk: Walk) -> Bool {
        guard walk.guide == cell.guide, cell.revision.map({ $0 == walk.revision }) ?? true else { return false }
        let isEndedHere = walk.end.map { $0.step == cell.step } ?? false
        return switch cell.outcome {
        case .reached: !walk.outcomes.isEmpty || isEndedHere
        case .done: walk.outcomes.contains(.done)
        case .failed: walk.outcomes.contains(.failed)
        case .skipped: walk.outcomes.contains(.skipped)
        case .answered: walk.outcomes.contains(.answered)
        case .left: isEndedHere && walk.end?.isSolved == false
        }
    }
}
