import DeskCanvas
import DeskCore

import struct FoundationEssentials.Date

// How the domain's values look. A mark or a word always says the same as the colour.

extension TicketState {
    var style: Style {
        switch self {
        case .new: .info
        case .open: .normal
        case .waitingUser, .waitingOther: .dim
        case .escalated: .warning
        case .resolved: .good
        case .closed, .cancelled: .dim
        }
    }

    /// The state in at most nine columns.
    var shortWords: String {
        switch self {
        case .waitingUser: "wait user"
        case .waitingOther: "wait"
        default: words
        }
    }
}

extension Priority {
    var style: Style {
        switch rank {
        case 1: .bad
        case 2: .warning
        case 5: .dim
        default: .normal
        }
    }
}

extension ServiceState {
    var style: Style {
        switch self {
        case .breached, .missed: .bad
        case .breaching: .warning
        case .running, .held, .met: .dim
        }
    }
}

extension StepOutcome {
    var mark: String {
        switch self {
        case .done: "✓"
        case .failed: "×"
        case .skipped: "–"
        case .answered: "→"
        }
    }

    var style: Style {
        switch self {
        case .done: .good
        case .failed: .bad
        case .skipped: .dim
        case .answered: .info
        }
    }
}

extension WalkProgress.State {
    var words: String {
        switch self {
        case .notStarted: "not started"
        case .inProgress: "in progress"
        case .solved: "solved"
        case .escalated: "escalated"
        case .abandoned: "abandoned"
        case .otherError: "another error"
        }
    }

    /// How a walk ended, behind the steps that it came to; empty where it has not.
    var endMark: String {
        switch self {
        case .notStarted, .inProgress: ""
        case .solved: Signs.solved
        case .escalated: Signs.escalated
        case .abandoned: Signs.abandoned
        case .otherError: Signs.otherError
        }
    }
}

extension Model {
    /// How long ago, in at most four columns. The screen is drawn once a minute by itself, so seconds would stand still.
    func age(_ date: Date) -> String {
        let seconds = now.timeIntervalSince(date)
        return seconds < 60 ? "now" : DurationWords.short(seconds)
    }

    /// ` for 5m`, behind a state.
    func lasting(_ since: Date) -> String {
        now.timeIntervalSince(since) < 60 ? ", just now" : " for \(age(since))"
    }

    /// `5m ago`.
    func ago(_ date: Date) -> String {
        now.timeIntervalSince(date) < 60 ? "just now" : "\(age(date)) ago"
    }

    /// `50074 UserStrongAuth…`.
    func codeText(_ code: Int) -> String {
        catalogue[code]?.name.map { "\(code) \($0)" } ?? String(code)
    }
}
