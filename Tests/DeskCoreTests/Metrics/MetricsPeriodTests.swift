import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("Periods of a report")
struct MetricsPeriodTests {
    /// An hour ahead of UTC, two from the last Sunday of March on.
    private static let zone = ZoneOffsets(
        name: "Here", first: 3600, changes: [.init(at: 1_774_746_000, offset: 7200)])

    @Test("The day on which the clocks are put forward has twenty-three hours")
    func forward() {
        let bounds = MetricsPeriod.day.bounds(
            from: time("2026-03-28T12:00:00Z"), to: time("2026-03-30T12:00:00Z"), in: Self.zone)
        #expect(
            bounds == [
                time("2026-03-28T12:00:00Z"), time("2026-03-28T23:00:00Z"), time("2026-03-29T22:00:00Z"),
                time("2026-03-30T12:00:00Z"),
            ])
    }

    @Test("Weeks begin on Monday, months on the first")
    func starts() {
        let now = time("2026-02-04T10:00:00Z")
        #expect(
            MetricsPeriod.week.bounds(count: 2, until: now, in: .utc)
                == [time("2026-01-26T00:00:00Z"), time("2026-02-02T00:00:00Z"), now])
        #expect(
            MetricsPeriod.month.bounds(count: 3, until: now, in: .utc)
                == [time("2025-12-01T00:00:00Z"), time("2026-01-01T00:00:00Z"), time("2026-02-01T00:00:00Z"), now])
        #expect(MetricsPeriod.month.name(of: time("2026-01-31T23:30:00Z"), in: Self.zone) == "2026-02")
    }
}
