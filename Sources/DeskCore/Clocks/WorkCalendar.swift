package import struct FoundationEssentials.Date

/// When a desk works: hours by weekday, holidays, and the time zone in which both are meant.
///
/// A moment is working time where the wall then shows an hour of that weekday, and the day is no holiday. So an hour that the wall shows twice
/// is worked twice, and one that it leaves out is not worked.
package struct WorkCalendar: Sendable, Equatable {
    private let table: Table

    /// - Parameter holidays: in days since 1970-01-01.
    package init(zone: ZoneOffsets = .utc, week: WorkWeek = .usual, holidays: Set<Int> = []) {
        table = Table(zone: zone, week: week, holidays: holidays.sorted())
    }

    package var zone: ZoneOffsets { table.zone }
    package var week: WorkWeek { table.week }
    /// In days since 1970-01-01, ascending.
    package var holidays: [Int] { table.holidays }
    /// What a day of work has on average, in seconds of working time.
    package var secondsADay: Int { table.secondsADay }

    package static func == (left: WorkCalendar, right: WorkCalendar) -> Bool {
        left.table === right.table
            || left.zone == right.zone && left.week == right.week && left.holidays == right.holidays
    }

    /// Seconds of working time from some moment long ago until `date`: the *working coordinate* of a moment. Differences of two are what
    /// was worked between them.
    package func coordinate(_ date: Date) -> Double {
        let seconds = date.timeIntervalSince1970
        let span = zone.span(at: seconds)
        return table.shifts[span] + table.worked(beforeWall: seconds + zone.offset(ofSpan: span))
    }

    /// Seconds of working time between two moments, of which the first is the earlier one.
    package func worked(from start: Date, to end: Date) -> Double {
        coordinate(end) - coordinate(start)
    }

    /// The first moment that has a working coordinate: where work ends in the evening, not where it begins on the next day.
    package func date(atCoordinate coordinate: Double) -> Date {
        let later = table.starts.partitioningIndex { $0 >= coordinate }
        let wall = table.wall(reaching: coordinate - table.shifts[later])
        return Date(timeIntervalSince1970: wall - zone.offset(ofSpan: later))
    }

    /// The moment by which a span of working time has passed since `date`. Of days: the same time on the wall, so many working days later; from
    /// a day off the count begins on the next working day.
    package func date(_ span: WorkSpan, after date: Date) -> Date {
        guard case .days(let count) = span else {
            return self.date(atCoordinate: coordinate(date) + seconds(of: span))
        }
        guard count > 0 else { return date }
        let wall = zone.wall(at: date.timeIntervalSince1970)
        let day = (wall / 86_400).rounded(.down)
        let last = table.days.day(reaching: Double(table.days.sum(before: Int(day) + 1) + count))
        return Date(timeIntervalSince1970: zone.moment(ofWall: wall + (Double(last) - day) * 86_400))
    }

    /// A span in seconds of working time.
    package func seconds(of span: WorkSpan) -> Double {
        switch span {
        case .seconds(let seconds): Double(seconds)
        case .days(let days): Double(days * secondsADay)
        }
    }

    /// Whether the desk works at a moment.
    package func isWorking(at date: Date) -> Bool {
        table.isWorked(atWall: zone.wall(at: date.timeIntervalSince1970))
    }
}

extension WorkCalendar {
    /// What is asked for with every look at a clock, prepared once.
    private final class Table: Sendable {
        let zone: ZoneOffsets
        let week: WorkWeek
        let holidays: [Int]
        let secondsADay: Int
        private let seconds: DayCount
        let days: DayCount
        /// By span of the zone: what makes a coordinate of what the wall says was worked.
        let shifts: [Double]
        /// The coordinates of the zone's changes.
        let starts: [Double]

        init(zone: ZoneOffsets, week: WorkWeek, holidays: [Int]) {
            self.zone = zone
            self.week = week
            self.holidays = holidays
            let amounts = (0..<7).map(week.seconds)
            seconds = DayCount(amounts, holidays: holidays)
            days = DayCount(amounts.map { $0 > 0 ? 1 : 0 }, holidays: holidays)
            secondsADay = amounts.reduce(0, +) / amounts.count { $0 > 0 }
            var shifts = [0.0]
            var starts: [Double] = []
            for (span, change) in zone.changes.enumerated() {
                let before = Self.worked(
                    beforeWall: Double(change.at) + zone.offset(ofSpan: span), seconds, week, holidays)
                let after = Self.worked(beforeWall: Double(change.at + change.offset), seconds, week, holidays)
                starts.append(shifts[span] + before)
                shifts.append(starts[span] - after)
            }
            self.shifts = shifts
            self.starts = starts
        }

        /// Seconds worked until the wall shows a time, if it had never been set.
        func worked(beforeWall wall: Double) -> Double {
            Self.worked(beforeWall: wall, seconds, week, holidays)
        }

        private static func worked(
            beforeWall wall: Double, _ seconds: DayCount, _ week: WorkWeek, _ holidays: [Int]
        ) -> Double {
            let day = Int((wall / 86_400).rounded(.down))
            let sum = Double(seconds.sum(before: day))
            guard !holidays.containsSorted(day) else { return sum }
            let time = wall - Double(day) * 86_400
            return week.hours[DayCount.weekday(of: day)].reduce(sum) {
                $0 + min(max(time - Double($1.lowerBound), 0), Double($1.count))
            }
        }

        /// The first time on the wall by which so many seconds were worked.
        func wall(reaching worked: Double) -> Double {
            let day = seconds.day(reaching: worked)
            var left = worked - Double(seconds.sum(before: day))
            let start = Double(day) * 86_400
            for hours in week.hours[DayCount.weekday(of: day)] {
                if left <= Double(hours.count) { return start + Double(hours.lowerBound) + left }
                left -= Double(hours.count)
            }
            return start + 86_400
        }

        func isWorked(atWall wall: Double) -> Bool {
            let day = Int((wall / 86_400).rounded(.down))
            let time = Int(wall - Double(day) * 86_400)
            return !holidays.containsSorted(day)
                && week.hours[DayCount.weekday(of: day)].contains { $0.contains(time) }
        }
    }
}

extension [Int] {
    /// Whether a number is among ascending ones.
    fileprivate func containsSorted(_ number: Int) -> Bool {
        let place = partitioningIndex { $0 >= number }
        return place < endIndex && self[place] == number
    }
}
