import Testing

@testable import DeskCore

@Suite("ResolveTicket")
struct ResolveTicketTests {
    @Test("A resolution says what it was and what helped")
    func resolves() throws {
        var story = Story.taken()
        #expect(
            story.did(ResolveTicket(ticket: 1, cause: " new phone ", fix: " registered it "))
                == ["HD-1 ana resolved it, cause: new phone, fix: registered it"])
        #expect(
            try story.ticket().resolution
                == Resolution(cause: "new phone", fix: "registered it", at: story.now, by: "ana"))
    }

    @Test("Neither may be left out")
    func refusals() {
        let story = Story.taken()
        #expect(story.refused(ResolveTicket(ticket: 1, cause: " ", fix: "x")) == .needs(.cause))
        #expect(story.refused(ResolveTicket(ticket: 1, cause: "x", fix: " ")) == .needs(.fix))
    }

    @Test("The walkthrough ends with its ticket, solved by the same cause")
    func endsWalkthrough() throws {
        var story = Story.walking()
        #expect(
            story.did(ResolveTicket(ticket: 1, cause: "new phone", fix: "registered it")) == [
                "HD-1 ana ended the walkthrough: solved, cause: new phone",
                "HD-1 ana resolved it, cause: new phone, fix: registered it",
            ])
        #expect(try story.walkthrough().end?.step == "started")
    }

    @Test("An ended walkthrough is not ended again")
    func ended() {
        var story = Story.walking()
        story.did(FinishWalkthrough(ticket: 1, ending: .solved, cause: "new phone"))
        #expect(story.did(ResolveTicket(ticket: 1, cause: "new phone", fix: "registered it")).count == 1)
    }

    @Test("A shared walkthrough ends with the last of its tickets")
    func shared() throws {
        var story = Story.sharing()
        #expect(story.did(ResolveTicket(ticket: 1, cause: "x", fix: "y")).count == 1)
        #expect(try story.walkthrough(of: 2).isInProgress)
        #expect(story.did(ResolveTicket(ticket: 2, cause: "x", fix: "y"), by: "bo").count == 2)
        #expect(try !story.walkthrough(of: 2).isInProgress)
    }
}
