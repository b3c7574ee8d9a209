import DeskCore
import FoundationEssentials
import Testing

@Suite("Taking back what was done to many")
struct UndoManyTests {
    /// HD-1 to HD-3, given to cy by ana in one act.
    private func assigned() -> Story {
        var story = Story.incident()
        story.did(ActOnMany((1...3).map { AssignTicket(ticket: $0, user: "cy") }))
        story.pass(minutes: 1)
        return story
    }

    private func assignees(_ story: Story) throws -> [String?] {
        try (1...3).map { try story.ticket($0).assignee }
    }

    @Test("One undo, on any of the tickets, takes it back on all by events of their own", arguments: 1...3)
    func all(number: TicketNumber) throws {
        var story = assigned()
        #expect(
            story.did(UndoLastAct(ticket: number)) == [
                "desk ana took back an act on 3 tickets at once: HD-1, HD-2, HD-3",
                "HD-3 ana released the ticket (was cy's)",
                "HD-2 ana released the ticket (was cy's)", "HD-1 ana released the ticket (was cy's)",
            ])
        #expect(try assignees(story) == [nil, nil, nil])
        #expect(story.refused(UndoLastAct(ticket: number)) != nil)
    }

    @Test("A ticket on which a colleague has gone on since is left as it is, and named")
    func narrowed() throws {
        var story = assigned()
        story.did(AssignTicket(ticket: 2, user: "bo"), by: "bo")
        story.pass(minutes: 1)
        #expect(
            story.did(UndoLastAct(ticket: 1)).first
                == "desk ana took back an act on 2 tickets at once: HD-1, HD-3, and left out HD-2")
        #expect(try assignees(story) == [nil, "bo", nil])
        #expect(
            story.refused(UndoLastAct(ticket: 2))
                == .stale(
                    ticket: 2, by: "bo", at: story.now.addingTimeInterval(-60), now: story.now,
                    words: "assigned the ticket to bo (was cy's)"))
    }

    @Test("Wanted on the ticket that would be left out, it is refused, and nothing is done to the others")
    func leftOut() throws {
        var story = assigned()
        story.did(AssignTicket(ticket: 2, user: "bo"), by: "bo")
        guard case .stale(2, _, _, _, _) = story.refused(UndoLastAct(ticket: 2)) else {
            Issue.record("not refused")
            return
        }
    }

    @Test("Where a colleague has gone on on each of them, it is refused with all of them")
    func refused() throws {
        var story = assigned()
        for number in 1...3 { story.did(ReleaseTicket(ticket: number), by: "bo") }
        let refusal = story.refused(UndoLastAct(ticket: 1))
        guard case .notForAll(let obstacles) = refusal else { throw try #require(refusal) }
        #expect(obstacles.map(\.ticket) == [3, 2, 1])
    }

    @Test("What one did on one of them later is taken back first")
    func later() throws {
        var story = assigned()
        story.did(SetPriority(ticket: 3, impact: .high, urgency: .high))
        story.did(UndoLastAct(ticket: 1))
        #expect(try assignees(story) == [nil, nil, "cy"])
        story.did(UndoLastAct(ticket: 3))
        #expect(try story.ticket(3).assignee == "cy")
        story.did(UndoLastAct(ticket: 3))
        #expect(try assignees(story) == [nil, nil, nil])
    }

    @Test("What was taken back is done again on all of them, and can be taken back again")
    func again() throws {
        var story = assigned()
        story.did(UndoLastAct(ticket: 2))
        #expect(
            story.did(RedoUndoneAct(ticket: 3)).first
                == "desk ana did an act again on 3 tickets at once: HD-1, HD-2, HD-3")
        #expect(try assignees(story) == ["cy", "cy", "cy"])
        story.did(UndoLastAct(ticket: 1))
        #expect(try assignees(story) == [nil, nil, nil])
    }

    @Test("Notes, labels and waits of many are taken back as those of one are")
    func kinds() throws {
        var story = assigned()
        story.did(ActOnMany((1...3).map { AddNote(ticket: $0, text: "an outage") }))
        story.did(ActOnMany((1...3).map { LabelTicket(ticket: $0, labels: ["outage"]) }))
        story.did(ActOnMany((1...3).map { WaitForSomebody(ticket: $0, whom: .other, reason: "the vendor") }))
        for _ in 1...3 { story.did(UndoLastAct(ticket: 1)) }
        for number in 1...3 {
            let ticket = try story.ticket(number)
            #expect(ticket.state == .open && ticket.labels.isEmpty && ticket.notes.isEmpty)
        }
    }

    @Test("Walkthroughs of many that were started by mistake end on all that nobody joined")
    func walkthroughs() throws {
        var story = Story.incident()
        story.did(ActOnMany((1...2).map { StartWalkthrough(ticket: $0, route: .plain) }))
        story.did(UndoLastAct(ticket: 1))
        for number in 1...2 { #expect(try !story.walkthrough(of: number).isInProgress) }
    }

    @Test("What many were resolved with stays, as it does for one")
    func resolved() {
        var story = assigned()
        story.did(ActOnMany((1...3).map { ResolveTicket(ticket: $0, cause: "outage", fix: "over") }))
        guard case .notForAll(let obstacles) = story.refused(UndoLastAct(ticket: 1)) else {
            Issue.record("not refused for all")
            return
        }
        #expect(obstacles.count == 3)
    }
}
