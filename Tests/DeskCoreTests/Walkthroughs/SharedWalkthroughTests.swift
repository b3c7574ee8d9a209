import DeskCore
import Testing

@Suite("Two tickets of one user")
struct SharedWalkthroughTests {
    @Test("A second ticket with the same code joins the walkthrough")
    func joins() throws {
        let story = Story.sharing()
        #expect(try story.walkthrough(of: 1).id == story.walkthrough(of: 2).id)
        #expect(story.timeline(of: 2).last == "bo joined the walkthrough that the user is already in")
    }

    @Test("It is shared by the ticket's own code, also where the guide is for several")
    func secondCode() throws {
        var story = Story()
        for correlation in ["c1", "c2"] {
            story.did(OpenTicket(failure: .of("mia", code: 50076, correlationID: correlation)))
            story.did(StartWalkthrough(ticket: story.desk.lastNumber, route: .phone))
        }
        #expect(try story.walkthrough(of: 1).id == story.walkthrough(of: 2).id)
    }

    @Test("Another user or another code walks alone")
    func alone() {
        var story = Story.walking()
        story.did(OpenTicket(failure: .of("leo")))
        story.did(StartWalkthrough(ticket: 2, route: .phone))
        story.did(OpenTicket(failure: .of("mia@contoso.com", code: 53003)))
        story.did(StartWalkthrough(ticket: 3, route: .line(["a"], codes: [53003])))
        #expect(Set((1...3).compactMap { story.desk.walkthrough(of: $0)?.id }).count == 3)
    }

    @Test("What is recorded on one stands on both timelines and is contact with the user for both")
    func recorded() throws {
        var story = Story.sharing()
        story.pass(minutes: 2)
        story.answered("yes", on: 2, by: "bo")
        #expect(story.timeline(of: 1).last == "bo answered “Yes”: Did you start this sign-in?")
        #expect(try story.ticket(1).firstResponseAt == story.now)
        #expect(story.desk.progress(of: 1) == story.desk.progress(of: 2))
        #expect(story.desk.progress(of: 1).recorded == 1)
    }

    @Test("A step recorded on one makes an older picture of the other stale")
    func stale() throws {
        var story = Story.sharing()
        let seen = try story.ticket(1).version
        story.pass(seconds: 3)
        story.answered("yes", on: 2, by: "bo")
        #expect(
            story.refused(RecordStep(ticket: 1, outcome: .done), seen: seen)
                == .stale(
                    ticket: 1, by: "bo", at: story.now, now: story.now,
                    words: "answered “Yes”: Did you start this sign-in?"))
    }

    @Test("Recording on one ends the other's wait for the user, not its wait for somebody else")
    func wait() throws {
        for (whom, state) in [(WaitForSomebody.Whom.user, TicketState.open), (.other, .waitingOther)] {
            var story = Story.sharing()
            story.did(WaitForSomebody(ticket: 1, whom: whom, reason: "x"))
            story.answered("yes", on: 2, by: "bo")
            #expect(try story.ticket(1).state == state)
        }
    }

    @Test("A suspicion raised on one closes the gate on the other")
    func suspicion() {
        var story = Story.sharing()
        story.answered("no", on: 2, by: "bo")
        story.did(StepBack(ticket: 1))
        story.answered("yes")
        story.done()
        story.answered("lost")
        story.did(VerifyIdentity(ticket: 1, method: .inPerson))
        #expect(story.refused(RecordStep(ticket: 1, outcome: .done)) == .suspicious(2))
    }

    @Test("Settling a security case opens the gate for colleagues only", arguments: [true, false])
    func settledSuspicion(byResolving: Bool) {
        let settle: any Intent =
            byResolving ? ResolveTicket(ticket: 2, cause: "c", fix: "f") : CancelTicket(ticket: 2, reason: "r")
        for (settler, opens) in [("ana", false), ("bo", true)] {
            var story = Story.sharing()
            story.answered("no", on: 2, by: "bo")
            story.did(StepBack(ticket: 1))
            story.answered("yes")
            story.done()
            story.answered("lost")
            story.did(settle, by: settler)
            story.did(VerifyIdentity(ticket: 1, method: .inPerson))
            if opens {
                story.did(RecordStep(ticket: 1, outcome: .done))
            } else {
                #expect(story.refused(RecordStep(ticket: 1, outcome: .done)) == .suspicious(2))
            }
        }
    }

    @Test("The end counts for both")
    func end() throws {
        var story = Story.sharing()
        story.did(FinishWalkthrough(ticket: 2, ending: .otherError, code: 53003), by: "bo")
        #expect(story.desk.progress(of: 1).state == .otherError)
        #expect(try story.ticket(1).guideCode == 53003)
        #expect(try story.ticket(1).codes == [50074, 53003])
    }

    @Test("The board shows a shared walkthrough once, under its oldest ticket")
    func board() {
        #expect(Story.sharing().desk.board(at: Story().now).map(\.ticket) == [1])
    }
}
