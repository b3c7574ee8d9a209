import DeskCore
import Foundation
import Testing

@Suite("Timers of steps")
struct StepTimerTests {
    private static let route: WalkRoute = {
        var wait = WalkRoute.step("wait", "Wait ten minutes", .resolve, next: "after")
        wait.wait = 600
        return WalkRoute(
            revision: "waits", guide: "A page", codes: [50074],
            steps: [wait, WalkRoute.step("after", "Sign in again", .resolve)])
    }()

    private func started() -> Story {
        var story = Story.walking(Self.route)
        story.pass(seconds: 20)
        story.did(StartStepTimer(ticket: 1))
        return story
    }

    @Test("It runs as long as the step says, or as one says oneself")
    func starts() throws {
        let story = started()
        #expect(try story.ticket().timerDue == story.now.addingTimeInterval(600))
        #expect(story.timeline().last == "ana started a timer, until 2026-11-16T09:10:20Z: Wait ten minutes")
        #expect(story.desk.nextTimer == story.now.addingTimeInterval(600))
        #expect(story.desk.row(of: 1)?.timerDue != nil)
        var own = Story.walking(.plain)
        #expect(own.refused(StartStepTimer(ticket: 1)) == .stepNamesNoWait("Step one"))
        #expect(own.refused(StartStepTimer(ticket: 1, seconds: 90_000)) == .timerTooLong)
        #expect(own.refused(StartStepTimer(ticket: 1, seconds: 0)) == .timerTooShort)
        own.pass(seconds: 0.25)
        own.did(StartStepTimer(ticket: 1, seconds: 60))
        #expect(own.timeline().last?.contains(".") == false)
        own.did(StartStepTimer(ticket: 1, seconds: 60))
        #expect(try own.ticket().timerDue == own.now.addingTimeInterval(60))
    }

    @Test("It rings once, when it is due, and the queue puts the ticket up; that time is not the step's")
    func rings() throws {
        var story = started()
        story.pass(minutes: 9)
        #expect(story.did(RunTimers()) == [])
        story.pass(minutes: 6)
        #expect(RunTimers.areDue(in: story.desk, at: story.now))
        #expect(story.did(RunTimers()) == ["HD-1 helpdesk says that the wait is over: Wait ten minutes"])
        #expect(story.events.last?.at == time("2026-11-16T09:10:20Z"))
        #expect(story.did(RunTimers()) == [])
        #expect(story.desk.row(of: 1)?.isReminding == true)
        #expect(story.desk.nextTimer == nil)
        // Twenty seconds before, five minutes after.
        story.done()
        #expect(try story.walkthrough().records[0].seconds == 320)
        #expect(story.desk.row(of: 1)?.isReminding == false)
    }

    @Test("It ends by itself when the step is recorded, taken back or the walkthrough ends")
    func ends() throws {
        var recorded = started()
        recorded.pass(seconds: 30)
        recorded.done()
        #expect(try recorded.walkthrough().records[0].seconds == 20)
        #expect(try recorded.ticket().stepTimer == nil)
        #expect(recorded.desk.nextTimer == nil)
        recorded.did(StartStepTimer(ticket: 1, seconds: 60))
        recorded.did(StepBack(ticket: 1))
        #expect(try recorded.ticket().stepTimer == nil)
        var ended = started()
        ended.did(FinishWalkthrough(ticket: 1, ending: .abandoned, reason: "hung up"))
        #expect(try ended.ticket().stepTimer == nil)
        var resolved = started()
        resolved.did(ResolveTicket(ticket: 1, cause: "x", fix: "y"))
        #expect(try resolved.ticket().stepTimer == nil)
    }

    @Test("It is stopped, undone and done again as long as its time has not passed")
    func stops() throws {
        var story = started()
        story.did(StopStepTimer(ticket: 1))
        #expect(story.refused(StopStepTimer(ticket: 1)) == .noTimer(1))
        #expect(story.did(UndoLastAct(ticket: 1)).count == 1)
        #expect(try story.ticket().timerDue != nil)
        story.did(RedoUndoneAct(ticket: 1))
        story.pass(minutes: 20)
        #expect(story.refused(UndoLastAct(ticket: 1)) != nil)
        #expect(try story.ticket().timerDue == nil)
    }

    @Test("What ended it and is taken back puts it back, at the step and for the time that it had")
    func comesBack() throws {
        var story = started()
        let timer = try #require(try story.ticket().stepTimer)
        story.pass(minutes: 2)
        story.did(RecordStep(ticket: 1, outcome: .failed))
        #expect(try story.ticket().stepTimer == nil)
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.ticket().stepTimer == timer)
        #expect(story.desk.nextTimer == timer.until)
        story.pass(minutes: 1)
        #expect(try story.walkthrough().clock.seconds(at: story.now) == 0)
        story.did(RedoUndoneAct(ticket: 1))
        #expect(try story.ticket().stepTimer == nil)
        story.did(StartStepTimer(ticket: 1, seconds: 300))
        let second = try #require(try story.ticket().stepTimer)
        story.did(StepBack(ticket: 1))
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.ticket().stepTimer == second)
        #expect(try story.walkthrough().current == "after")
    }

    @Test("A time that passed before it was taken back rings for nothing")
    func comesBackLate() throws {
        var story = started()
        story.done()
        story.pass(minutes: 11)
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.walkthrough().current == "wait")
        #expect(try story.ticket().stepTimer == nil)
        #expect(!RunTimers.areDue(in: story.desk, at: story.now))
    }

    @Test("A timer that was stopped, or that another one replaced, does not come back")
    func staysAway() throws {
        var stopped = started()
        stopped.did(StopStepTimer(ticket: 1))
        stopped.done()
        stopped.did(UndoLastAct(ticket: 1))
        #expect(try stopped.ticket().stepTimer == nil)
        var replaced = started()
        replaced.did(DetourToGuide(ticket: 1, detour: Detour(route: .line(["a", "b"], codes: [50076]))))
        replaced.did(StartStepTimer(ticket: 1, seconds: 60))
        replaced.did(ReturnFromDetour(ticket: 1))
        replaced.done()
        replaced.did(UndoLastAct(ticket: 1))
        #expect(try replaced.ticket().stepTimer?.step != "wait")
    }

    @Test("A ticket that waits meanwhile keeps the clock standing until both are over")
    func waits() throws {
        var story = started()
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "at lunch"))
        story.pass(minutes: 5)
        story.did(ResumeTicket(ticket: 1))
        story.pass(minutes: 2)
        #expect(try story.walkthrough().clock.seconds(at: story.now) == 20)
        story.pass(minutes: 4)
        story.did(RunTimers())
        story.pass(seconds: 7)
        #expect(try story.walkthrough().clock.seconds(at: story.now) == 20 + 60 + 7)
    }

    @Test("A timer of the guide that was left goes on during a detour, and the step's clock stands until it rings")
    func detour() throws {
        var story = started()
        story.did(DetourToGuide(ticket: 1, detour: Detour(route: .line(["a", "b"], codes: [50076]))))
        story.pass(minutes: 3)
        story.done()
        #expect(try story.ticket().timerDue != nil)
        story.did(ReturnFromDetour(ticket: 1))
        story.pass(minutes: 1)
        #expect(try story.walkthrough().clock.seconds(at: story.now) == 20)
    }
}
