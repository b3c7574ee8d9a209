import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("RedoUndoneAct")
struct RedoUndoneActTests {
    private static let undo = UndoLastAct(ticket: 1)
    private static let redo = RedoUndoneAct(ticket: 1)

    /// HD-1, opened by bo, with three acts of ana's.
    private static func acted() -> Story {
        var story = Story()
        story.did(OpenTicket(failure: .of("mia@contoso.com")), by: "bo")
        story.did(TakeTicket(ticket: 1))
        story.did(SetPriority(ticket: 1, impact: .high, urgency: .high))
        story.did(LabelTicket(ticket: 1, labels: ["vip"]))
        return story
    }

    @Test("Undo goes back act by act, redo forward again, and both stop at their ends")
    func backAndForth() throws {
        var story = Self.acted()
        let before = try story.ticket()
        #expect(story.refused(Self.redo) == .nothingToRedo(1))
        #expect(story.did(Self.undo) == ["HD-1 ana took the labels off"])
        #expect(story.did(Self.undo) == ["HD-1 ana set impact medium and urgency medium: priority 3"])
        #expect(story.did(Self.undo) == ["HD-1 ana released the ticket (was ana's)"])
        #expect(story.refused(Self.undo) == .nothingToUndo(1))
        #expect(story.did(Self.redo) == ["HD-1 ana took the ticket"])
        #expect(story.did(Self.redo) == ["HD-1 ana set impact high and urgency high: priority 1"])
        #expect(story.did(Self.redo) == ["HD-1 ana labelled it: vip"])
        #expect(story.refused(Self.redo) == .nothingToRedo(1))
        let after = try story.ticket()
        #expect(after.assignee == before.assignee && after.priority == before.priority && after.labels == before.labels)
    }

    @Test("What was done again is taken back again")
    func again() throws {
        var story = Self.acted()
        for _ in 0..<3 {
            story.did(Self.undo)
            story.did(Self.undo)
            #expect(try story.ticket().labels == [] && story.ticket().priority.rank == 3)
            story.did(Self.redo)
            #expect(try story.ticket().priority.rank == 1)
            story.did(Self.redo)
        }
        #expect(try story.ticket().labels == ["vip"])
    }

    @Test("Who does something else goes on from there")
    func somethingElse() throws {
        var story = Self.acted()
        story.did(Self.undo)
        story.did(AddNote(ticket: 1, text: "no VIP"))
        #expect(story.refused(Self.redo) == .nothingToRedo(1))
        #expect(story.did(Self.undo) == ["HD-1 ana took a note back: no VIP"])
        #expect(story.did(Self.undo) == ["HD-1 ana set impact medium and urgency medium: priority 3"])
        #expect(story.did(Self.redo) == ["HD-1 ana set impact high and urgency high: priority 1"])
        #expect(story.did(Self.redo) == ["HD-1 ana noted: no VIP"])
        #expect(try story.ticket().notes.map(\.text) == ["no VIP"])
    }

    @Test("Everybody has acts of their own")
    func others() {
        var story = Self.acted()
        story.did(Self.undo)
        #expect(story.refused(Self.redo, by: "bo") == .nothingToRedo(1))
        guard case .stale = story.refused(Self.undo, by: "bo") else {
            Issue.record("bo's act was undone, though ana built on it")
            return
        }
    }

    @Test("What a colleague built on stays, and what they built on its absence too")
    func overtaken() {
        var story = Self.acted()
        story.did(AssignTicket(ticket: 1, user: "cy"), by: "bo")
        let stale = Refusal.stale(
            ticket: 1, by: "bo", at: story.now, now: story.now, words: "assigned the ticket to cy (was ana's)")
        #expect(story.refused(Self.undo) == stale)
        story = Self.acted()
        story.did(Self.undo)
        story.did(AddNote(ticket: 1, text: "beside"), by: "bo")
        story.did(Self.redo)
        story.did(Self.undo)
        story.did(AssignTicket(ticket: 1, user: "cy"), by: "bo")
        #expect(story.refused(Self.redo) == stale)
    }

    @Test("A walkthrough goes back over several steps and forward again")
    func steps() throws {
        var story = Story.walking(.plain)
        story.done()
        story.done()
        let before = try story.walkthrough().records
        story.did(Self.undo)
        story.did(Self.undo)
        #expect(try story.walkthrough().records.isEmpty)
        story.did(Self.redo)
        story.did(Self.redo)
        #expect(try story.walkthrough().records.map(\.step) == before.map(\.step))
    }

    @Test("A check of an identity is made anew, never dated anew")
    func identity() throws {
        var story = Self.acted()
        story.did(VerifyIdentity(ticket: 1, method: .video))
        story.did(Self.undo)
        guard case .cannotRedo(ticket: 1, _) = story.refused(Self.redo) else {
            Issue.record("an old check counts again")
            return
        }
    }

    @Test("A step that changes a credential passes the gate again before it is put back")
    func credential() {
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        let checked = story.now
        story.done()
        story.did(Self.undo)
        story.pass(minutes: 31)
        #expect(story.refused(Self.redo) == .identityCheckExpired(ticket: 1, .credential, by: "ana", at: checked))
    }

    @Test("A date that has passed does not come back with the wait")
    func until() throws {
        var story = Self.acted()
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "x", until: story.now + 60))
        story.did(Self.undo)
        story.pass(minutes: 2)
        story.did(Self.redo)
        #expect(try story.ticket().waiting == Waiting(reason: "x", until: nil))
    }

    @Test("An undo that a journal does not name as one is an act like any other")
    func unnamed() {
        var story = Self.acted()
        story.record([
            EventDraft(at: story.now, by: "ana", ticket: 1, fact: TicketLabelled())
        ])
        #expect(story.refused(Self.redo) == .nothingToRedo(1))
        #expect(story.did(Self.undo) == ["HD-1 ana labelled it: vip"])
    }
}
