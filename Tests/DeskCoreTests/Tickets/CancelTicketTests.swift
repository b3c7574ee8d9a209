import DeskCore
import Testing

@Suite("CancelTicket")
struct CancelTicketTests {
    @Test("A duplicate names the ticket that goes on")
    func duplicate() throws {
        var story = Story.sharing()
        #expect(
            story.did(CancelTicket(ticket: 2, reason: "called twice", duplicateOf: 1))
                == ["HD-2 ana cancelled it: called twice (duplicate of HD-1)"])
        #expect(try story.ticket(2).duplicateOf == 1)
        #expect(try story.walkthrough(of: 1).isInProgress)
    }

    @Test("The walkthrough of a cancelled ticket is abandoned for the same reason")
    func walkthrough() throws {
        var story = Story.walking()
        story.did(CancelTicket(ticket: 1, reason: "no incident"))
        #expect(try story.walkthrough().end?.ending == .abandoned)
        #expect(try story.walkthrough().end?.reason == "no incident")
    }

    @Test("It wants a reason, and another ticket that exists")
    func refusals() {
        let story = Story.taken()
        #expect(story.refused(CancelTicket(ticket: 1, reason: " ")) == .needs(.reason))
        #expect(story.refused(CancelTicket(ticket: 1, reason: "x", duplicateOf: 1)) == .duplicateOfItself(1))
        #expect(story.refused(CancelTicket(ticket: 1, reason: "x", duplicateOf: 9)) == .noSuchTicket(9))
    }
}
