import DeskCore
import Foundation

/// The same as `WorkCalendar`, minute by minute, by what the time zone itself says.
struct SlowCalendar {
    var zone: TimeZone
    var hours: [[Range<Int>]]
    var holidays: Set<Int>

    /// What the wall shows, in seconds since 1970.
    func wall(_ minute: Int) -> Int {
        minute * 60 + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute * 60)))
    }

    func isWorkday(_ day: Int) -> Bool {
        !holidays.contains(day) && !hours[(day + 3) % 7].isEmpty
    }

    func isWorked(_ minute: Int) -> Bool {
        let wall = wall(minute)
        return isWorkday(wall / 86_400) && hours[(wall / 86_400 + 3) % 7].contains { $0.contains(wall % 86_400) }
    }

    func minutesWorked(from start: Int, to end: Int) -> Int {
        (start..<end).count { isWorked($0) }
    }

    /// The first minute by which so many were worked.
    func minute(after start: Int, working minutes: Int) -> Int {
        var minute = start
        var left = minutes
        while left > 0 {
            if isWorked(minute) { left -= 1 }
            minute += 1
        }
        return minute
    }

    /// The day on which the last of so many working days ends.
    func day(after day: Int, workdays count: Int) -> Int {
        var day = day
        var left = count
        while left > 0 {
            day += 1
            if isWorkday(day) { left -= 1 }
        }
        return day
    }
}
