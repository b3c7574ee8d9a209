import DeskCore
import FoundationEssentials
import Testing

@Suite("TakeNext")
struct TakeNextTests {
    private static let catalogue = CodeCatalogue([
        CodeEntry(code: 50074, family: .mfa), CodeEntry(code: 53000, family: .device),
    ])

    private let next = TakeNext(catalogue: Self.catalogue)

    /// Tickets of these codes, a minute after each other.
    private func story(_ codes: Int...) -> Story {
        var story = Story()
        for (place, code) in codes.enumerated() {
            story.did(OpenTicket(failure: .of("user\(place)@contoso.com", code: code)))
            story.pass(minutes: 1)
        }
        return story
    }

    @Test("Of tickets that are alike the oldest comes first, and nobody gets one that somebody has")
    func oldest() {
        var story = story(50074, 50074, 50074)
        #expect(story.did(next, by: "bo") == ["HD-1 bo took the ticket"])
        #expect(story.did(next, by: "cy") == ["HD-2 cy took the ticket"])
        #expect(story.did(next, by: "bo") == ["HD-3 bo took the ticket"])
        #expect(story.refused(next, by: "cy") == .nothingNext)
    }

    @Test("The one that is due soonest comes first, however old others are")
    func due() {
        var story = story(50074, 50074)
        story.did(SetPriority(ticket: 2, impact: .high, urgency: .high))
        #expect(story.did(next, by: "bo") == ["HD-2 bo took the ticket"])
    }

    @Test("Of those due at the same time the most pressing comes first")
    func pressing() {
        var story = story(50074)
        story.pass(minutes: -1)
        story.did(OpenTicket(failure: .of("leo@contoso.com")))
        story.did(SetPriority(ticket: 2, impact: .high, urgency: .medium))
        var policy = DeskPolicy()
        for rank in Priority.ranks {
            for goal in ServiceGoal.allCases { policy.targets[goal, rank: rank] = .hours(8) }
        }
        story.follow(policy)
        #expect(story.did(next, by: "bo") == ["HD-2 bo took the ticket"])
    }

    @Test("What fits the agent's skills comes first, and what does not comes then")
    func skills() {
        var story = story(50074, 53000, 99999)
        story.follow(DeskPolicy(skills: ["bo": [.device]]))
        #expect(story.did(next, by: "bo") == ["HD-2 bo took the ticket"])
        #expect(story.did(next, by: "bo") == ["HD-1 bo took the ticket"])
        #expect(story.did(next, by: "bo") == ["HD-3 bo took the ticket"])
    }

    @Test("A waiting ticket comes when its reminder does, an escalated and a settled one do not")
    func states() {
        var story = story(50074, 50074, 50074)
        for number in 1...3 { story.did(TakeTicket(ticket: number)) }
        story.did(WaitForSomebody(ticket: 1, whom: .other, reason: "x", until: story.now + 3600))
        story.did(EscalateTicket(ticket: 2, to: "tier 2", reason: "x"))
        story.did(ResolveTicket(ticket: 3, cause: "x", fix: "y"))
        for number in 1...2 { story.did(ReleaseTicket(ticket: number)) }
        #expect(story.refused(next, by: "bo") == .nothingNext)
        story.pass(minutes: 61)
        story.did(RunTimers())
        #expect(story.did(next, by: "bo") == ["HD-1 bo took the ticket"])
    }

    @Test("It can be taken back, as any taking can")
    func undone() throws {
        var story = story(50074)
        story.did(next, by: "bo")
        story.did(UndoLastAct(ticket: 1), by: "bo")
        #expect(try story.ticket().assignee == nil)
    }
}
