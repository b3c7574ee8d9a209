import Testing

@testable import DeskCore

@Suite("EscalateTicket")
struct EscalateTicketTests {
    @Test("An escalation names to whom and why")
    func escalates() throws {
        var story = Story.taken()
        #expect(
            story.did(EscalateTicket(ticket: 1, to: " tier 2 ", reason: " NPS down "))
                == ["HD-1 ana escalated to tier 2: NPS down"])
        #expect(try story.ticket().escalation == Escalation(to: "tier 2", reason: "NPS down"))
        #expect(try story.ticket().assignee == "ana")
    }

    @Test("Neither may be left out")
    func refusals() {
        let story = Story.taken()
        #expect(story.refused(EscalateTicket(ticket: 1, to: "", reason: "x")) == .needs(.escalationTarget))
        #expect(story.refused(EscalateTicket(ticket: 1, to: "x", reason: "")) == .needs(.reason))
    }
}
