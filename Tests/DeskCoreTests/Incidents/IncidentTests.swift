import DeskCore
import Testing

@Suite("Incidents")
struct IncidentTests {
    /// HD-1 to HD-3, and the incident HD-4 with all of them.
    private func outbreak() -> Story {
        var story = Story.incident()
        story.did(OpenIncident(title: "No prompts", tickets: [1, 2, 3]))
        return story
    }

    @Test("A new incident is a ticket of its own, to which others are linked as one act")
    func opened() throws {
        var story = Story.incident()
        #expect(
            story.did(OpenIncident(title: "No prompts", tickets: [1, 2, 3])) == [
                "HD-4 ana opened the ticket: No prompts", "HD-4 ana declared it an incident",
                "desk ana acted on 3 tickets at once (link a ticket to an incident)",
                "HD-1 ana linked it to incident HD-4", "HD-2 ana linked it to incident HD-4",
                "HD-3 ana linked it to incident HD-4",
            ])
        #expect(story.desk.tickets(ofIncident: 4) == [1, 2, 3])
        #expect(try story.ticket(4).code == 50074)
        #expect(story.desk.row(of: 2)?.incident == 4 && story.desk.row(of: 4)?.isIncident == true)
    }

    @Test("One undo takes all out of it; then it can be no incident any more, and before that it cannot")
    func undone() throws {
        var story = outbreak()
        #expect(story.refused(UndoLastAct(ticket: 4)) != nil)
        story.did(UndoLastAct(ticket: 2))
        #expect(story.desk.tickets(ofIncident: 4) == [])
        #expect(try story.ticket(1).incident == nil)
        story.did(RedoUndoneAct(ticket: 1))
        #expect(story.desk.tickets(ofIncident: 4) == [1, 2, 3])
    }

    @Test("A ticket that is declared by mistake is an ordinary one again after an undo")
    func withdrawn() throws {
        var story = Story.opened()
        story.did(DeclareIncident(ticket: 1))
        #expect(story.refused(DeclareIncident(ticket: 1)) == .isIncident(1))
        story.did(UndoLastAct(ticket: 1))
        #expect(try !story.ticket().isIncident)
        #expect(story.desk.incidentNumbers == [])
    }

    @Test("A ticket is part of one incident at most, an incident of none, and only of what is one")
    func links() {
        var story = outbreak()
        story.did(OpenTicket(failure: .of("eva@contoso.com", correlationID: "c5")))
        story.did(DeclareIncident(ticket: 5))
        #expect(story.refused(LinkToIncident(ticket: 1, incident: 5)) == .inIncident(1, incident: 4))
        #expect(story.refused(LinkToIncident(ticket: 5, incident: 4)) == .isIncident(5))
        #expect(story.refused(LinkToIncident(ticket: 5, incident: 1)) == .notAnIncident(1))
        #expect(story.refused(DeclareIncident(ticket: 1)) == .inIncident(1, incident: 4))
        #expect(story.did(LinkToIncident(ticket: 1, incident: 4)) == [])
        #expect(story.did(LinkToIncident(ticket: 4, incident: 4)) == [])
        story.did(UnlinkFromIncident(ticket: 1))
        #expect(story.refused(UnlinkFromIncident(ticket: 1)) == .notInIncident(1))
        story.did(LinkToIncident(ticket: 1, incident: 5))
        #expect(story.desk.tickets(ofIncident: 5) == [1] && story.desk.tickets(ofIncident: 4) == [2, 3])
    }

    @Test("It does not end while tickets of it are worked on, unless with them")
    func stays() {
        var story = outbreak()
        story.did(TakeTicket(ticket: 4))
        #expect(story.refused(ResolveTicket(ticket: 4, cause: "policy", fix: "undone")) == .hasTickets(4, count: 3))
        #expect(story.refused(CancelTicket(ticket: 4, reason: "none")) == .hasTickets(4, count: 3))
    }

    @Test("Its tickets are resolved with it, new ones taken first; a security case stays and is named")
    func resolved() throws {
        var story = outbreak()
        story.did(StartWalkthrough(ticket: 2, route: .plain))
        story.did(CancelTicket(ticket: 3, reason: "called twice"))
        let act = try story.desk.resolution(ofIncident: 4, cause: "policy", fix: "undone")
        #expect(
            story.did(act) == [
                "desk ana acted on 3 tickets at once (resolve a ticket)",
                "HD-1 ana took the ticket", "HD-1 ana resolved it, cause: policy, fix: undone",
                "HD-2 ana ended the walkthrough: solved, cause: policy",
                "HD-2 ana resolved it, cause: policy, fix: undone",
                "HD-4 ana took the ticket", "HD-4 ana resolved it, cause: policy, fix: undone",
            ])
        #expect(story.desk.unsettledTickets(ofIncident: 4) == [])
    }

    @Test("A security case is not resolved with it, and says so")
    func suspicious() throws {
        var story = outbreak()
        story.did(StartWalkthrough(ticket: 2, route: .phone))
        story.did(RecordStep(ticket: 2, outcome: .answered, answer: "no"))
        let act = try story.desk.resolution(ofIncident: 4, cause: "policy", fix: "undone")
        #expect(
            act.outcome(in: story.desk, by: Actor("ana"), at: story.now).obstacles == [
                ManyObstacle(ticket: 2, refusal: .suspicious(2))
            ])
    }

    @Test("A note reaches the incident and those of its tickets that are worked on")
    func note() throws {
        var story = outbreak()
        story.did(CancelTicket(ticket: 3, reason: "called twice"))
        story.did(try story.desk.note(toIncident: 4, "known since 9", isTold: true))
        for number in [1, 2, 4] {
            #expect(try story.ticket(number).notes.map(\.text) == ["known since 9"])
            #expect(try story.ticket(number).firstResponseAt == story.now)
        }
        #expect(try story.ticket(3).notes.isEmpty)
        #expect(throws: Refusal.notAnIncident(1)) { try story.desk.note(toIncident: 1, "x", isTold: false) }
    }

    @Test("Queries find incidents, their tickets, and those of none")
    func queries() {
        let story = outbreak()
        func found(_ text: String) -> [TicketNumber] {
            let view = TicketView(name: "", query: QueryParser.query(text))
            return story.desk.rows(of: view, in: QueryContext(me: "ana"), at: story.now).map(\.number).sorted()
        }
        #expect(found("is:incident") == [4])
        #expect(found("incident:HD-4") == [1, 2, 3])
        #expect(found("incident:none") == [4])
        #expect(found("-incident:4") == [4])
        #expect(QueryParser.query("incident:none,HD-4").description == "incident:none,HD-4")
        #expect(QueryParser.query("incident:outlook").problems.first?.kind == .wants(.incident))
    }

    @Test("A number that is no ticket yet is not linked to the incident that gets it")
    func unknown() {
        #expect(Story.incident().refused(OpenIncident(title: "x", tickets: [1, 4])) == .noSuchTicket(4))
    }
}
