import DeskCore
import Testing

@Suite("Working days")
struct WorkingDaysTests {
    @Test(
        "Weekends are not counted",
        arguments: [
            ("2026-11-16T09:00:00Z", 0, "2026-11-16T09:00:00Z"),
            ("2026-11-16T09:00:00Z", 1, "2026-11-17T09:00:00Z"),
            ("2026-11-20T17:30:00Z", 1, "2026-11-23T17:30:00Z"),
            ("2026-11-21T10:00:00Z", 1, "2026-11-23T10:00:00Z"),
            ("2026-11-22T10:00:00Z", 2, "2026-11-24T10:00:00Z"),
            ("2026-11-18T00:00:00Z", 3, "2026-11-23T00:00:00Z"),
            ("2026-11-16T09:00:00Z", 10, "2026-11-30T09:00:00Z"),
            ("2024-02-28T09:00:00Z", 2, "2024-03-01T09:00:00Z"),
            ("1969-12-31T23:59:59Z", 1, "1970-01-01T23:59:59Z"),
            ("1969-12-26T12:00:00Z", 1, "1969-12-29T12:00:00Z"),
        ])
    func adds(start: String, count: Int, end: String) {
        #expect(Timestamp.text(WorkingDays.add(count, to: time(start))) == end)
    }
}
