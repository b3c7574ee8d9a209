import DeskCore
import Testing

@Suite("The board of all walkthroughs")
struct BoardRowTests {
    @Test("A row says who stands where, since when, and with whom")
    func row() throws {
        var story = Story.walking()
        story.pass(minutes: 2)
        story.answered("yes", by: "bo")
        let since = story.now
        story.pass(seconds: 90)
        let row = try #require(story.desk.board(at: story.now).first)
        #expect(row.ticket == 1)
        #expect(row.requester == "mia@contoso.com")
        #expect(row.guide == "AADSTS50074")
        #expect(row.fraction == "1/7")
        #expect(row.stepTitle == "Look at the phone")
        #expect(row.since == since && row.seconds == 90)
        #expect(row.agent == "bo")
        #expect(!row.isWaiting && !row.isStalled)
    }

    @Test("At the end of the guide there is no step")
    func end() {
        var story = Story.walking(.line(["one"], codes: [50074]))
        story.done()
        let row = story.desk.board(at: story.now).first
        #expect(row != nil && row?.stepTitle == nil)
    }

    @Test("More than a quarter of an hour at one step is stalled", arguments: [(900.0, false), (901, true)])
    func stalled(seconds: Double, isStalled: Bool) {
        var story = Story.walking()
        story.pass(seconds: seconds)
        #expect(story.desk.board(at: story.now).map(\.isStalled) == [isStalled])
    }

    @Test(
        "A wait stalls after more than a working day",
        arguments: [("2026-11-17T09:00:00Z", false), ("2026-11-17T09:00:01Z", true)])
    func waiting(now: String, isStalled: Bool) {
        var story = Story.walking()
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "x"))
        story.now = time(now)
        let row = story.desk.board(at: story.now).first
        #expect(row?.isWaiting == true)
        #expect(row?.isStalled == isStalled)
        #expect(row?.seconds == 0)
    }

    @Test("Stalled ones come first, then those that have stood longest")
    func order() {
        var story = Story()
        for name in ["a", "b", "c", "d"] {
            story.did(OpenTicket(failure: .of(name)))
            story.did(StartWalkthrough(ticket: story.desk.lastNumber, route: .plain))
            story.pass(minutes: 8)
        }
        // HD-1 waits, so HD-2 is the one that stalls.
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "x"))
        story.done(on: 3)
        #expect(story.desk.board(at: story.now).map(\.ticket) == [2, 1, 4, 3])
        #expect(story.desk.board(at: story.now).map(\.isStalled) == [true, false, false, false])
    }

    @Test("Only what is in progress is shown")
    func inProgress() {
        var story = Story.walking()
        story.did(OpenTicket(failure: .of("leo")))
        #expect(story.desk.board(at: story.now).map(\.ticket) == [1])
        story.did(FinishWalkthrough(ticket: 1, ending: .abandoned, reason: "x"))
        #expect(story.desk.board(at: story.now).isEmpty)
    }
}
