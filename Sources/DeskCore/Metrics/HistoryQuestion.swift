package import struct FoundationEssentials.Date

/// Something that only the whole history of a desk answers.
package enum HistoryQuestion: Equatable, Sendable {
    /// The numbers of some periods, with the tickets behind them.
    case numbers(bounds: [Date], policy: DeskPolicy, now: Date)
    /// The tickets whose walks something became of at a step.
    case walks(WalkCell)
}

package enum HistoryAnswer: Equatable, Sendable {
    case numbers(Metrics)
    /// Ascending.
    case tickets([TicketNumber])
}

/// Finds the answer while the events of a desk go by, oldest first.
package struct HistoryStudy: Sendable {
    private enum Fold: Sendable {
        case numbers(MetricsFold, now: Date)
        case walks(WalkSearch)
    }

    private var fold: Fold

    package init(_ question: HistoryQuestion) {
        switch question {
        case .numbers(let bounds, let policy, let now):
            fold = .numbers(MetricsFold(bounds: bounds, policy: policy, namesTickets: true), now: now)
        case .walks(let cell): fold = .walks(WalkSearch(for: cell))
        }
    }

    package mutating func apply(_ events: [Event]) {
        switch fold {
        case .numbers(var numbers, let now):
            // Nothing else refers to it while it changes, so that nothing is copied.
            fold = .walks(WalkSearch(for: WalkCell(guide: "", step: "", outcome: .reached)))
            for event in events { numbers.apply(event) }
            fold = .numbers(numbers, now: now)
        case .walks(var walks):
            fold = .walks(WalkSearch(for: WalkCell(guide: "", step: "", outcome: .reached)))
            for event in events { walks.apply(event) }
            fold = .walks(walks)
        }
    }

    package consuming func answer() -> HistoryAnswer {
        switch fold {
        case .numbers(let numbers, let now): .numbers(numbers.finish(at: now))
        case .walks(let walks): .tickets(walks.tickets)
        }
    }
}
