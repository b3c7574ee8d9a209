import DeskCore
import Testing

@Suite("ActOnMany")
struct ActOnManyTests {
    private func assign(_ numbers: TicketNumber..., leavingOut: Bool = false) -> ActOnMany {
        ActOnMany(numbers.map { AssignTicket(ticket: $0, user: "cy") }, leavingOut: leavingOut)
    }

    private func starts(_ numbers: TicketNumber...) -> ActOnMany {
        ActOnMany(numbers.map { StartWalkthrough(ticket: $0, route: .plain) })
    }

    @Test("It is one batch: what was done to how many, then an event for each, all with the number of the first")
    func batch() {
        var story = Story.incident()
        #expect(
            story.did(assign(1, 2, 3)) == [
                "desk ana acted on 3 tickets at once (assign a ticket)", "HD-1 ana assigned the ticket to cy",
                "HD-2 ana assigned the ticket to cy", "HD-3 ana assigned the ticket to cy",
            ])
        let acted = story.events.suffix(4)
        #expect(Set(acted.map(\.act)) == [acted.first?.sequence])
    }

    @Test("Nothing is done to any where one does not allow it, and each that does not is named with its reason")
    func none() throws {
        var story = Story.incident()
        story.did(AssignTicket(ticket: 2, user: "cy"))
        story.did(CancelTicket(ticket: 3, reason: "no incident"))
        #expect(
            story.refused(assign(1, 2, 3))
                == .notForAll([
                    ManyObstacle(ticket: 2, refusal: .alreadyAssigned(ticket: 2, to: "cy")),
                    ManyObstacle(ticket: 3, refusal: .settled(ticket: 3, state: .cancelled)),
                ]))
        #expect(try story.ticket(1).assignee == nil)
    }

    @Test("Those that do not allow it are left out where that is wanted, and the journal says which")
    func narrowed() {
        var story = Story.incident()
        story.did(CancelTicket(ticket: 3, reason: "no incident"))
        #expect(
            story.did(assign(1, 2, 3, leavingOut: true)) == [
                "desk ana acted on 2 tickets at once (assign a ticket), and left out HD-3",
                "HD-1 ana assigned the ticket to cy", "HD-2 ana assigned the ticket to cy",
            ])
        #expect(
            story.refused(assign(3, leavingOut: true))
                == .notForAll([ManyObstacle(ticket: 3, refusal: .settled(ticket: 3, state: .cancelled))]))
    }

    @Test("What would come of it says who changes, who is as it would be, and who is left out; nothing is recorded")
    func preview() {
        var story = Story.incident()
        story.did(LabelTicket(ticket: 1, labels: ["outage"]))
        story.did(CancelTicket(ticket: 3, reason: "no incident"))
        let act = ActOnMany((1...3).map { LabelTicket(ticket: $0, labels: ["outage"]) })
        let outcome = act.outcome(in: story.desk, by: Actor("ana"), at: story.now)
        #expect(outcome.changed == [2] && outcome.unchanged == [1])
        #expect(outcome.obstacles.map(\.ticket) == [3])
        #expect(outcome.drafts.map(\.ticket) == [nil, 2])
    }

    @Test("Where no ticket changes, nothing is recorded")
    func nothing() {
        var story = Story.incident()
        #expect(story.did(ActOnMany([LabelTicket(ticket: 1, labels: [])])).isEmpty)
    }

    @Test("A ticket that a colleague has changed since it was shown does not allow it")
    func stale() throws {
        var story = Story.incident()
        let seen = try (1...2).map { try story.ticket($0).version }
        story.did(TakeTicket(ticket: 2), by: "bo")
        let act = ActOnMany(
            zip(1...2, seen).map { ActOnMany.Part(AssignTicket(ticket: $0, user: "cy"), seen: $1) })
        #expect(
            story.refused(act)
                == .notForAll([
                    ManyObstacle(
                        ticket: 2,
                        refusal: .stale(ticket: 2, by: "bo", at: story.now, now: story.now, words: "took the ticket"))
                ]))
    }

    @Test("A role that may not have it for one may not have it for many, and hears it once")
    func role() throws {
        let story = Story.incident()
        let auditor = Actor("audrey", .placed(.auditor, among: Roles([.auditor: [.user("audrey")]])))
        let refusal = try #require(throws: Refusal.self) {
            try story.desk.decide(assign(1, 2, leavingOut: true), by: auditor, at: story.now)
        }
        guard case .notAllowed = refusal else { throw refusal }
    }

    @Test("Secrets are masked, as at every door")
    func masked() {
        var story = Story.incident()
        story.did(ActOnMany((1...2).map { AddNote(ticket: $0, text: "her password is hunter2hunter2") }))
        #expect(!story.events.contains { $0.fact.words.contains("hunter2") })
    }

    @Test("Walkthroughs start in one batch, the guide is kept once, and two tickets of one user share a walkthrough")
    func walkthroughs() throws {
        var story = Story.incident()
        #expect(
            story.did(starts(1, 2, 3)) == [
                "desk ana acted on 3 tickets at once (start a walkthrough)",
                "desk ana kept a revision of AADSTS50074", "HD-1 ana started the walkthrough of AADSTS50074",
                "HD-2 ana started the walkthrough of AADSTS50074",
                "HD-3 ana joined the walkthrough that the user is already in",
            ])
        #expect(try story.walkthrough(of: 1).id == story.walkthrough(of: 3).id)
        #expect(try story.walkthrough(of: 2).current == "one")
        #expect(story.did(RecordStep(ticket: 2, outcome: .done)).count == 1)
    }
}

extension Story {
    /// HD-1 and HD-3 of one user, HD-2 of another, all of them new.
    static func incident() -> Story {
        var story = Story.opened()
        story.did(OpenTicket(failure: .of("leo@contoso.com")))
        story.did(OpenTicket(failure: .of("mia@contoso.com", correlationID: "c2")))
        return story
    }
}
