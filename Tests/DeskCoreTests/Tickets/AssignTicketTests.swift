import DeskCore
import Testing

@Suite("AssignTicket")
struct AssignTicketTests {
    @Test("Assigning a new ticket opens it")
    func assigns() throws {
        var story = Story.opened()
        #expect(story.did(AssignTicket(ticket: 1, user: " bo ")) == ["HD-1 ana assigned the ticket to bo"])
        #expect(try story.ticket().assignee == "bo")
        #expect(try story.ticket().state == .open)
    }

    @Test("The event says who had it before")
    func reassigns() {
        var story = Story.taken()
        #expect(story.did(AssignTicket(ticket: 1, user: "bo")) == ["HD-1 ana assigned the ticket to bo (was ana's)"])
    }

    @Test("Somebody has to be named, and somebody else than now")
    func refusals() {
        let story = Story.taken()
        #expect(story.refused(AssignTicket(ticket: 1, user: "  ")) == .needs(.assignee))
        #expect(story.refused(AssignTicket(ticket: 1, user: "ana")) == .alreadyAssigned(ticket: 1, to: "ana"))
    }
}
