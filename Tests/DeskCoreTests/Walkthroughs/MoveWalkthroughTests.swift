import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("Going over to another revision")
struct MoveWalkthroughTests {
    /// The route of HD-1 with other steps.
    private static func revised(_ change: (inout [RouteStep]) -> Void) -> WalkRoute {
        var steps = WalkRoute.phone.steps
        change(&steps)
        return WalkRoute(revision: "newer", guide: "AADSTS50074", codes: [50074], steps: steps)
    }

    private static func move(_ route: WalkRoute) -> MoveWalkthrough {
        MoveWalkthrough(
            ticket: 1, route: route, matching: StepMatching(from: WalkRoute.phone.steps, to: route.steps))
    }

    /// HD-1 at the question for the cause.
    private static func atCause() -> Story {
        var story = Story.walking()
        story.answered("yes")
        story.done()
        return story
    }

    @Test("What was recorded counts under the steps that are the same, and the walk goes on where it stood")
    func moved() throws {
        var story = Self.atCause()
        story.pass(seconds: 30)
        let route = Self.revised {
            $0[1].id = "look-at-it"
            $0[0].next = "look-at-it"
            $0[0].answers[0].leadsTo = "look-at-it"
        }
        #expect(
            story.did(Self.move(route)) == [
                "desk ana kept a revision of AADSTS50074", "HD-1 ana went over to another revision of AADSTS50074",
            ])
        let walkthrough = try #require(story.desk.walkthrough(of: 1))
        #expect(walkthrough.revision == "newer")
        #expect(walkthrough.records.map(\.step) == ["started", "look-at-it"])
        #expect(walkthrough.records.map(\.outcome) == [.answered, .done])
        #expect(walkthrough.current == "cause" && walkthrough.clock.seconds(at: story.now) == 30)
        #expect(story.desk.tallies == story.desk.talliesOfThoseAwake)
    }

    @Test("What has no place any more is said and stays in the timeline, and the walk goes on at the first open step")
    func lost() {
        var story = Self.atCause()
        let route = Self.revised { steps in
            steps.removeAll { $0.id == "look" || $0.id == "cause" }
            steps[0].next = "reset"
            steps[0].answers[0].leadsTo = "reset"
        }
        #expect(
            story.did(Self.move(route)).last
                == "HD-1 ana went over to another revision of AADSTS50074; there is no place in it for: Look at the phone"
        )
        #expect(story.desk.walkthrough(of: 1)?.records.map(\.step) == ["started"])
        #expect(story.desk.walkthrough(of: 1)?.current == "reset")
        #expect(story.timeline().contains("ana recorded “done”: Look at the phone"))
        #expect(story.desk.progress(of: 1).fraction == "1/5")
    }

    @Test("Undo brings it back as it was, and redo over again")
    func undone() {
        var story = Self.atCause()
        let before = story.desk.walkthrough(of: 1)
        let tallies = story.desk.tallies
        let route = Self.revised {
            $0[1].title = "Something else altogether"
            $0[1].id = "else"
        }
        story.did(Self.move(route))
        let after = story.desk.walkthrough(of: 1)
        #expect(after?.records.count == 1)
        story.did(UndoLastAct(ticket: 1))
        var restored = story.desk.walkthrough(of: 1)
        restored?.clock = before?.clock ?? StepClock(since: story.now)
        #expect(restored == before)
        #expect(story.desk.tallies == tallies)
        story.did(RedoUndoneAct(ticket: 1))
        #expect(story.desk.walkthrough(of: 1)?.records == after?.records)
        #expect(story.desk.walkthrough(of: 1)?.current == after?.current)
    }

    @Test("Nobody comes past the question who started the sign-in")
    func questionZero() {
        var story = Story.walking(.plain)
        story.done()
        let route = WalkRoute(
            revision: "newer", guide: "AADSTS50074", codes: [50074],
            steps: [WalkRoute.step("zero", "Did you start it?", .confirmSignIn, answers: [("yes", nil)], next: "one")]
                + WalkRoute.plain.steps)
        story.did(
            MoveWalkthrough(
                ticket: 1, route: route, matching: StepMatching(from: WalkRoute.plain.steps, to: route.steps)))
        #expect(story.desk.walkthrough(of: 1)?.current == "zero")
        #expect(story.desk.walkthrough(of: 1)?.records.map(\.step) == ["one"])
    }

    @Test("A step that changes a credential now was not done before")
    func credential() {
        var story = Self.atCause()
        let route = Self.revised { $0[1].changesCredential = true }
        story.did(Self.move(route))
        #expect(story.desk.walkthrough(of: 1)?.records.map(\.step) == ["started"])
    }

    @Test("An answer that is asked for no more does not count")
    func answerGone() {
        var story = Self.atCause()
        story.answered("clock")
        let route = Self.revised { $0[2].answers.removeAll { $0.id == "clock" } }
        story.did(Self.move(route))
        #expect(story.desk.walkthrough(of: 1)?.records.map(\.step) == ["started", "look"])
    }

    @Test("A walk at the end of its guide goes on with what is new")
    func atEnd() {
        var story = Story.walking(.plain)
        for _ in 1...3 { story.done() }
        let route = WalkRoute.line(["one", "two", "three", "four"], codes: [50074])
        story.did(
            MoveWalkthrough(
                ticket: 1, route: route, matching: StepMatching(from: WalkRoute.plain.steps, to: route.steps)))
        #expect(story.desk.walkthrough(of: 1)?.current == "four")
    }

    @Test("A walk in the guide as it is today has nothing to go over to")
    func today() {
        let story = Self.atCause()
        #expect(
            story.refused(Self.move(.phone)) == .revisionIsToday(guide: "AADSTS50074", ticket: 1))
    }

    @Test("What is ticked stays ticked under the items with the same words, and what is lost of it is said")
    func ticks() throws {
        var story = Self.atCause()
        for (item, text) in [(1, "The screen"), (2, "The battery")] {
            story.did(TickStepItem(ticket: 1, item: item, text: text))
        }
        let before = try story.walkthrough().ticks
        var move = Self.move(Self.revised { $0[1].title = "Look at the telephone" })
        move.items = ["cause": ["The case", "The screen"]]
        #expect(move.lostTitles(in: story.desk).last == "The battery")
        #expect(story.did(move).last?.hasSuffix("The battery") == true)
        #expect(try story.walkthrough().ticks.map(\.item) == [2])
        #expect(try story.walkthrough().ticks.map(\.text) == ["The screen"])
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.walkthrough().ticks == before)
    }

    @Test("A timer goes over to the step that is the same, ends where there is none, and comes back by an undo")
    func timer() throws {
        var story = Self.atCause()
        story.did(StartStepTimer(ticket: 1, seconds: 600))
        let timer = try #require(try story.ticket().stepTimer)
        story.did(Self.move(Self.revised { $0[2].id = "the-cause" }))
        #expect(try story.ticket().stepTimer?.step == "the-cause")
        #expect(try story.ticket().timerDue == timer.until)
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.ticket().stepTimer == timer)
        let gone = Self.revised { steps in
            steps.removeAll { $0.id == "cause" }
            steps[1].next = "reset"
        }
        story.did(Self.move(gone))
        #expect(try story.ticket().stepTimer == nil)
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.ticket().stepTimer == timer)
        story.pass(minutes: 1)
        #expect(try story.walkthrough().clock.seconds(at: story.now) == 0)
    }

    @Test("A ticket that shares the walkthrough goes over too")
    func shared() {
        var story = Story.sharing()
        story.did(Self.move(Self.revised { $0[1].title = "Look at the telephone" }))
        #expect(story.desk.walkthrough(of: 2)?.revision == "newer")
        #expect(story.timeline(of: 2).last == "ana went over to another revision of AADSTS50074")
    }
}
