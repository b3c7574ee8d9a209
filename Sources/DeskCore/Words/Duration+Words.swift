/// Lengths of time as people say them.
package enum DurationWords {
    /// `just now`, `3 seconds ago`, `one minute ago`, `5 hours ago`, `2 days ago`.
    package static func ago(_ seconds: Double) -> String {
        let seconds = max(0, Int(seconds))
        return switch seconds {
        case 0: "just now"
        case 1: "one second ago"
        case 2..<60: "\(seconds) seconds ago"
        case 60..<120: "one minute ago"
        case 120..<3600: "\(seconds / 60) minutes ago"
        case 3600..<7200: "one hour ago"
        case 7200..<86_400: "\(seconds / 3600) hours ago"
        case 86_400..<172_800: "one day ago"
        default: "\(seconds / 86_400) days ago"
        }
    }

    /// At most four columns: `12s`, `5m`, `3h`, `12d`, `14w`, `3y`.
    package static func short(_ seconds: Double) -> String {
        let seconds = max(0, Int(seconds))
        return switch seconds {
        case ..<60: "\(seconds)s"
        case ..<3600: "\(seconds / 60)m"
        case ..<86_400: "\(seconds / 3600)h"
        case ..<(100 * 86_400): "\(seconds / 86_400)d"
        case ..<(365 * 86_400): "\(seconds / (7 * 86_400))w"
        default: "\(seconds / (365 * 86_400))y"
        }
    }

    /// `30 seconds`, `one minute`, `10 minutes`, `one hour`, `90 minutes`.
    package static func length(_ seconds: Int) -> String {
        switch seconds {
        case 60: "one minute"
        case 3600: "one hour"
        case let seconds where seconds % 3600 == 0: "\(seconds / 3600) hours"
        case let seconds where seconds % 60 == 0: "\(seconds / 60) minutes"
        default: "\(seconds) seconds"
        }
    }

    /// Working time: `15 min`, `3 h 10 min`, `30 h`; in whole minutes, of which none is begun.
    package static func worked(_ seconds: Double) -> String {
        let minutes = max(0, Int(seconds / 60))
        return switch (minutes / 60, minutes % 60) {
        case (0, let minutes): "\(minutes) min"
        case (let hours, 0): "\(hours) h"
        case (let hours, let minutes): "\(hours) h \(minutes) min"
        }
    }

    /// What is left of working time, in at most six columns: hours and minutes, of which one that has begun counts, or whole hours from a
    /// hundred on: `1:42`, `-0:13`, `120h`.
    package static func left(_ seconds: Double) -> String {
        let minutes = Int((abs(seconds) / 60).rounded(seconds < 0 ? .down : .up))
        let sign = seconds < 0 ? "-" : ""
        if minutes >= 6000 { return "\(sign)\(min(minutes / 60, 9999))h" }
        return "\(sign)\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    }

    /// A running clock: `0:07`, `12:30`, `1:02:03`.
    package static func clock(_ seconds: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
    }
}
