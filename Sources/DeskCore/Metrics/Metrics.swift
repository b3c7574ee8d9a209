package import struct FoundationEssentials.Date

/// The numbers of a desk over some periods that follow each other.
package struct Metrics: Equatable, Sendable {
    /// Where the periods begin, and the end of the last one; ascending.
    package let bounds: [Date]
    /// One a period.
    package private(set) var periods: [Numbers]
    /// Of all periods together; its backlog is that of the last one.
    package private(set) var whole = Numbers()
    private var parts: [MetricsKey: Numbers] = [:]

    /// The tickets behind the numbers of each period, each as often as it was counted.
    private var tickets: [[Metric: [TicketNumber]]]?

    init(bounds: [Date], namesTickets: Bool) {
        precondition(bounds.count > 1, "There is at least one period.")
        self.bounds = bounds
        tickets = namesTickets ? Array(repeating: [:], count: bounds.count - 1) : nil
        periods = Array(repeating: Numbers(), count: bounds.count - 1)
    }

    package var from: Date { bounds[0] }
    package var to: Date { bounds[bounds.count - 1] }

    /// What was counted for each value of a dimension, the one with the most tickets first. A backlog is that of the last period.
    package func parts(by dimension: MetricsKey.Dimension) -> [(name: String, numbers: Numbers)] {
        parts.filter { $0.key.dimension == dimension }.map { ($0.key.name, $0.value) }.sorted { left, right in
            let (leftCount, rightCount) = (left.numbers.weight, right.numbers.weight)
            return leftCount == rightCount ? left.name < right.name : leftCount > rightCount
        }
    }

    /// The tickets behind a number, each once: those that are a part of a share, but for promises those to which they were not kept. Empty where they
    /// were not noted.
    package func tickets(behind metric: Metric, period: Int) -> [TicketNumber] {
        Set(tickets?[period][metric] ?? []).sorted()
    }

    /// Counts something that happened to a ticket at `date`, where that lies in a period.
    mutating func change(
        at date: Date, _ keys: [MetricsKey], behind metrics: [Metric], _ ticket: TicketNumber,
        _ body: (inout Numbers) -> Void
    ) {
        guard let period = period(of: date) else { return }
        if tickets != nil { for metric in metrics { tickets?[period][metric, default: []].append(ticket) } }
        body(&periods[period])
        body(&whole)
        for key in keys { body(&parts[key, default: Numbers()]) }
    }

    /// Counts a ticket that was in its state until `end` in the backlog at the ends of periods meanwhile.
    mutating func addBacklog(_ ticket: MeasuredTicket, _ number: TicketNumber, until end: Date?) {
        var place = bounds.partitioningIndex { $0 >= ticket.stateSince }
        while place < bounds.count, end.map({ bounds[place] < $0 }) ?? true {
            let age = bounds[place].timeIntervalSince(ticket.createdAt)
            if place > 0 {
                periods[place - 1].backlog.add(ticket.state, age: age)
                if tickets != nil { tickets?[place - 1][.backlog, default: []].append(number) }
            }
            if place == bounds.count - 1 {
                whole.backlog.add(ticket.state, age: age)
                let agent = ticket.assignee.map { [MetricsKey(.agent, $0)] } ?? []
                for key in ticket.keys + agent { parts[key, default: Numbers()].backlog.add(ticket.state, age: age) }
            }
            place += 1
        }
    }

    private func period(of date: Date) -> Int? {
        guard date >= from, date < to else { return nil }
        return bounds.partitioningIndex { $0 > date } - 1
    }
}

/// A part of what is counted: what has a code, what an agent did, and so on.
package struct MetricsKey: Hashable, Sendable {
    /// The raw values are keys in `--format json`.
    package enum Dimension: String, CaseIterable, Sendable {
        case code
        case app
        case agent
        case cause
        case priority

        package var title: String {
            switch self {
            case .code: "Code"
            case .app: "App"
            case .agent: "Agent"
            case .cause: "Cause"
            case .priority: "Priority"
            }
        }
    }

    package var dimension: Dimension
    package var name: String

    init(_ dimension: Dimension, _ name: String) {
        self.dimension = dimension
        self.name = name
    }
}

extension Numbers {
    fileprivate var weight: Int { max(resolutions, arrivals, backlog.count) }
}
