import Testing

@testable import DeskCore

@Suite("WaitForSomebody")
struct WaitForSomebodyTests {
    @Test("A wait names whom, why and until when")
    func waits() throws {
        var story = Story.taken()
        let until = time("2026-11-17T09:00:00Z")
        let said = story.did(WaitForSomebody(ticket: 1, whom: .user, reason: " finds the phone ", until: until))
        #expect(said == ["HD-1 ana waits for the user: finds the phone, until 2026-11-17T09:00:00Z"])
        #expect(try story.ticket().waiting == Waiting(reason: "finds the phone", until: until))
        #expect(try story.ticket().state == .waitingUser)
    }

    @Test("Waiting is no contact with the user, so the first response is still owed")
    func firstResponse() throws {
        var story = Story.taken()
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "at lunch"))
        #expect(try story.ticket().firstResponseAt == nil)
    }

    @Test("A wait has a reason, and an end that is still to come")
    func refusals() {
        let story = Story.taken()
        #expect(story.refused(WaitForSomebody(ticket: 1, whom: .other, reason: " ")) == .needs(.reason))
        #expect(
            story.refused(WaitForSomebody(ticket: 1, whom: .other, reason: "x", until: story.now))
                == .timeHasPassed(story.now))
    }
}
