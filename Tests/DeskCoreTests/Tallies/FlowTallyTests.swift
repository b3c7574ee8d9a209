import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("Arrivals and resolutions by hour")
struct FlowTallyTests {
    private static let now = time("2026-11-23T09:20:00Z")

    private static func flow(_ arrivals: [String]) -> FlowTally {
        var flow = FlowTally()
        for arrival in arrivals { flow.countArrival(at: time(arrival)) }
        return flow
    }

    @Test("What is usual is this hour of the week, on average of those weeks that are known")
    func usual() {
        let flow = Self.flow([
            "2026-11-09T09:01:00Z", "2026-11-16T09:59:59Z", "2026-11-16T09:00:00Z", "2026-11-16T10:00:00Z",
            "2026-11-23T08:59:59Z", "2026-11-23T09:00:00Z",
        ])
        #expect(flow.thisHour(at: Self.now, in: .utc).arrivals == 1)
        #expect(flow.today(at: Self.now, in: .utc).arrivals == 2)
        #expect(flow.usualHour(at: Self.now, in: .utc)?.arrivals == 1.5)
        #expect(FlowTally().usualHour(at: Self.now, in: .utc) == nil)
    }

    @Test("The hour of the week is that on the wall, also where the clocks changed between")
    func wall() {
        let zone = ZoneOffsets(name: "Here", first: 7200, changes: [.init(at: 1_795_222_800, offset: 3600)])
        let flow = Self.flow(["2026-11-16T08:30:00Z", "2026-11-16T07:30:00Z"])
        // The change is on the Saturday between: nine on the wall was seven in UTC, and is eight.
        #expect(flow.usualHour(at: time("2026-11-23T08:20:00Z"), in: zone)?.arrivals == 1)
    }

    @Test("Hours that nobody asks for any more are forgotten")
    func forgetting() {
        var flow = FlowTally()
        for hour in 0..<3000 { flow.countArrival(at: Self.now + Double(hour) * 3600) }
        #expect(flow.hours.count <= 5 * 7 * 24)
        #expect(flow.usualHour(at: Self.now + 2999 * 3600, in: .utc)?.arrivals == 1)
    }

    @Test("The facts count: what was opened or came while work went on, and each resolution")
    func facts() {
        var story = Story.opened()
        story.did(TakeTicket(ticket: 1))
        story.did(ResolveTicket(ticket: 1, cause: "a", fix: "b"))
        #expect(story.desk.flow.thisHour(at: story.now, in: .utc) == .init(arrivals: 1, resolutions: 1))
    }
}
