import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("UndoLastAct")
struct UndoLastActTests {
    private typealias Case = (before: [any Intent], act: any Intent, undone: String)

    /// Each act of ana on a ticket that bo had taken, and the event that takes it back.
    private static let undoable: [Case] = [
        ([], TakeTicket(ticket: 1), "assigned the ticket to bo (was ana's)"),
        ([ReleaseTicket(ticket: 1)], TakeTicket(ticket: 1), "released the ticket (was ana's)"),
        ([], ReleaseTicket(ticket: 1), "assigned the ticket to bo"),
        ([], AssignTicket(ticket: 1, user: "cy"), "assigned the ticket to bo (was cy's)"),
        ([], WaitForSomebody(ticket: 1, whom: .user, reason: "x"), "went on with the ticket"),
        ([EscalateTicket(ticket: 1, to: "t2", reason: "y")], ResumeTicket(ticket: 1), "escalated to t2: y"),
        (
            [WaitForSomebody(ticket: 1, whom: .other, reason: "the carrier")], ResumeTicket(ticket: 1),
            "waits for somebody else: the carrier"
        ),
        (
            [], SetPriority(ticket: 1, impact: .high, urgency: .high),
            "set impact medium and urgency medium: priority 3"
        ),
        (
            [SetPriority(ticket: 1, impact: .low, urgency: .high)],
            SetPriority(ticket: 1, impact: .high, urgency: .high), "set impact low and urgency high: priority 3"
        ),
        ([], LabelTicket(ticket: 1, labels: ["vip"]), "took the labels off"),
        ([LabelTicket(ticket: 1, labels: ["vip"])], LabelTicket(ticket: 1, labels: []), "labelled it: vip"),
        (
            [], CorrectTicket(ticket: 1, requester: "leo", app: nil, title: "x"),
            "corrected the facts: mia@contoso.com, app unknown, AADSTS50074"
        ),
        ([], AddNote(ticket: 1, text: "wrong ticket"), "took a note back: wrong ticket"),
        ([], VerifyIdentity(ticket: 1, method: .video), "took the identity check back"),
        (
            [], StartWalkthrough(ticket: 1, route: .phone),
            "ended the walkthrough: abandoned, started by mistake"
        ),
        (
            [StartWalkthrough(ticket: 1, route: .plain)], RecordStep(ticket: 1, outcome: .done),
            "went back to: Step one"
        ),
        (
            [StartWalkthrough(ticket: 1, route: .plain), RecordStep(ticket: 1, outcome: .failed)],
            StepBack(ticket: 1), "recorded “did not work”: Step one"
        ),
    ]

    private static func story(_ before: [any Intent], _ act: any Intent) -> Story {
        var story = Story.opened()
        story.did(TakeTicket(ticket: 1), by: "bo")
        for intent in before {
            story.pass(minutes: 1)
            story.did(intent)
        }
        story.pass(minutes: 1)
        story.did(act)
        story.pass(minutes: 1)
        return story
    }

    @Test("What was done last is taken back by a new event", arguments: undoable.indices)
    func undoes(index: Int) throws {
        let (before, act, undone) = Self.undoable[index]
        var story = Self.story(before, act)
        let length = story.timeline().count
        #expect(story.did(UndoLastAct(ticket: 1)) == ["HD-1 ana \(undone)"])
        #expect(story.timeline().count == length + 1)
    }

    @Test("A withdrawn note or check no longer counts")
    func withdrawn() throws {
        var story = Self.story([AddNote(ticket: 1, text: "keep")], AddNote(ticket: 1, text: "wrong ticket"))
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.ticket().notes.map(\.text) == ["keep"])
        story.did(VerifyIdentity(ticket: 1, method: .video))
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.ticket().identity == nil)
    }

    @Test("A date that has passed does not come back with the wait")
    func until() throws {
        var story = Self.story([], LabelTicket(ticket: 1, labels: ["x"]))
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "x", until: story.now + 60))
        story.did(ResumeTicket(ticket: 1))
        story.pass(minutes: 2)
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.ticket().waiting == Waiting(reason: "x", until: nil))
    }

    @Test("Recording a step that changed a credential is taken back, what has to be followed up is not")
    func credential() throws {
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        story.done()
        #expect(story.did(UndoLastAct(ticket: 1)) == ["HD-1 ana went back to: Reset the methods"])
        #expect(try story.ticket().followUps.count == 3)
    }

    @Test("A followed-up matter is open again")
    func followUp() throws {
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        story.done()
        let text = try #require(story.ticket().followUps.first?.text)
        story.did(CompleteFollowUp(ticket: 1, text: text))
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.ticket().followUps.contains { $0.text == text && !$0.isDone })
    }

    @Test(
        "What others act on or what wants a reason stays",
        arguments: [
            EscalateTicket(ticket: 1, to: "t2", reason: "y"), ResolveTicket(ticket: 1, cause: "x", fix: "y"),
            CancelTicket(ticket: 1, reason: "x"),
        ] as [any Intent])
    func stays(act: any Intent) throws {
        let story = Self.story([], act)
        let last = try #require(story.desk.timeline(of: 1)?.last)
        #expect(
            story.refused(UndoLastAct(ticket: 1))
                == .cannotUndo(ticket: 1, words: last.fact.words, state: try story.ticket().state))
    }

    @Test("A suspicion cannot be undone")
    func suspicion() {
        var story = Story.walking()
        story.answered("no")
        guard case .cannotUndo = story.refused(UndoLastAct(ticket: 1)) else {
            Issue.record("a suspicion was undone")
            return
        }
    }

    @Test("A start that a second ticket joined stays")
    func joined() {
        var story = Story.sharing()
        #expect(
            story.refused(UndoLastAct(ticket: 1))
                == .cannotUndo(ticket: 1, words: "started the walkthrough of AADSTS50074"))
        story.did(AddNote(ticket: 2, text: "x"), by: "ana")
    }

    @Test("A colleague's step is not recorded under another name")
    func colleague() {
        var story = Story.walking(.plain)
        story.done(by: "bo")
        story.did(StepBack(ticket: 1))
        #expect(story.refused(UndoLastAct(ticket: 1)) == .cannotUndo(ticket: 1, words: "went back to: Step one"))
    }

    @Test("What a colleague built on stays; a colleague's note is in nobody's way")
    func overtaken() {
        var story = Self.story([], SetPriority(ticket: 1, impact: .high, urgency: .high))
        story.did(AddNote(ticket: 1, text: "beside"), by: "bo")
        var noted = story
        #expect(noted.did(UndoLastAct(ticket: 1)).count == 1)
        story.did(SetPriority(ticket: 1, impact: .low, urgency: .low), by: "bo")
        #expect(
            story.refused(UndoLastAct(ticket: 1))
                == .stale(
                    ticket: 1, by: "bo", at: story.now, now: story.now,
                    words: "set impact low and urgency low: priority 5"))
    }

    @Test("Who has done nothing has nothing to undo")
    func nothing() {
        #expect(Story.opened().refused(UndoLastAct(ticket: 1), by: "bo") == .nothingToUndo(1))
    }
}
