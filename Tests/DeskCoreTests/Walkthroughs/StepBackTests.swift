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
}
