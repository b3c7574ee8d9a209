import DeskCore
import Testing

@Suite("OpenTicket")
struct OpenTicketTests {
    @Test("A ticket holds what was read of the error")
    func opens() throws {
        var story = Story()
        let failure = SignInFailure(
            codes: [50074, 50076], traceID: "t1", correlationID: "c1", occurredAt: time("2026-11-16T08:58:00.250Z"),
            appID: "a1", app: "Outlook", resourceID: "r1", requester: " mia@contoso.com ", text: "AADSTS50074: …")
        #expect(story.did(OpenTicket(failure: failure)) == ["HD-1 ana opened the ticket: AADSTS50074 in Outlook"])
        let ticket = try story.ticket()
        #expect(ticket.state == .new)
        #expect(ticket.requester == "mia@contoso.com")
        #expect(ticket.code == 50074)
        #expect(ticket.codes == [50074, 50076])
        #expect(ticket.correlationID == "c1" && ticket.traceID == "t1")
        #expect(ticket.appID == "a1" && ticket.resourceID == "r1")
        #expect(ticket.occurredAt == failure.occurredAt)
        #expect(ticket.createdBy == "ana" && ticket.createdAt == story.now)
        #expect(ticket.priority.rank == 3)
        #expect(ticket.firstResponseAt == nil)
    }

    @Test("The agent's title is used where there is one")
    func title() throws {
        var story = Story()
        story.did(OpenTicket(failure: .of("mia"), title: "  Phone lost  "))
        #expect(try story.ticket().title == "Phone lost")
    }

    @Test("A title has an end: a longer one is refused, and one that is made of an app's name is cut")
    func longTitle() throws {
        var story = Story()
        let longest = String(repeating: "é", count: 300)
        story.did(OpenTicket(failure: .of("mia"), title: " " + longest))
        #expect(try story.ticket().title == longest)
        #expect(
            story.refused(OpenTicket(failure: .of("leo"), title: longest + "!")) == .titleTooLong(longest: 300))
        #expect(story.refused(CorrectTicket(ticket: 1, title: longest + "!")) == .titleTooLong(longest: 300))
        var failure = SignInFailure.of("kim")
        failure.app = String(repeating: "app", count: 200)
        story.did(OpenTicket(failure: failure))
        #expect(try story.ticket(2).title.count == 300)
    }

    @Test("Without a code there is no ticket")
    func withoutCode() {
        #expect(Story().refused(OpenTicket(failure: SignInFailure(text: "it does not work"))) == .needs(.code))
    }

    @Test("Numbers go up by one, and a number seen once is never given again")
    func numbers() {
        var story = Story.opened()
        story.did(CancelTicket(ticket: 1, reason: "no incident"))
        story.did(OpenTicket(failure: .of("leo")))
        #expect(story.desk.lastNumber == 2)
        // A ticket that a newer version of the program opened in a way that this one cannot read.
        story.record([EventDraft(at: story.now, by: "bo", ticket: 7, fact: UnknownFact(recordedName: "ticket_born"))])
        #expect(story.did(OpenTicket(failure: .of("kim"))) == ["HD-8 ana opened the ticket: AADSTS50074"])
    }

    @Test(
        "The same user, code and correlation id is a duplicate",
        arguments: [
            (SignInFailure.of("MIA@Contoso.com"), true),
            (.of("mia@contoso.com", code: 50076), false),
            (.of("mia@contoso.com", correlationID: "c2"), false),
            (.of("mia@contoso.com", correlationID: nil), false),
            (.of("leo@contoso.com"), false),
            (.of(nil), true),
            (.of(nil, correlationID: nil), false),
        ])
    func duplicates(failure: SignInFailure, isDuplicate: Bool) {
        var story = Story.opened()
        let intent = OpenTicket(failure: failure)
        if isDuplicate {
            #expect(story.refused(intent) == .duplicate(ticket: 1, state: .new, assignee: nil))
        } else {
            story.did(intent)
        }
    }

    @Test("A sign-in whose user was unknown is the same one when its user is named")
    func namedLater() {
        var story = Story()
        story.did(OpenTicket(failure: .of(nil)))
        #expect(story.desk.duplicate(of: .of("mia"))?.number == 1)
    }

    @Test("Two calls of a user without any correlation id are duplicates too")
    func withoutCorrelation() {
        var story = Story()
        story.did(OpenTicket(failure: .of("mia", correlationID: nil)))
        #expect(story.desk.duplicate(of: .of("mia", correlationID: nil))?.number == 1)
    }

    @Test("A duplicate is made where the agent says so, and the newest one is offered next time")
    func again() {
        var story = Story.opened()
        story.did(OpenTicket(failure: .of("mia@contoso.com"), again: true), by: "bo")
        #expect(story.desk.duplicate(of: .of("mia@contoso.com"))?.number == 2)
    }

    @Test("A settled ticket is no duplicate", arguments: [TicketState.resolved, .closed, .cancelled])
    func settled(state: TicketState) {
        var story = Story.ticket(in: state)
        #expect(story.did(OpenTicket(failure: .of("mia@contoso.com"))).count == 1)
    }

    @Test("A number is read as people write it", arguments: [("HD-12", 12), ("hd-12", 12), ("12", 12)])
    func reading(text: String, number: Int) {
        #expect(Ticket.number(text) == number)
    }

    @Test("What is no number is none", arguments: ["", "HD-", "HD-0", "-3", "+3", "HD-1x", "99999999999999999999"])
    func misreading(text: String) {
        #expect(Ticket.number(text) == nil)
    }
}
