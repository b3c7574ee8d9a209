import DeskCore
import Testing

@Suite("StepBack")
struct StepBackTests {
    @Test("The user stands at the last recorded step again; what was recorded stays in the timeline")
    func back() throws {
        var story = Story.walking()
        story.answered("yes")
        story.done()
        story.answered("lost")
        #expect(story.did(StepBack(ticket: 1), by: "bo") == ["HD-1 bo went back to: Which is it?"])
        #expect(try story.walkthrough().current == "cause")
        #expect(try story.walkthrough().records.map(\.step) == ["started", "look"])
        #expect(try story.walkthrough().agent == "bo")
        #expect(story.timeline().contains("ana answered “Lost”: Which is it?"))
        story.answered("clock")
        #expect(try story.walkthrough().current == "clock")
    }

    @Test("It goes back from the end of the guide too, and to the very beginning")
    func ends() throws {
        var story = Story.walking(.plain)
        for _ in 1...3 { story.done() }
        for expected in ["three", "two", "one"] {
            story.did(StepBack(ticket: 1))
            #expect(try story.walkthrough().current == expected)
        }
        #expect(story.refused(StepBack(ticket: 1)) == .nothingRecorded(1))
    }

    @Test("In a circle only the last round is taken back")
    func circle() throws {
        var story = Story.walking()
        story.answered("yes")
        for _ in 0..<2 {
            story.done()
            story.answered("other")
            story.answered("fails")
        }
        story.did(StepBack(ticket: 1))
        #expect(try story.walkthrough().records.count == 6)
        #expect(try story.walkthrough().current == "check")
    }

    @Test("Whoever goes back while the ticket waits ends the wait")
    func waiting() throws {
        var story = Story.walking(.plain)
        story.done()
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "x"))
        story.did(StepBack(ticket: 1))
        #expect(try story.ticket().state == .open)
    }

    @Test("A suspicion stays, whatever is answered the second time")
    func suspicion() throws {
        var story = Story.walking()
        story.answered("not-sure")
        story.did(StepBack(ticket: 1))
        story.answered("yes")
        #expect(try story.ticket().isSuspicious)
    }

    @Test("One event goes back to any step of the way, and one undo brings all of it back, with who saw it and when")
    func far() throws {
        var story = Story.walking()
        story.answered("yes")
        story.did(RecordStep(ticket: 1, outcome: .done), by: "bo")
        story.answered("clock")
        let before = try story.walkthrough()
        story.pass(minutes: 2)
        #expect(
            story.did(StepBack(ticket: 1, to: "look")) == ["HD-1 ana went back to: Look at the phone (2 steps)"])
        #expect(try story.walkthrough().current == "look")
        #expect(try story.walkthrough().records.map(\.step) == ["started"])
        #expect(story.did(UndoLastAct(ticket: 1)) == ["HD-1 ana put back 2 steps that had been taken back"])
        #expect(try story.walkthrough().records == before.records)
        #expect(try story.walkthrough().current == "clock")
        story.did(RedoUndoneAct(ticket: 1))
        #expect(try story.walkthrough().current == "look")
        #expect(story.refused(StepBack(ticket: 1, to: "clock")) == .stepNotRecorded("Set the clock", of: 1))
    }

    @Test("What was taken back and changed a credential is put back only with the caller's identity on record")
    func gate() throws {
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        let checked = story.now
        story.done()
        story.done()
        story.did(StepBack(ticket: 1, to: "cause"))
        story.pass(minutes: 31)
        #expect(
            story.refused(UndoLastAct(ticket: 1))
                == .identityCheckExpired(ticket: 1, .credential, by: "ana", at: checked))
    }
}
