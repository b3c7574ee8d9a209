import DeskCore
import Testing

@Suite("CompleteFollowUp")
struct FollowUpsTests {
    private static func reset() -> Story {
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        story.done()
        return story
    }

    @Test("A changed credential leaves three things to follow up")
    func planned() throws {
        #expect(try Self.reset().ticket().followUps.map(\.isDone) == [false, false, false])
    }

    @Test("A step that failed or was left out changed nothing", arguments: [StepOutcome.failed, .skipped])
    func unchanged(outcome: StepOutcome) throws {
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        story.did(RecordStep(ticket: 1, outcome: outcome, reason: "portal down"))
        #expect(try story.ticket().followUps.isEmpty)
    }

    @Test("A second change plans again what was done after the first, and only that")
    func again() throws {
        var story = Self.reset()
        let text = try #require(story.ticket().followUps.first?.text)
        #expect(story.did(CompleteFollowUp(ticket: 1, text: text), by: "bo") == ["HD-1 bo followed up: \(text)"])
        story.did(StepBack(ticket: 1))
        story.done()
        #expect(try story.ticket().followUps.filter { !$0.isDone }.count == 3)
        #expect(try story.ticket().followUps.count == 4)
    }

    @Test("It is ticked also when the ticket is resolved, and only once")
    func once() throws {
        var story = Self.reset()
        story.did(ResolveTicket(ticket: 1, cause: "new phone", fix: "reset"))
        let text = try #require(story.ticket().followUps.last?.text)
        story.did(CompleteFollowUp(ticket: 1, text: text))
        #expect(try story.ticket().followUps.last?.isDone == true)
        #expect(story.did(CompleteFollowUp(ticket: 1, text: text)) == [])
    }

    @Test(
        "A step of the walk that does what is to be followed up ticks it; one that only speaks of it does not",
        arguments: [
            ("Revoke the sessions after a reset", 0), ("Sign the user out everywhere", 0),
            ("Beende alle Sitzungen", 0), ("Revoca las sesiones", 0),
            ("Tell user and manager elsewhere", 1), ("Tell the user that the manager was asked to wait", 1),
            ("Sign out of the app, then in again", nil), ("Watch the sign-in log for 24 to 72 hours", nil),
            ("Password changed or sessions revoked", nil), ("Tell the manager in writing", nil),
        ])
    func doneByAStep(title: String, place: Int?) throws {
        let reset = WalkRoute.step("reset", "Reset the methods", .resolve, changesCredential: true, next: "then")
        let then = WalkRoute.step("then", title, .resolve)
        var story = Story.walking(
            WalkRoute(revision: "follow", guide: "AADSTS50074", codes: [50074], steps: [reset, then]))
        story.did(CorrectTicket(ticket: 1, requester: "mara@contoso.example"))
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        story.done()
        story.done()
        #expect(try story.ticket().followUps.map(\.isDone) == (0..<3).map { $0 == place })
    }
}
