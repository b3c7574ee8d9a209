package import struct FoundationEssentials.Date

/// A time as people type it, on the wall where the desk is.
///
/// `30m` and `2h` from now on, `3d` in working days; `14:00`, `tomorrow`, `tomorrow 9:00`, `fri 9:00`, `2026-11-30`, `2026-11-30 14:00`. A time
/// that ends in `Z` is in UTC. A day alone is the moment when work begins on it.
package enum TypedTime: Equatable, Sendable {
    case span(WorkSpan)
    case moment(Date)
    case wall(Day?, seconds: Int?)

    package enum Day: Equatable, Sendable {
        /// Days since 1970-01-01.
        case date(Int)
        /// From today.
        case ahead(Int)
        /// From Monday, which is 0; the next one after today.
        case weekday(Int)
    }

    package init?(_ text: String) {
        let text = text.trimmed.lowercased()
        if let span = WorkSpan(typed: text) {
            self = .span(span)
        } else if text.hasSuffix("z"), let date = Self.moment(text.dropLast().uppercased()) {
            self = .moment(date)
        } else if text.contains(":"), let seconds = TimeOfDay.seconds(text) {
            self = .wall(nil, seconds: seconds)
        } else {
            // A T between day and time, as the journal has it; no name of a day has digits before it.
            let isISO = text.dropFirst(10).first == "t"
            let parts = text.split(separator: isISO ? "t" : " ").map(String.init)
            guard (1...2).contains(parts.count), let day = Self.day(parts[0]) else { return nil }
            guard parts.count == 2 else {
                self = .wall(day, seconds: nil)
                return
            }
            guard let seconds = TimeOfDay.seconds(parts[1]) else { return nil }
            self = .wall(day, seconds: seconds)
        }
    }

    private static func moment(_ text: String) -> Date? {
        Timestamp.date(text.replacing(" ", with: "T") + "Z") ?? Timestamp.date(text.replacing(" ", with: "T") + ":00Z")
    }

    private static func day(_ text: String) -> Day? {
        if text == "today" { return .ahead(0) }
        if text == "tomorrow" { return .ahead(1) }
        if let weekday = Weekday.number(text) { return .weekday(weekday) }
        guard text.utf8.count == 10 else { return nil }
        return Timestamp.date(text + "T00:00:00Z").map { .date(Int($0.timeIntervalSince1970) / 86_400) }
    }

    /// The moment that is meant.
    package func date(by calendar: WorkCalendar, now: Date) -> Date {
        let today = calendar.zone.wallDay(now)
        switch self {
        case .moment(let date):
            return date
        case .span(.days(let days)):
            return calendar.date(.days(days), after: now).toTheMinute
        case .span(.seconds(let seconds)):
            return Date(timeIntervalSince1970: now.timeIntervalSince1970 + Double(seconds)).toTheMinute
        case .wall(nil, let seconds):
            let date = calendar.moment(today, seconds)
            return date > now ? date : calendar.moment(today + 1, seconds)
        case .wall(.date(let day), let seconds):
            return calendar.moment(day, seconds)
        case .wall(.ahead(let days), let seconds):
            return calendar.moment(today + days, seconds)
        case .wall(.weekday(let weekday), let seconds):
            let ahead = (weekday - DayCount.weekday(of: today) + 6).quotientAndRemainderFloored(by: 7).remainder + 1
            return calendar.moment(today + ahead, seconds)
        }
    }
}

extension WorkCalendar {
    /// A time of a day on the wall.
    ///
    /// - Parameter seconds: nil: when work begins on it, or midnight where nobody works.
    fileprivate func moment(_ day: Int, _ seconds: Int?) -> Date {
        let time = seconds ?? start(of: day) ?? 0
        return Date(timeIntervalSince1970: zone.moment(ofWall: Double(day * 86_400 + time)))
    }

    private func start(of day: Int) -> Int? {
        holidays.contains(day) ? nil : week.hours[DayCount.weekday(of: day)].first?.lowerBound
    }
}

extension Date {
    fileprivate var toTheMinute: Date {
        Date(timeIntervalSince1970: (timeIntervalSince1970 / 60).rounded(.down) * 60)
    }
}
