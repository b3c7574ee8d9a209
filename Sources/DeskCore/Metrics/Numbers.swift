/// What is counted for one period, one agent, one code or the like.
package struct Numbers: Equatable, Sendable {
    package var arrivals = 0
    package var resolutions = 0
    /// At the end of the period.
    package var backlog = BacklogCount()
    package var firstResponse = DurationSample()
    package var timeToResolve = DurationSample()
    package var timeToResolveNet = DurationSample()
    package var responseAttainment = Share()
    package var resolutionAttainment = Share()
    package var firstContact = Share()
    package var reopened = Share()
    package var escalated = Share()
    package var unverified = Share()

    package init() {}

    package subscript(metric: Metric) -> MetricValue {
        switch metric {
        case .arrivals: .count(arrivals)
        case .resolutions: .count(resolutions)
        case .backlog: .count(backlog.count)
        case .firstResponse: .duration(firstResponse)
        case .timeToResolve: .duration(timeToResolve)
        case .timeToResolveNet: .duration(timeToResolveNet)
        case .responseAttainment: .share(responseAttainment)
        case .resolutionAttainment: .share(resolutionAttainment)
        case .firstContact: .share(firstContact)
        case .reopened: .share(reopened)
        case .escalated: .share(escalated)
        case .unverified: .share(unverified)
        }
    }

    /// Whether nothing was counted.
    package var isEmpty: Bool { self == Numbers() }
}

package enum MetricValue: Equatable, Sendable {
    case count(Int)
    case share(Share)
    case duration(DurationSample)
}

/// A part of a whole.
package struct Share: Equatable, Sendable {
    package var part = 0
    package var whole = 0

    package init(part: Int = 0, whole: Int = 0) {
        self.part = part
        self.whole = whole
    }

    /// In whole percent, halves up; nil of nothing.
    package var percent: Int? { whole > 0 ? (200 * part + whole) / (2 * whole) : nil }

    /// `92 %`; nil of nothing.
    package var words: String? { percent.map { "\($0) %" } }

    mutating func count(_ isPart: Bool) {
        whole += 1
        if isPart { part += 1 }
    }
}

/// How long something took, each time, in whole seconds.
package struct DurationSample: Equatable, Sendable {
    private var seconds: [Int32] = []

    package init() {}

    package var count: Int { seconds.count }

    mutating func add(_ length: Double) { seconds.append(Int32(clamping: Int(length.rounded()))) }

    /// The smallest length that at least half of all do not exceed; nil of nothing.
    package var median: Int? { percentile(50) }

    /// The smallest length that at least nine of ten do not exceed; nil of nothing.
    package var ninetieth: Int? { percentile(90) }

    private func percentile(_ percent: Int) -> Int? {
        guard !seconds.isEmpty else { return nil }
        return Int(seconds.sorted()[(percent * seconds.count + 99) / 100 - 1])
    }

    package static func == (left: DurationSample, right: DurationSample) -> Bool {
        left.seconds.sorted() == right.seconds.sorted()
    }
}

/// The tickets on which work goes on, by state and by age.
package struct BacklogCount: Equatable, Sendable {
    package private(set) var states: [TicketState: Int] = [:]
    package private(set) var ages = [Int](repeating: 0, count: BacklogAge.allCases.count)

    package init() {}

    package var count: Int { ages.reduce(0, +) }

    package subscript(age: BacklogAge) -> Int { ages[age.rawValue] }

    mutating func add(_ state: TicketState, age seconds: Double) {
        states[state, default: 0] += 1
        ages[BacklogAge(seconds).rawValue] += 1
    }
}

/// How long ago a ticket was made, by the clock on the wall.
package enum BacklogAge: Int, CaseIterable, Sendable {
    case underFourHours
    case underOneDay
    case underThreeDays
    case underSevenDays
    case older

    package init(_ seconds: Double) {
        self =
            switch seconds {
            case ..<14_400: .underFourHours
            case ..<86_400: .underOneDay
            case ..<259_200: .underThreeDays
            case ..<604_800: .underSevenDays
            default: .older
            }
    }

    package var words: String {
        switch self {
        case .underFourHours: "under 4 h"
        case .underOneDay: "under 1 day"
        case .underThreeDays: "under 3 days"
        case .underSevenDays: "under 7 days"
        case .older: "older"
        }
    }

    /// In keys of JSON and CSV.
    package var key: String {
        switch self {
        case .underFourHours: "under_4h"
        case .underOneDay: "under_1d"
        case .underThreeDays: "under_3d"
        case .underSevenDays: "under_7d"
        case .older: "older"
        }
    }
}
