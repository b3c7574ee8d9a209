import Testing

@testable import DeskCore

@Suite("RecordStep")
struct RecordStepTests {
    @Test("An outcome is recorded with reason and seconds, and the user stands at the next step")
    func records() throws {
        var story = Story.walking(.plain)
        story.pass(seconds: 42.5)
        #expect(
            story.did(RecordStep(ticket: 1, step: "one", outcome: .failed, reason: " no signal "), by: "bo")
                == ["HD-1 bo recorded “did not work”: Step one (no signal)"])
        let walkthrough = try story.walkthrough()
        #expect(
            walkthrough.records == [
                Walkthrough.Record(
                    step: "one", title: "Step one", outcome: .failed, answer: nil, reason: "no signal", by: "bo",
                    at: story.now,
                    seconds: 42)
            ])
        #expect(walkthrough.current == "two")
        #expect(walkthrough.clock.since == story.now)
        #expect(walkthrough.agent == "bo")
    }

    @Test("After a step that did not work the walk goes on with the cause, or where the case is handed over")
    func failed() throws {
        var steps = WalkRoute.phone.steps
        steps[steps.count - 1].section = "Somebody else's sign-in"
        steps.append(WalkRoute.step("second-tier", "Call the second tier", .escalate))
        let route = WalkRoute(revision: "tiers", guide: "AADSTS50074", codes: [50074], steps: steps)
        func story() -> Story {
            var story = Story.walking(route)
            story.answered("yes")
            story.done()
            story.answered("clock")
            return story
        }
        for (way, place) in [(WayOn.cause, "cause"), (.handOver, "second-tier")] {
            var story = story()
            let step = try #require(story.desk.waysOn(from: 1, after: .failed).first { $0.way == way }?.step)
            story.did(RecordStep(ticket: 1, outcome: .failed, reason: "still wrong", then: step.id))
            #expect(try story.walkthrough().current == place)
            #expect(try story.walkthrough().records.last?.reason == "still wrong")
            story.did(UndoLastAct(ticket: 1))
            #expect(try story.walkthrough().current == "clock")
        }
        let ways = ["“Which is it?” [cause]", "“Call the second tier” [second-tier]"]
        #expect(
            story().refused(RecordStep(ticket: 1, outcome: .failed, then: "enrol"))
                == .noWayOn("Register the new phone", ways: ways))
        #expect(
            story().refused(RecordStep(ticket: 1, outcome: .failed, then: "nowhere"))
                == .noSuchStep("nowhere", guide: "AADSTS50074"))
        #expect(
            story().refused(RecordStep(ticket: 1, outcome: .done, then: "cause"))
                == .noWayOn("Which is it?", ways: []))
    }

    @Test("Where the cause is plain, the steps up to the question for it are left out by one record, with its reason")
    func leftOutToTheCause() throws {
        var steps = WalkRoute.phone.steps
        steps.insert(WalkRoute.step("log", "Read the log", .diagnose, next: "cause"), at: 2)
        steps[1].next = "log"
        var story = Story.walking(WalkRoute(revision: "long", guide: "AADSTS50074", codes: [50074], steps: steps))
        story.answered("yes")
        story.did(RecordStep(ticket: 1, outcome: .skipped, reason: "has a new phone", then: "cause"))
        #expect(try story.walkthrough().current == "cause")
        #expect(try story.walkthrough().records.map(\.outcome) == [.answered, .skipped])
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.walkthrough().current == "look")
        #expect(story.refused(RecordStep(ticket: 1, outcome: .skipped, then: "cause")) == .needs(.reason))
    }

    @Test("Nobody comes to the causes past the question who is calling; the case can be handed over before it")
    func failedBeforeIdentity() throws {
        var steps = WalkRoute.phone.steps
        steps.insert(
            contentsOf: [
                WalkRoute.step("find", "Look the user up", .verifyIdentity, next: "really"),
                WalkRoute.step(
                    "really", "Is this really the user?", .verifyIdentity, answers: [("yes", "look")], next: "look"),
            ], at: 1)
        steps[0].answers[0].leadsTo = "find"
        var story = Story.walking(WalkRoute(revision: "asks", guide: "AADSTS50074", codes: [50074], steps: steps))
        story.answered("yes")
        for outcome in [StepOutcome.failed, .skipped] {
            #expect(
                story.refused(RecordStep(ticket: 1, outcome: outcome, reason: "not found", then: "cause"))
                    == .noWayOn("Which is it?", ways: []))
        }
    }

    @Test("No failure leads past the question who started the sign-in")
    func failedBeforeQuestionZero() {
        var steps = WalkRoute.phone.steps
        steps.insert(WalkRoute.step("greet", "Greet", .prerequisites, next: "started"), at: 0)
        let story = Story.walking(
            WalkRoute(revision: "greets", guide: "AADSTS50074", codes: [50074], steps: steps))
        #expect(
            story.refused(RecordStep(ticket: 1, outcome: .failed, then: "cause")) == .noWayOn("Which is it?", ways: []))
    }

    @Test("The first recorded step is contact with the user")
    func firstResponse() throws {
        var story = Story.walking(.plain)
        story.pass(minutes: 3)
        story.done()
        let first = story.now
        story.pass(minutes: 3)
        story.done()
        #expect(try story.ticket().firstResponseAt == first)
    }

    @Test(
        "An answer leads where it says, or along the main line",
        arguments: [("lost", "reset"), ("clock", "clock"), ("other", "check")])
    func branches(answer: String, next: String) throws {
        var story = Story.walking()
        story.answered("yes")
        story.done()
        #expect(story.answered(answer).last?.hasSuffix("Which is it?") == true)
        #expect(try story.walkthrough().current == next)
    }

    @Test("A branch comes back to the main line")
    func rejoins() throws {
        var story = Story.walking()
        story.answered("yes")
        story.done()
        story.answered("clock")
        story.done()
        #expect(try story.walkthrough().current == "check")
        story.answered("works")
        story.done()
        #expect(try story.walkthrough().current == nil)
        #expect(story.refused(RecordStep(ticket: 1, outcome: .done)) == .atEndOfGuide(1))
    }

    @Test("A way back is walked as often as the user needs, and each time is on record")
    func cycle() throws {
        var story = Story.walking()
        story.answered("yes")
        for _ in 0..<3 {
            story.done()
            story.answered("other")
            story.answered("fails")
        }
        #expect(try story.walkthrough().visits(of: "look") == 3)
        #expect(try story.walkthrough().records.count == 10)
        #expect(try story.walkthrough().record(of: "check")?.answer == "fails")
    }

    @Test("A question may be left out for a reason; the walk goes on along the main line")
    func skips() throws {
        var story = Story.walking()
        story.answered("yes")
        story.did(RecordStep(ticket: 1, outcome: .skipped, reason: "known already"))
        story.did(RecordStep(ticket: 1, outcome: .skipped, reason: "known already"))
        #expect(try story.walkthrough().current == "check")
        #expect(story.refused(RecordStep(ticket: 1, outcome: .skipped, reason: " ")) == .needs(.reason))
    }

    @Test("Recording while the ticket waits ends the wait")
    func waiting() throws {
        var story = Story.walking(.plain)
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "at lunch"))
        #expect(story.done() == ["HD-1 ana went on with the ticket", "HD-1 ana recorded “done”: Step one"])
        #expect(try story.ticket().state == .open)
    }

    @Test("An outcome has to fit the step")
    func fits() {
        let story = Story.walking()
        let answers = ["“Yes” [yes]", "“No” [no]", "“Not-sure” [not-sure]"]
        #expect(story.refused(RecordStep(ticket: 1, outcome: .done)) == .needsAnswer(["“Yes”", "“No”", "“Not-sure”"]))
        #expect(
            story.refused(RecordStep(ticket: 1, outcome: .failed)) == .needsAnswer(["“Yes”", "“No”", "“Not-sure”"]))
        #expect(story.refused(RecordStep(ticket: 1, outcome: .answered)) == .noSuchAnswer(nil, known: answers))
        #expect(
            story.refused(RecordStep(ticket: 1, outcome: .answered, answer: "maybe"))
                == .noSuchAnswer("maybe", known: answers))
        let plain = Story.walking(.plain)
        #expect(plain.refused(RecordStep(ticket: 1, outcome: .answered, answer: "yes")) == .stepAsksNothing("Step one"))
        #expect(
            plain.refused(RecordStep(ticket: 1, outcome: .done, answer: "yes")) == .answerWithoutQuestion(.done))
    }

    @Test("Only the current step is recorded")
    func current() {
        let story = Story.walking(.plain)
        #expect(
            story.refused(RecordStep(ticket: 1, step: "two", outcome: .done))
                == .notTheCurrentStep("Step two", current: "Step one"))
        #expect(
            story.refused(RecordStep(ticket: 1, step: "ten", outcome: .done))
                == .noSuchStep("ten", guide: "AADSTS50074"))
        #expect(Story.taken().refused(RecordStep(ticket: 1, outcome: .done)) == .noWalkthrough(1))
    }

    @Test("Nothing is recorded after the end")
    func ended() {
        var story = Story.walking(.plain)
        story.did(FinishWalkthrough(ticket: 1, ending: .abandoned, reason: "hung up"), by: "bo")
        #expect(
            story.refused(RecordStep(ticket: 1, outcome: .done))
                == .walkthroughEnded(ticket: 1, by: "bo", at: story.now, ending: .abandoned))
    }
}
