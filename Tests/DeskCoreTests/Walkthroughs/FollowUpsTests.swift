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
}
