import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("Undo and redo of a walkthrough")
struct RedoWalkthroughTests {
    private static let undo = UndoLastAct(ticket: 1)
    private static let redo = RedoUndoneAct(ticket: 1)
    private static let detour = DetourToGuide(ticket: 1, detour: Detour(route: .line(["a", "b"], codes: [53003])))

    /// What a ticket's walkthroughs come to, without the times at which it was recorded.
    private struct Standing: Equatable {
        var current: WalkthroughID?
        /// In the order in which they began.
        var walkthroughs: [Walkthrough]
        var state: TicketState
        var progress: WalkProgress
        var timer: StepTimer?

        init(_ story: Story) throws {
            let never = time("2026-01-01T00:00:00Z")
            current = story.desk.walkthrough(of: 1)?.id
            walkthroughs = story.desk.walkthroughs(of: 1).sorted { $0.id < $1.id }.map { walkthrough in
                var walkthrough = walkthrough
                walkthrough.clock = StepClock(since: never)
                walkthrough.lastActivity = never
                walkthrough.left?.at = never
                walkthrough.ticks.sort { $0.item < $1.item }
                for index in walkthrough.ticks.indices { walkthrough.ticks[index].at = never }
                for index in walkthrough.records.indices {
                    walkthrough.records[index].at = never
                    walkthrough.records[index].ticks.sort { $0.item < $1.item }
                    for tick in walkthrough.records[index].ticks.indices {
                        walkthrough.records[index].ticks[tick].at = never
                    }
                }
                return walkthrough
            }
            state = try story.ticket().state
            timer = try story.ticket().stepTimer
            progress = story.desk.progress(of: 1)
        }
    }

    /// Takes `count` acts back and does them again.
    private static func thereAndBack(_ count: Int, in story: inout Story) {
        for _ in 0..<count { story.did(undo) }
        for _ in 0..<count { story.did(redo) }
    }

    @Test("What was recorded is done again in the walkthrough whose start was taken back with it")
    func start() throws {
        var story = Story.walking(.phone)
        story.answered("yes")
        story.done()
        let before = try Standing(story)
        for _ in 0..<2 {
            Self.thereAndBack(3, in: &story)
            #expect(try Standing(story) == before)
            #expect(try story.walkthrough().isInProgress)
        }
        #expect(story.desk.tallies == story.desk.talliesOfThoseAwake)
    }

    @Test("What was recorded on a detour is done again there, and the way back leads where it led")
    func detour() throws {
        var story = Story.walking(.plain)
        story.did(Self.detour)
        story.done()
        var before = try Standing(story)
        Self.thereAndBack(3, in: &story)
        #expect(try Standing(story) == before)
        story.did(ReturnFromDetour(ticket: 1))
        before = try Standing(story)
        Self.thereAndBack(2, in: &story)
        #expect(try Standing(story) == before)
        Self.thereAndBack(4, in: &story)
        #expect(try Standing(story) == before)
        #expect(story.desk.walkthroughs.count == 2)
    }

    @Test("The time at the first step begins when the start is done again")
    func clock() throws {
        var story = Story.walking(.plain)
        story.did(Self.undo)
        story.pass(minutes: 5)
        story.did(Self.redo)
        story.pass(seconds: 7)
        #expect(try story.walkthrough().clock.seconds(at: story.now) == 7)
    }

    @Test("What belongs to a walkthrough that is over is not done again")
    func over() throws {
        var story = Story.walking(.plain)
        story.done()
        story.did(Self.undo)
        story.did(Self.undo)
        // As versions did that began another walkthrough by a redo.
        let undone = try #require(story.events.last)
        let start = try #require(story.events.first { $0.fact is WalkthroughStarted })
        story.record([
            EventDraft(at: story.now, by: "ana", ticket: 1, fact: start.fact, undoes: undone.sequence)
        ])
        #expect(story.refused(Self.redo) == .walkedNoMore(ticket: 1, words: "recorded “done”: Step one"))
    }

    @Test("Who is led through that guide on another ticket by now is not led through it twice")
    func elsewhere() {
        var story = Story.walking(.plain)
        story.did(Self.undo)
        story.did(OpenTicket(failure: .of("mia@contoso.com", correlationID: "c2")))
        story.did(StartWalkthrough(ticket: 2, route: .plain))
        guard case .cannotRedo(ticket: 1, _) = story.refused(Self.redo) else {
            Issue.record("the same guide is walked twice")
            return
        }
    }

    @Test("As many acts as are taken back are done again, and all is as it was", arguments: 0..<40 as Range<UInt64>)
    func chance(seed: UInt64) throws {
        var random = Dice(seed)
        var story = Story.taken()
        for _ in 0..<25 {
            story.pass(seconds: .random(in: 1...20, using: &random))
            let intent = Self.wish(story.desk, &random)
            if let drafts = try? story.desk.decide(intent, by: Actor("ana"), at: story.now) { story.record(drafts) }
            let before = try Standing(story)
            var count = 0
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                guard let drafts = try? story.desk.decide(Self.undo, by: Actor("ana"), at: story.now) else { break }
                story.record(drafts)
                count += 1
            }
            for _ in 0..<count { story.did(Self.redo) }
            #expect(try Standing(story) == before, "\(story.timeline().suffix(14))")
        }
        #expect(story.desk.tallies == story.desk.talliesOfThoseAwake)
    }

    private static func wish(_ desk: Desk, _ random: inout Dice) -> any Intent {
        let walkthrough = desk.walkthrough(of: 1)
        let step = walkthrough.flatMap { walk in walk.current.flatMap { desk.routes[walk.revision]?[$0] } }
        let answer = step?.answers.first { $0.id != "no" && $0.id != "not-sure" }?.id
        let record = RecordStep(ticket: 1, outcome: answer == nil ? .done : .answered, answer: answer)
        guard walkthrough?.isInProgress == true else { return StartWalkthrough(ticket: 1, route: .phone) }
        let wishes: [any Intent] = [
            detour, ReturnFromDetour(ticket: 1), StepBack(ticket: 1), StepBack(ticket: 1, to: "started"),
            TickStepItem(ticket: 1, item: .random(in: 1...2, using: &random), text: "x"),
            TickStepItem(ticket: 1, item: 1, text: "x", isTicked: false), StartStepTimer(ticket: 1, seconds: 80_000),
            StopStepTimer(ticket: 1), UndoLastAct(ticket: 1), RedoUndoneAct(ticket: 1),
        ]
        return Bool.random(using: &random) ? record : wishes.randomElement(using: &random) ?? record
    }
}
