import DeskCore
import Testing

@Suite("TakeTicket")
struct TakeTicketTests {
    @Test("A new ticket is open once somebody has taken it")
    func takes() throws {
        var story = Story.opened()
        #expect(story.did(TakeTicket(ticket: 1)) == ["HD-1 ana took the ticket"])
        #expect(try story.ticket().assignee == "ana")
        #expect(try story.ticket().state == .open)
        #expect(try story.ticket().stateSince == story.now)
    }

    @Test("A colleague's ticket can be taken, and the event says whose it was")
    func takesOver() {
        var story = Story.taken()
        #expect(story.did(TakeTicket(ticket: 1), by: "bo") == ["HD-1 bo took the ticket over from ana"])
    }

    @Test("Taking does not end a wait")
    func waiting() throws {
        var story = Story.ticket(in: .waitingUser)
        story.did(TakeTicket(ticket: 1), by: "bo")
        #expect(try story.ticket().state == .waitingUser)
        #expect(try story.ticket().waiting?.reason == "at lunch")
    }

    @Test("One's own ticket cannot be taken again")
    func twice() {
        #expect(Story.taken().refused(TakeTicket(ticket: 1)) == .alreadyAssigned(ticket: 1, to: "ana"))
    }
}
