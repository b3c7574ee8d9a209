package import struct FoundationEssentials.Date

/// How long a period of a report is. Days begin at midnight on the desk's wall, weeks on Monday.
package enum MetricsPeriod: String, CaseIterable, Sendable {
    case day
    case week
    case month

    /// How many periods a report has where nobody says, the one that is not over among them.
    package var usualCount: Int {
        switch self {
        case .day: 7
        case .week: 8
        case .month: 12
        }
    }

    /// Where the period of a moment begins.
    package func start(of date: Date, in zone: ZoneOffsets) -> Date {
        Self.moment(ofDay: firstDay(of: Self.day(of: date, in: zone)), in: zone)
    }

    /// Where the last `count` periods begin, the one of `now` the last, and `now`.
    package func bounds(count: Int, until now: Date, in zone: ZoneOffsets) -> [Date] {
        var day = firstDay(of: Self.day(of: now, in: zone))
        var starts = [day]
        for _ in 1..<max(1, count) {
            day = firstDay(of: day - 1)
            starts.append(day)
        }
        return starts.reversed().map { Self.moment(ofDay: $0, in: zone) } + [now]
    }

    /// Cuts a time into periods: `from`, where periods begin between, and `to`, which comes later.
    package func bounds(from: Date, to: Date, in zone: ZoneOffsets) -> [Date] {
        var bounds = [from]
        var day = firstDay(of: Self.day(of: from, in: zone))
        while true {
            day = next(after: day)
            let start = Self.moment(ofDay: day, in: zone)
            guard start < to else { break }
            if start > from { bounds.append(start) }
        }
        return bounds + [to]
    }

    /// What a period is called, by where it begins: its first day, or `2026-11`.
    package func name(of start: Date, in zone: ZoneOffsets) -> String {
        let day = zone.dayText(start)
        return self == .month ? String(day.prefix(7)) : day
    }

    private func next(after day: Int) -> Int {
        switch self {
        case .day: return day + 1
        case .week: return day + 7
        case .month:
            let (year, month, _) = Timestamp.civil(day)
            return month == 12 ? Timestamp.days(year + 1, 1, 1) : Timestamp.days(year, month + 1, 1)
        }
    }

    /// The first day of the period that a day belongs to, in days since 1970-01-01.
    private func firstDay(of day: Int) -> Int {
        switch self {
        case .day: return day
        case .week: return day - DayCount.weekday(of: day)
        case .month:
            let (year, month, _) = Timestamp.civil(day)
            return Timestamp.days(year, month, 1)
        }
    }

    private static func day(of date: Date, in zone: ZoneOffsets) -> Int {
        Int((zone.wall(at: date.timeIntervalSince1970) / 86_400).rounded(.down))
    }

    private static func moment(ofDay day: Int, in zone: ZoneOffsets) -> Date {
        Date(timeIntervalSince1970: zone.moment(ofWall: Double(day) * 86_400))
    }
}

extension ZoneOffsets {
    /// The day on the wall at a moment, `2026-11-24`.
    package func dayText(_ date: Date) -> String {
        let wall = Date(timeIntervalSince1970: wall(at: date.timeIntervalSince1970))
        return String(Timestamp.text(wall).prefix(10))
    }
}
