import Testing

@testable import DeskCore

@Suite("A time as it is typed")
struct TypedTimeTests {
    /// Berlin changes its clocks on 25 October 2026; there it is Friday, 20 November, 10:14.
    private static let now = time("2026-11-20T09:14:07.250Z")

    private static func calendar() throws -> WorkCalendar {
        let day = [9 * 3600..<17 * 3600]
        let week = try #require(WorkWeek(hours: Array(repeating: day, count: 5) + [[], []]))
        return WorkCalendar(zone: .real("Europe/Berlin"), week: week)
    }

    @Test(
        "It is meant where the desk is, days in working days, and a day alone from when work begins",
        arguments: [
            ("30m", "2026-11-20T09:44:00Z"), ("2h", "2026-11-20T11:14:00Z"), ("3D", "2026-11-25T09:14:00Z"),
            ("14:00", "2026-11-20T13:00:00Z"), ("9:00", "2026-11-21T08:00:00Z"), ("today", "2026-11-20T08:00:00Z"),
            ("tomorrow", "2026-11-20T23:00:00Z"), ("Tomorrow 9:00", "2026-11-21T08:00:00Z"),
            ("mon", "2026-11-23T08:00:00Z"), ("friday 9:30", "2026-11-27T08:30:00Z"), ("thu 8", "2026-11-26T07:00:00Z"),
            ("2026-11-30", "2026-11-30T08:00:00Z"), (" 2026-11-30 14:00 ", "2026-11-30T13:00:00Z"),
            ("2026-11-30T14:00", "2026-11-30T13:00:00Z"), ("2027-06-01 14:00", "2027-06-01T12:00:00Z"),
            ("2026-11-30t14:00z", "2026-11-30T14:00:00Z"), ("2026-11-30T14:00:07Z", "2026-11-30T14:00:07Z"),
            ("2027-03-28 02:30", "2027-03-28T01:30:00Z"), ("2026-10-25 02:30", "2026-10-25T00:30:00Z"),
        ])
    func typed(text: String, time: String) throws {
        let typed = try #require(TypedTime(text))
        #expect(Timestamp.text(typed.date(by: try Self.calendar(), now: Self.now)) == time)
    }

    @Test(
        "What is no time is none",
        arguments: [
            "", "h", "2", "2x", "-2h", "+2h", "2.5h", "10000d", "٢h", "2 h", "0h", "25:00", "tomorrow at nine", "soon",
            "2026-02-30", "2026-11-30 14:00 CET", "mon tue", "z", "t",
        ])
    func notTyped(text: String) {
        #expect(TypedTime(text) == nil)
    }

    @Test("Times are shown where the desk is, with what tells the zone")
    func words() {
        let berlin = ZoneOffsets.real("Europe/Berlin")
        #expect(berlin.words(Self.now) == "2026-11-20 10:14:07 +01:00")
        #expect(berlin.words(time("2026-07-01T22:30:00Z")) == "2026-07-02 00:30:00 +02:00")
        #expect(ZoneOffsets.utc.words(Self.now) == "2026-11-20 09:14:07 UTC")
        #expect(
            ZoneOffsets(name: "x", first: -12_600).words(time("2026-01-01T02:00:00Z")) == "2025-12-31 22:30:00 -03:30")
    }

    @Test(
        "A time of these days is short",
        arguments: [
            ("2026-11-20T22:59:00Z", "23:59"), ("2026-11-20T23:00:00Z", "Sat 00:00"),
            ("2026-11-14T09:00:00Z", "Sat 10:00"),
            ("2026-11-26T09:00:00Z", "Thu 10:00"), ("2026-11-27T09:00:00Z", "2026-11-27 10:00"),
        ])
    func near(date: String, words: String) {
        #expect(ZoneOffsets.real("Europe/Berlin").near(time(date), now: Self.now) == words)
    }
}
