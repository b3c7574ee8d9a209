import DeskCore
import Testing

@Suite("ManyPreview")
struct ManyPreviewTests {
    private func preview(_ intent: any TicketIntent, on numbers: [TicketNumber], _ story: Story) -> ManyPreview {
        ActOnMany(numbers.map { ActOnMany.Part(intent.on($0)) }).preview(
            in: story.desk, by: Actor("ana"), at: story.now)
    }

    @Test("It says who changes, who is so already, and who is left out by reason, and nothing is recorded")
    func parts() {
        var story = Story.incident()
        story.did(AddLabels(ticket: 1, labels: ["outage"]))
        story.did(CancelTicket(ticket: 3, reason: "no incident"))
        story.did(OpenTicket(failure: .of("eva@contoso.com", correlationID: "c9")))
        story.did(CancelTicket(ticket: 4, reason: "no incident"))
        let preview = preview(AddLabels(ticket: 0, labels: ["outage"]), on: [1, 2, 3, 4], story)
        #expect(preview.changed == [2])
        #expect(preview.unchanged == [1])
        #expect(preview.leftOutCount == 2)
        #expect(preview.leftOut.map(\.tickets) == [[3, 4]])
        #expect(preview.leftOut[0].sentence == Refusal.settled(ticket: 3, state: .cancelled).sentence)
    }

    @Test("The act that it offers touches those alone that it said would change, each as it was looked at")
    func guarded() throws {
        var story = Story.incident()
        story.did(CancelTicket(ticket: 3, reason: "no incident"))
        let preview = preview(AssignTicket(ticket: 0, user: "cy"), on: [1, 2, 3], story)
        story.did(TakeTicket(ticket: 1), by: "bo")
        #expect(
            story.did(preview.act) == [
                "desk ana acted on 1 ticket at once (assign a ticket), and left out HD-1",
                "HD-2 ana assigned the ticket to cy",
            ])
    }

    @Test("New tickets are taken first where that is wanted, and one undo takes back both")
    func takesNew() throws {
        var story = Story.incident()
        let wait = WaitForSomebody(ticket: 0, whom: .other, reason: "the policy", takingNew: true)
        #expect(preview(WaitForSomebody(ticket: 0, whom: .other, reason: "x"), on: [1], story).changed == [])
        story.did(preview(wait, on: [1, 2], story).act)
        #expect(try story.ticket(1).state == .waitingOther)
        #expect(try story.ticket(2).assignee == "ana")
        #expect(story.timeline(of: 2).suffix(2) == ["ana took the ticket", "ana waits for somebody else: the policy"])
    }

    @Test("What is refused to the actor is refused for each, so that nothing is offered")
    func role() {
        let story = Story.incident()
        let auditor = Actor("eve", .unknown(why: "nobody knows"))
        let act = ActOnMany([1, 2].map { TakeTicket(ticket: $0) })
        #expect(act.preview(in: story.desk, by: auditor, at: story.now).changed == [])
    }
}
