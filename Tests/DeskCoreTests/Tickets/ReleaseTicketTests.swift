import DeskCore
import Testing

@Suite("ReleaseTicket")
struct ReleaseTicketTests {
    @Test("A released ticket is with nobody and stays open")
    func releases() throws {
        var story = Story.taken()
        #expect(story.did(ReleaseTicket(ticket: 1)) == ["HD-1 ana released the ticket (was ana's)"])
        #expect(try story.ticket().assignee == nil)
        #expect(try story.ticket().state == .open)
    }

    @Test("What is with nobody cannot be released")
    func nobody() {
        #expect(Story.opened().refused(ReleaseTicket(ticket: 1)) == .notAssigned(1))
    }
}
