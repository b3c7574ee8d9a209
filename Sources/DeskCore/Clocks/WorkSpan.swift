/// A length of working time, as a desk's rules say it: `15m`, `4h`, `3d` of working days.
package enum WorkSpan: Equatable, Sendable {
    case seconds(Int)
    case days(Int)

    package static func minutes(_ count: Int) -> WorkSpan { .seconds(count * 60) }
    package static func hours(_ count: Int) -> WorkSpan { .seconds(count * 3600) }

    /// Reads one to four digits, not all zero, and a unit.
    package init?(typed text: String) {
        let text = text.trimmed
        guard let seconds = Timestamp.seconds(typed: text), seconds > 0 else { return nil }
        self = text.last?.lowercased() == "d" ? .days(Int(seconds) / 86_400) : .seconds(Int(seconds))
    }

    /// As it is typed.
    package var text: String {
        switch self {
        case .days(let count): "\(count)d"
        case .seconds(let seconds) where seconds % 3600 == 0: "\(seconds / 3600)h"
        case .seconds(let seconds): "\(seconds / 60)m"
        }
    }

    /// `15 min`, `4 h`, `one working day`, `3 working days`.
    package var words: String {
        switch self {
        case .days(1): "one working day"
        case .days(let count): "\(count) working days"
        case .seconds(let seconds): DurationWords.worked(Double(seconds))
        }
    }
}
