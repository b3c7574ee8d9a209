package import struct FoundationEssentials.Date

/// Which timer of which step.
struct TimerMark: FieldMapped, Equatable, Sendable {
    var walkthrough: WalkthroughID = 0
    var step = ""
    /// The step's title, so that the record reads without the guide.
    var title = ""
    var until = Date(timeIntervalSince1970: 0)

    mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("walkthrough", &walkthrough)
        try mapper.map("step", &step)
        try mapper.map("title", &title)
        try mapper.map("until", &until)
    }
}

extension TimerMark {
    init(_ timer: StepTimer) {
        self.init(walkthrough: timer.walkthrough, step: timer.step, title: timer.title, until: timer.until)
    }
}

/// Says something of one timer. Nobody's picture of the ticket is outdated by it.
protocol StepTimerFact: Fact {
    var timer: TimerMark { get set }
}

extension StepTimerFact {
    init(_ timer: TimerMark) {
        self.init()
        self.timer = timer
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try timer.map(&mapper)
    }

    package var isGuarded: Bool { false }
}

package struct StepTimerStarted: Fact, StepTimerFact {
    package static let name = "step_timer_started"
    var timer = TimerMark()

    package init() {}

    package var walked: WalkthroughID? { timer.walkthrough }
    package var words: String { words(until: Timestamp.words(timer.until)) }

    package func words(in zone: ZoneOffsets) -> String { words(until: zone.words(timer.until)) }

    private func words(until time: String) -> String { "started a timer, until \(time): \(timer.title)" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? { StepTimerStopped(timer) }

    /// A time that has passed meanwhile rings for nothing.
    package func repetition(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        timer.until > now ? self : nil
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.stepTimer = StepTimer(timer) }
    }
}

package struct StepTimerStopped: Fact, StepTimerFact {
    package static let name = "step_timer_stopped"
    var timer = TimerMark()

    package init() {}

    package var words: String { "stopped the timer: \(timer.title)" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        timer.until > now ? StepTimerStarted(timer) : nil
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.stepTimer = nil }
    }
}

/// The time of a timer is over.
package struct StepTimerRang: Fact, StepTimerFact {
    package static let name = "step_timer_rang"
    var timer = TimerMark()

    package init() {}

    package var words: String { "says that the wait is over: \(timer.title)" }
    package var title: String { timer.title }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.stepTimer?.hasRung = true }
    }
}
