import DeskCore
import DeskTesting
import FoundationEssentials
import Testing

@Suite("Tickets that sleep")
struct SleepingTicketsTests {
    /// Four hundred things that agents may want, of which many come true.
    private static func story(seed: UInt64) -> Story {
        var random = Dice(seed)
        var story = Story()
        for _ in 0..<400 {
            story.pass(seconds: .random(in: -60...4000, using: &random))
            let name = ["ana", "bo"].randomElement(using: &random) ?? "ana"
            let intent = RandomDeskTests.wish(story.desk, &random)
            guard let drafts = try? story.desk.decide(intent, by: Actor(name), at: story.now) else { continue }
            story.record(drafts)
        }
        return story
    }

    private static func rows(_ desk: Desk) -> [TicketRow] {
        (Array(desk.rows) + desk.rowsPutAway).sorted { $0.number < $1.number }
    }

    @Test(
        "A desk that began asleep shows and decides what one does that read everything",
        arguments: 0..<24 as Range<UInt64>)
    func sameDesk(seed: UInt64) throws {
        let story = Self.story(seed: seed)
        var random = Dice(seed &+ 1000)
        let cut = Int.random(in: 1...story.events.count, using: &random)
        let putsAway = Bool.random(using: &random)
        var desk = EventsInMemory.asleep(Array(story.events[..<cut])) { putsAway && $0.state.next.isEmpty }
        #expect(desk.lastSequence == cut)
        desk.apply(Array(story.events[cut...]))
        let awake = story.desk

        #expect(Self.rows(desk) == Self.rows(awake))
        #expect(desk.lastNumber == awake.lastNumber)
        #expect(desk.tickets.numbers == awake.tickets.numbers)
        #expect(desk.routes == awake.routes)
        #expect(desk.tallies == awake.tallies)
        for number in 0...awake.lastNumber + 1 {
            #expect(desk.tickets[number] == awake.tickets[number])
            #expect(desk.timeline(of: number) == awake.timeline(of: number))
            #expect(desk.walkthrough(of: number) == awake.walkthrough(of: number))
            #expect(desk.row(of: number) == awake.row(of: number))
            #expect(
                CaseSummary.text(of: number, in: desk, at: story.now)
                    == CaseSummary.text(of: number, in: awake, at: story.now))
        }
        for requester in ["mia", "MIA", "leo", "nobody"] {
            #expect(desk.tickets(of: requester) == awake.tickets(of: requester))
        }
        #expect(desk.board(at: story.now) == awake.board(at: story.now))
        for later in [0, 3 * 86_400, 40 * 86_400] as [Double] {
            #expect(
                try desk.decide(RunTimers(), by: .timers, at: story.now + later)
                    == awake.decide(RunTimers(), by: .timers, at: story.now + later))
        }
        for _ in 0..<100 {
            let wish = RandomDeskTests.wish(awake, &random)
            #expect(Self.outcome(of: wish, on: desk, at: story.now) == Self.outcome(of: wish, on: awake, at: story.now))
        }
    }

    private static func outcome(of intent: any Intent, on desk: Desk, at now: Date) -> Result<[EventDraft], Refusal> {
        do throws(Refusal) {
            return .success(try desk.decide(intent, by: Actor("ana"), at: now))
        } catch {
            return .failure(error)
        }
    }

    @Test("What cannot be read is said once, and the ticket is as if it were not there")
    func unreadable() {
        struct Broken: TicketHistorySource {
            func events(boundTo number: TicketNumber) throws(HistoryProblem) -> [Event] { throw HistoryProblem("gone") }
            func numbers(of key: RequesterKey) throws(HistoryProblem) -> [TicketNumber] { throw HistoryProblem("gone") }
            var putAwayCount: Int { 0 }
            func rowsPutAway() throws(HistoryProblem) -> [TicketRow] { throw HistoryProblem("gone") }
        }
        var story = Story()
        story.did(OpenTicket(failure: .of("mia")))
        let desk = Desk(
            history: TicketHistory(rows: Array(story.desk.rows), source: Broken()), wide: [], tallies: WalkTallies(),
            flow: FlowTally(), incidents: IncidentIndex(),
            lastNumber: 1,
            lastSequence: 1, lastActAt: nil)
        #expect(desk.row(of: 1) != nil)
        #expect(desk.takeProblem() == nil)
        #expect(desk.tickets[1] == nil)
        #expect(desk.takeProblem() == HistoryProblem("gone"))
        #expect(desk.takeProblem() == nil)
        #expect(desk.tickets(of: "mia").isEmpty)
        #expect(desk.takeProblem() != nil)
    }
}
