import DeskCore
import Testing

@Suite("ReopenTicket")
struct ReopenTicketTests {
    @Test("A reopened ticket is open, has no resolution, and is counted")
    func reopens() throws {
        var story = Story.ticket(in: .resolved)
        #expect(story.did(ReopenTicket(ticket: 1, reason: " again ")) == ["HD-1 ana reopened it: again"])
        #expect(try story.ticket().state == .open)
        #expect(try story.ticket().resolution == nil)
        #expect(try story.ticket().reopenCount == 1)
    }

    @Test("A reason is required")
    func reason() {
        #expect(Story.ticket(in: .resolved).refused(ReopenTicket(ticket: 1, reason: "")) == .needs(.reason))
    }

    @Test("A new walkthrough may begin after the old one ended with the ticket")
    func walkthrough() throws {
        var story = Story.walking()
        story.did(ResolveTicket(ticket: 1, cause: "x", fix: "y"))
        story.did(ReopenTicket(ticket: 1, reason: "again"))
        story.did(StartWalkthrough(ticket: 1, route: .phone))
        #expect(try story.ticket().walkthroughs.count == 2)
        #expect(try story.walkthrough().isInProgress)
    }
}
