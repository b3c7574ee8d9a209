import DeskCore
import Testing

@Suite("Writes on an older picture")
struct StaleWriteTests {
    @Test("A write is refused where a colleague has changed the ticket since, with who did what when")
    func stale() throws {
        var story = Story.opened()
        let seen = try story.ticket().version
        story.did(TakeTicket(ticket: 1), by: "bo")
        let taken = story.now
        story.pass(seconds: 3)
        let refusal = story.refused(TakeTicket(ticket: 1), seen: seen)
        #expect(refusal == .stale(ticket: 1, by: "bo", at: taken, now: story.now, words: "took the ticket"))
        #expect(refusal?.sentence.hasPrefix("bo changed HD-1 3 seconds ago (took the ticket);") == true)
    }

    @Test("Who has looked again may decide again, and who decides under the lock need not look")
    func again() throws {
        var story = Story.opened()
        story.did(TakeTicket(ticket: 1), by: "bo")
        var other = story
        story.did(TakeTicket(ticket: 1), seen: try story.ticket().version)
        other.did(TakeTicket(ticket: 1))
    }

    @Test("One's own change on another console is no reason, a colleague's before it is")
    func own() throws {
        var story = Story.opened()
        let seen = try story.ticket().version
        story.did(TakeTicket(ticket: 1))
        story.did(AddNote(ticket: 1, text: "beside"), by: "bo")
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "x"), seen: seen)
        story.did(TakeTicket(ticket: 1), by: "bo")
        story.did(ResumeTicket(ticket: 1))
        #expect(
            story.refused(EscalateTicket(ticket: 1, to: "t", reason: "r"), seen: seen)
                == .stale(ticket: 1, by: "bo", at: story.now, now: story.now, words: "took the ticket over from ana"))
    }

    @Test(
        "What never conflicts is written on any picture",
        arguments: [
            AddNote(ticket: 1, text: "x"), LabelTicket(ticket: 1, labels: ["vip"]),
            SetPriority(ticket: 1, impact: .high, urgency: .high),
            CorrectTicket(ticket: 1, requester: "leo", app: nil, title: "x"),
            VerifyIdentity(ticket: 1, method: .video), RunTimers(),
        ] as [any Intent])
    func neverConflicts(intent: any Intent) throws {
        var story = Story.opened()
        let seen = try story.ticket().version
        story.did(TakeTicket(ticket: 1), by: "bo")
        story.did(intent, seen: seen)
        // And none of it makes a colleague's picture old.
        let version = try story.ticket().version
        story.did(ReleaseTicket(ticket: 1), by: "bo", seen: version)
    }

    @Test(
        "Everything that changes state, owner or current step is guarded",
        arguments: [
            TakeTicket(ticket: 1), ReleaseTicket(ticket: 1), AssignTicket(ticket: 1, user: "cy"),
            WaitForSomebody(ticket: 1, whom: .user, reason: "x"), ResumeTicket(ticket: 1),
            EscalateTicket(ticket: 1, to: "t", reason: "r"), ResolveTicket(ticket: 1, cause: "x", fix: "y"),
            ReopenTicket(ticket: 1, reason: "x"), CancelTicket(ticket: 1, reason: "x"),
            StartWalkthrough(ticket: 1, route: .plain), RecordStep(ticket: 1, outcome: .done), StepBack(ticket: 1),
            TakeOverWalkthrough(ticket: 1), FinishWalkthrough(ticket: 1, ending: .solved, cause: "x"),
            UndoLastAct(ticket: 1), RedoUndoneAct(ticket: 1),
        ] as [any Intent])
    func guarded(intent: any Intent) throws {
        var story = Story.opened()
        let seen = try story.ticket().version
        story.did(TakeTicket(ticket: 1), by: "bo")
        guard case .stale = story.refused(intent, seen: seen) else {
            Issue.record("\(intent) was not refused as stale")
            return
        }
    }

    @Test("A move that a timer made is a change like a colleague's")
    func timers() throws {
        var story = Story.ticket(in: .waitingUser)
        let seen = try story.ticket().version
        story.pass(days: 7)
        story.did(RunTimers())
        guard case .stale(_, let by, _, _, _) = story.refused(ResumeTicket(ticket: 1), seen: seen) else {
            Issue.record("the timer's move was overwritten")
            return
        }
        #expect(by == "helpdesk")
    }
}
