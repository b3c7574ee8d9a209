package import struct FoundationEssentials.Date

/// Days on which the desk works: Monday to Friday, in UTC.
package enum WorkingDays {
    /// The same time of day, `count` working days after `date`. From a Saturday or Sunday the count begins on Monday.
    package static func add(_ count: Int, to date: Date) -> Date {
        let secondsADay = 86_400.0
        let (day, second) = Int(date.timeIntervalSince1970.rounded(.down)).quotientAndRemainderFloored(by: 86_400)
        var current = day
        var left = count
        while left > 0 {
            current += 1
            if isWorkingDay(current) { left -= 1 }
        }
        return Date(timeIntervalSince1970: Double(current) * secondsADay + Double(second))
    }

    /// Day 0, 1970-01-01, was a Thursday.
    private static func isWorkingDay(_ day: Int) -> Bool {
        (day + 3).quotientAndRemainderFloored(by: 7).remainder < 5
    }
}
