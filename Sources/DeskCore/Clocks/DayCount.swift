/// Something that every day of the calendar has so much of (working time, being a working day), summed over the days.
///
/// Days are counted from 1970-01-01. The sum is of all days from some day long ago, so only differences of sums say something.
struct DayCount: Sendable {
    private let week: Int
    /// What the days of a week before each weekday have, from Monday.
    private let beforeWeekday: [Int]
    /// What the holidays before each holiday would have had, and at the end all of them.
    private let beforeHoliday: [Int]
    private let holidays: [Int]

    /// - Parameters:
    ///   - amounts: what a day has that is no holiday, from Monday; not all nothing.
    ///   - holidays: the days that have nothing, ascending.
    init(_ amounts: [Int], holidays: [Int]) {
        beforeWeekday = amounts.indices.map { amounts[..<$0].reduce(0, +) }
        week = amounts.reduce(0, +)
        var sums = [0]
        for day in holidays { sums.append(sums[sums.count - 1] + amounts[Self.weekday(of: day)]) }
        beforeHoliday = sums
        self.holidays = holidays
    }

    /// From Monday, which is 0. Day 0 was a Thursday.
    static func weekday(of day: Int) -> Int { (day + 3).quotientAndRemainderFloored(by: 7).remainder }

    /// The sum of all days before `day`.
    func sum(before day: Int) -> Int {
        let (weeks, weekday) = (day + 3).quotientAndRemainderFloored(by: 7)
        return weeks * week + beforeWeekday[weekday] - beforeHoliday[holidays.partitioningIndex { $0 >= day }]
    }

    /// The first day with which the sum, that day's own included, is at least `sum`.
    func day(reaching sum: Double) -> Int {
        // Without holidays the sum would be reached in this week; holidays only put it off.
        var low = Int((sum / Double(week)).rounded(.down)) * 7 - 10
        var step = 21
        while Double(self.sum(before: low + step + 1)) < sum {
            low += step
            step *= 2
        }
        var high = low + step
        while low < high {
            let middle = low + (high - low) / 2
            if Double(self.sum(before: middle + 1)) >= sum { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
