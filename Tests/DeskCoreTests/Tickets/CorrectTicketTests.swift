import DeskCore
import Testing

@Suite("CorrectTicket")
struct CorrectTicketTests {
    @Test("What was read wrongly is put right")
    func corrects() throws {
        var story = Story.taken()
        let said = story.did(CorrectTicket(ticket: 1, requester: "mia@fabrikam.com", app: " ", title: "Phone lost"))
        #expect(said == ["HD-1 ana corrected the facts: mia@fabrikam.com, app unknown, Phone lost"])
        #expect(try story.ticket().title == "Phone lost")
        #expect(story.desk.tickets(of: "mia@contoso.com").isEmpty)
        #expect(story.desk.tickets(of: "MIA@fabrikam.com").map(\.number) == [1])
    }

    @Test("What is not named stays, what is emptied is unknown")
    func partly() {
        var story = Story()
        story.did(OpenTicket(failure: .of("mia@contoso.com"), title: "Phone"))
        #expect(
            story.did(CorrectTicket(ticket: 1, app: "VPN")) == [
                "HD-1 ana corrected the facts: mia@contoso.com, VPN, Phone"
            ])
        #expect(
            story.did(CorrectTicket(ticket: 1, requester: "")) == [
                "HD-1 ana corrected the facts: requester unknown, VPN, Phone"
            ])
    }

    @Test("What changes nothing records nothing")
    func nothing() throws {
        var story = Story.taken()
        let title = try story.ticket().title
        #expect(story.did(CorrectTicket(ticket: 1, requester: "mia@contoso.com", app: nil, title: title)) == [])
    }

    @Test("A ticket keeps a title")
    func title() {
        #expect(
            Story.taken().refused(CorrectTicket(ticket: 1, requester: nil, app: nil, title: " ")) == .needs(.title))
    }

    @Test("A requester's tickets stay in order, oldest first, whichever was corrected last")
    func order() {
        var story = Story()
        for name in ["leo", "mia", "mia"] { story.did(OpenTicket(failure: .of(name), again: true)) }
        story.did(CorrectTicket(ticket: 1, requester: "mia", app: nil, title: "x"))
        #expect(story.desk.tickets(of: "mia").map(\.number) == [1, 2, 3])
        #expect(story.desk.duplicate(of: .of("mia"))?.number == 3)
    }

    @Test("The identity check of another caller does not count; another spelling is no other caller")
    func identity() {
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        story.did(CorrectTicket(ticket: 1, requester: "leo@contoso.com", app: nil, title: "x"))
        #expect(
            story.refused(RecordStep(ticket: 1, outcome: .done))
                == .identityCheckExpired(ticket: 1, .credential, by: "ana", at: story.now))
        story.did(CorrectTicket(ticket: 1, requester: "MIA@contoso.com", app: nil, title: "x"))
        story.done()
    }

    @Test("The walkthrough goes by the corrected name")
    func walkthrough() throws {
        var story = Story.walking()
        story.did(CorrectTicket(ticket: 1, requester: "leo@contoso.com", app: nil, title: "x"))
        #expect(try story.walkthrough().requester == "leo@contoso.com")
        #expect(story.desk.board(at: story.now).map(\.requester) == ["leo@contoso.com"])
    }

    @Test("A ticket that turns out to be somebody else's leaves the shared walkthrough to its owner")
    func shared() throws {
        var story = Story.sharing()
        story.did(CorrectTicket(ticket: 1, requester: "leo@contoso.com", app: nil, title: "x"))
        #expect(story.desk.walkthrough(of: 1) == nil)
        #expect(try story.walkthrough(of: 2).requester == "mia@contoso.com")
        story.did(StartWalkthrough(ticket: 1, route: .phone))
        #expect(try story.walkthrough(of: 1).id != story.walkthrough(of: 2).id)
    }
}
