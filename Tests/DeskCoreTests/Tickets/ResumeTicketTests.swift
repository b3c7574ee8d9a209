import Testing

@testable import DeskCore

@Suite("ResumeTicket")
struct ResumeTicketTests {
    @Test(
        "Work goes on after a wait and after an escalation",
        arguments: [TicketState.waitingUser, .waitingOther, .escalated])
    func resumes(state: TicketState) throws {
        var story = Story.ticket(in: state)
        #expect(story.did(ResumeTicket(ticket: 1)) == ["HD-1 ana went on with the ticket"])
        #expect(try story.ticket().state == .open)
        #expect(try story.ticket().waiting == nil)
    }

    @Test("To whom it was escalated is remembered")
    func escalation() throws {
        var story = Story.ticket(in: .escalated)
        story.did(ResumeTicket(ticket: 1))
        #expect(try story.ticket().escalation == Escalation(to: "tier 2", reason: "beyond us"))
    }
}
