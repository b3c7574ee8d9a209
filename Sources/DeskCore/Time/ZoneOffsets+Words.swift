package import struct FoundationEssentials.Date

extension ZoneOffsets {
    /// A time for people, in whole seconds, with what tells the zone: `2026-11-24 10:20:07 +01:00`, `2026-11-24 09:20:07 UTC`.
    package func words(_ date: Date) -> String {
        let seconds = date.timeIntervalSince1970.rounded(.down)
        let offset = Int(wall(at: seconds) - seconds)
        return "\(day(of: date)) \(time(of: date)):\(Self.two(Int(wall(at: seconds)), 1)) "
            + (self == .utc ? "UTC" : Self.text(offset: offset))
    }

    /// A time of these days: `14:20` of today, `Mon 14:20`, `2026-12-04 14:20` where that is longer away.
    package func near(_ date: Date, now: Date) -> String {
        let (day, today) = (wallDay(date), wallDay(now))
        if day == today { return time(of: date) }
        guard abs(day - today) < 7 else { return "\(self.day(of: date)) \(time(of: date))" }
        return "\(Weekday.short[DayCount.weekday(of: day)]) \(time(of: date))"
    }

    /// `2026-11-24`
    private func day(of date: Date) -> String {
        String(Timestamp.text(Date(timeIntervalSince1970: Double(wallDay(date) * 86_400))).prefix(10))
    }

    /// `14:20`
    private func time(of date: Date) -> String {
        let wall = Int(wall(at: date.timeIntervalSince1970).rounded(.down))
        return "\(Self.two(wall, 3600, of: 24)):\(Self.two(wall, 60))"
    }

    /// On the wall, in days since 1970-01-01.
    func wallDay(_ date: Date) -> Int {
        Int((wall(at: date.timeIntervalSince1970) / 86_400).rounded(.down))
    }

    private static func text(offset: Int) -> String {
        (offset < 0 ? "-" : "+") + "\(two(abs(offset), 3600, of: 24)):\(two(abs(offset), 60))"
    }

    /// Two digits: how many units of so many seconds there are, of those that make one of the next unit.
    private static func two(_ seconds: Int, _ unit: Int, of count: Int = 60) -> String {
        let value = seconds.quotientAndRemainderFloored(by: unit * count).remainder / unit
        return value < 10 ? "0\(value)" : "\(value)"
    }
}

/// The days of the week, from Monday.
package enum Weekday {
    package static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    static let short = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// Reads a name, or its first three letters. From Monday, which is 0.
    package static func number(_ text: String) -> Int? {
        let text = text.trimmed.lowercased()
        return names.firstIndex { $0 == text || $0.prefix(3) == text }
    }
}
