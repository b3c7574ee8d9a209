import DeskCore
import Testing

@Suite("TakeOverWalkthrough")
struct TakeOverWalkthroughTests {
    @Test("One event makes walkthrough and ticket one's own, at the step where they stand")
    func takesOver() throws {
        var story = Story.walking(.plain)
        story.done()
        #expect(
            story.did(TakeOverWalkthrough(ticket: 1), by: "bo") == ["HD-1 bo took the walkthrough over from ana"])
        #expect(try story.ticket().assignee == "bo")
        #expect(try story.walkthrough().agent == "bo")
        #expect(try story.walkthrough().current == "two")
    }

    @Test("A ticket that was given away is taken over from its new owner")
    func ticketOnly() {
        var story = Story.walking(.plain)
        story.did(AssignTicket(ticket: 1, user: "bo"))
        #expect(story.did(TakeOverWalkthrough(ticket: 1)) == ["HD-1 ana took the ticket over from bo"])
    }

    @Test("The identity check does not change hands with it")
    func identity() {
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        story.did(TakeOverWalkthrough(ticket: 1), by: "bo")
        #expect(
            story.refused(RecordStep(ticket: 1, outcome: .done), by: "bo")
                == .identityCheckExpired(ticket: 1, .credential, by: "ana", at: story.now))
    }

    @Test("What is one's own, or not there, is not taken over")
    func refusals() {
        #expect(
            Story.walking().refused(TakeOverWalkthrough(ticket: 1)) == .alreadyAssigned(ticket: 1, to: "ana"))
        #expect(Story.taken().refused(TakeOverWalkthrough(ticket: 1), by: "bo") == .noWalkthrough(1))
    }
}
