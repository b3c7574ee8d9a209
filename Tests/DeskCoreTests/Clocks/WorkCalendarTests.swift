import DeskTesting
import Foundation
import Testing

@testable import DeskCore

@Suite("The calendar of work")
struct WorkCalendarTests {
    /// Zones, and a time shortly before each change of their clocks in 2026.
    private static let changes: [(zone: String, before: String)] = [
        ("Europe/Berlin", "2026-03-29T00:00:00Z"), ("Europe/Berlin", "2026-10-25T00:00:00Z"),
        ("America/New_York", "2026-03-08T05:00:00Z"), ("America/New_York", "2026-11-01T04:00:00Z"),
        ("Australia/Lord_Howe", "2026-04-04T13:00:00Z"), ("Australia/Lord_Howe", "2026-10-03T14:00:00Z"),
        ("Africa/Casablanca", "2026-02-15T01:00:00Z"), ("Africa/Casablanca", "2026-03-22T01:00:00Z"),
        ("UTC", "2026-02-28T22:00:00Z"),
    ]

    @Test(
        "It counts as one does who looks at the clock every minute, over every change of the clocks", arguments: 0..<9)
    func elapsed(index: Int) throws {
        let (name, before) = Self.changes[index]
        var dice = Dice(UInt64(index))
        for _ in 0..<12 {
            let (calendar, slow) = try Self.calendars(name, near: time(before), &dice)
            let middle = Int(time(before).timeIntervalSince1970) / 60
            let start = middle - .random(in: 0...4000, using: &dice)
            let end = middle + .random(in: 0...4000, using: &dice)
            #expect(
                calendar.worked(from: Self.date(start), to: Self.date(end))
                    == Double(slow.minutesWorked(from: start, to: end) * 60))
            #expect(calendar.isWorking(at: Self.date(start)) == slow.isWorked(start))
            let count = Int.random(in: 1...2000, using: &dice)
            let due = calendar.date(atCoordinate: calendar.coordinate(Self.date(start)) + Double(count * 60))
            #expect(due == Self.date(slow.minute(after: start, working: count)))
        }
    }

    @Test("Working days end at the same time on the wall", arguments: 0..<9)
    func days(index: Int) throws {
        let (name, before) = Self.changes[index]
        var dice = Dice(UInt64(index) + 100)
        for _ in 0..<20 {
            let (calendar, slow) = try Self.calendars(name, near: time(before), &dice)
            let start = Int(time(before).timeIntervalSince1970) / 60 - .random(in: 0...4000, using: &dice)
            let count = Int.random(in: 1...12, using: &dice)
            let end = calendar.date(.days(count), after: Self.date(start))
            let (wall, later) = (slow.wall(start), slow.wall(Int(end.timeIntervalSince1970) / 60))
            #expect(later / 86_400 == slow.day(after: wall / 86_400, workdays: count))
            // Only where the clocks leave that time out, it is as much later as they are set forward.
            #expect([0, 1800, 3600].contains(later % 86_400 - wall % 86_400))
        }
    }

    @Test(
        "Weekends are not counted",
        arguments: [
            ("2026-11-16T09:00:00Z", 0, "2026-11-16T09:00:00Z"), ("2026-11-16T09:00:00Z", 1, "2026-11-17T09:00:00Z"),
            ("2026-11-20T17:30:00Z", 1, "2026-11-23T17:30:00Z"), ("2026-11-21T10:00:00Z", 1, "2026-11-23T10:00:00Z"),
            ("2026-11-22T10:00:00Z", 2, "2026-11-24T10:00:00Z"), ("2026-11-18T00:00:00Z", 3, "2026-11-23T00:00:00Z"),
            ("2026-11-16T09:00:00Z", 10, "2026-11-30T09:00:00Z"), ("2024-02-28T09:00:00Z", 2, "2024-03-01T09:00:00Z"),
            ("1969-12-31T23:59:59Z", 1, "1970-01-01T23:59:59Z"), ("1969-12-26T12:00:00Z", 1, "1969-12-29T12:00:00Z"),
        ])
    func weekends(start: String, count: Int, end: String) {
        #expect(Timestamp.text(WorkCalendar().date(.days(count), after: time(start))) == end)
    }

    @Test(
        "Hours end in the evening and go on in the morning",
        arguments: [
            ("2026-11-16T08:00:00Z", 600, "2026-11-16T18:00:00Z"),
            ("2026-11-16T08:00:00Z", 601, "2026-11-17T08:01:00Z"),
            ("2026-11-20T17:30:00Z", 60, "2026-11-23T08:30:00Z"), ("2026-11-21T12:00:00Z", 15, "2026-11-23T08:15:00Z"),
            ("2026-11-16T08:00:30Z", 1, "2026-11-16T08:01:30Z"),
        ])
    func hours(start: String, minutes: Int, end: String) {
        #expect(Timestamp.text(WorkCalendar().date(.minutes(minutes), after: time(start))) == end)
    }

    @Test("Years of holidays put off what is due, and end")
    func holidays() {
        let today = Int(time("2026-11-16T00:00:00Z").timeIntervalSince1970) / 86_400
        let calendar = WorkCalendar(holidays: Set(today..<(today + 10_000)))
        let due = calendar.date(.hours(1), after: time("2026-11-16T09:00:00Z"))
        #expect(Timestamp.text(due) == "2054-04-03T09:00:00Z")
        #expect(calendar.date(.days(1), after: time("2026-11-16T09:00:00Z")) == due)
    }

    @Test(
        "Hours that nobody works, that overlap, touch or are none make no week",
        arguments: [
            [], Array(repeating: [], count: 7), [[0..<0], [], [], [], [], [], []],
            [[0..<90_000], [], [], [], [], [], []],
            [[0..<7200, 3600..<9000], [], [], [], [], [], []], [[7200..<9000, 0..<3600], [], [], [], [], [], []],
            [[0..<3600, 3600..<7200], [], [], [], [], [], []],
        ])
    func noWeek(hours: [[Range<Int>]]) {
        #expect(WorkWeek(hours: hours) == nil)
    }

    @Test("A day of work has what the days have on average")
    func average() throws {
        let short = try #require(WorkWeek(hours: [[28_800..<64_800], [], [], [], [28_800..<50_400], [], []]))
        #expect(WorkCalendar(week: short).seconds(of: .days(2)) == 2 * 28_800)
        #expect(WorkCalendar().seconds(of: .days(3)) == 3 * 36_000)
    }

    // MARK: Chance

    private static func date(_ minute: Int) -> Date { Date(timeIntervalSince1970: Double(minute * 60)) }

    private static func calendars(
        _ name: String, near date: Date, _ dice: inout Dice
    ) throws -> (WorkCalendar, SlowCalendar) {
        var hours: [[Range<Int>]] = []
        for _ in 0..<7 {
            // An even number of different times, among them the ends of the day and the hours at which clocks are set.
            var times = Set<Int>()
            for _ in 0..<(Int.random(in: 0...3, using: &dice) * 2) {
                times.insert(.random(in: 0...96, using: &dice) * 900)
            }
            let sorted = times.sorted()
            hours.append(stride(from: 1, to: sorted.count, by: 2).map { sorted[$0 - 1]..<sorted[$0] })
        }
        if hours.allSatisfy(\.isEmpty) { hours[2] = [0..<86_400] }
        let day = Int(date.timeIntervalSince1970) / 86_400
        let holidays = Set(
            (0..<Int.random(in: 0...4, using: &dice)).map { _ in day + .random(in: -3...3, using: &dice) })
        let week = try #require(WorkWeek(hours: hours))
        let zone = try #require(TimeZone(identifier: name))
        return (
            WorkCalendar(zone: .real(name), week: week, holidays: holidays),
            SlowCalendar(zone: zone, hours: hours, holidays: holidays)
        )
    }
}
