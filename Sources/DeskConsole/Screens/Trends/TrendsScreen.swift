import DeskCanvas
import DeskCore

import struct FoundationEssentials.Date

/// The numbers of the desk over days or weeks, what they mean, and the tickets behind each.
struct TrendsScreen: Sendable {
    private(set) var period = MetricsPeriod.day
    /// What was asked for last.
    private(set) var question: HistoryQuestion
    /// Nil until the history has been read.
    private(set) var metrics: Metrics?
    var problem: String?
    var list = ListWindow()
    /// The period that is looked at.
    private(set) var place = 0
    /// What the numbers are shown by beside the chart.
    private(set) var dimension = MetricsKey.Dimension.code

    init(_ policy: DeskPolicy, at now: Date) {
        question = Self.question(.day, policy, at: now)
    }

    var metric: Metric { Metric.allCases[list.selection] }

    /// How many days, and how many weeks, are looked at.
    private static func question(_ period: MetricsPeriod, _ policy: DeskPolicy, at now: Date) -> HistoryQuestion {
        let count = period == .day ? 30 : 26
        let bounds = period.bounds(count: count, until: now, in: policy.calendar.zone)
        return .numbers(bounds: bounds, policy: policy, now: now)
    }

    mutating func turn(_ policy: DeskPolicy, at now: Date) {
        period = period == .day ? .week : .day
        metrics = nil
        question = Self.question(period, policy, at: now)
    }

    mutating func nextDimension() {
        let all = MetricsKey.Dimension.allCases
        dimension = all[((all.firstIndex(of: dimension) ?? 0) + 1) % all.count]
    }

    mutating func move(by count: Int) {
        place = min(max(0, place + count), max(0, (metrics?.periods.count ?? 1) - 1))
    }

    mutating func take(_ metrics: Metrics) {
        self.metrics = metrics
        place = metrics.periods.count - 1
    }
}

extension Model {
    mutating func openTrends() -> [Effect] {
        let screen = TrendsScreen(desk.policy, at: now)
        push(.trends(screen))
        return [.study(screen.question)]
    }

    mutating func actInTrends(_ action: Action) -> [Effect]? {
        guard var screen = top.trends else { return nil }
        switch action {
        case .otherPane:
            screen.turn(desk.policy, at: now)
            top.trends = screen
            return [.study(screen.question)]
        case .nextColumn: screen.move(by: 1)
        case .previousColumn: screen.move(by: -1)
        case .sort: screen.nextDimension()
        case .open: return openTickets(behind: screen)
        default:
            let count = Metric.allCases.count
            guard screen.list.move(action, count: count, height: TrendsLayout(Frame(size).body).list.height) else {
                return nil
            }
        }
        top.trends = screen
        return []
    }

    private mutating func openTickets(behind screen: TrendsScreen) -> [Effect] {
        guard let metrics = screen.metrics else { return [.bell] }
        let name = screen.period.name(of: metrics.bounds[screen.place], in: desk.policy.calendar.zone)
        let tickets = metrics.tickets(behind: screen.metric, period: screen.place)
        push(.tickets(TicketsScreen("\(screen.metric.titleOfTickets), \(name)", tickets)))
        return []
    }

    /// Takes an answer that the history gave, where it is still asked for.
    mutating func takeStudy(_ question: HistoryQuestion, _ answer: Result<HistoryAnswer, Message.Problem>) {
        for index in screens.indices {
            switch screens[index] {
            case .trends(var screen) where screen.question == question:
                switch answer {
                case .success(.numbers(let metrics)): screen.take(metrics)
                case .success(.tickets): break
                case .failure(let problem): screen.problem = problem.sentence
                }
                screens[index] = .trends(screen)
            case .funnel(var screen) where screen.question == question:
                screen.question = nil
                screens[index] = .funnel(screen)
                if index == screens.count - 1 { showWalks(of: screen, answer) }
            default: break
            }
        }
    }
}

extension Metric {
    /// What stands over the tickets behind it: of a promise, those to which it was not kept.
    var titleOfTickets: String {
        switch self {
        case .responseAttainment: "Not first answered in time"
        case .resolutionAttainment: "Not resolved in time"
        default: title
        }
    }
}
