import DeskCore
import Testing

@Suite("The clock of a step")
struct WalkClockTests {
    /// What happens at the first step of a plain guide, a minute between any two things, and how long the step took.
    private static let stories: [(acts: [any Intent], seconds: Int)] = [
        ([], 60),
        ([AddNote(ticket: 1, text: "x")], 120),
        ([WaitForSomebody(ticket: 1, whom: .user, reason: "x"), ResumeTicket(ticket: 1)], 120),
        ([WaitForSomebody(ticket: 1, whom: .other, reason: "x")], 60),
        (
            [
                WaitForSomebody(ticket: 1, whom: .user, reason: "x"), ResumeTicket(ticket: 1),
                WaitForSomebody(ticket: 1, whom: .other, reason: "x"), ResumeTicket(ticket: 1),
            ], 180
        ),
        ([WaitForSomebody(ticket: 1, whom: .user, reason: "x"), EscalateTicket(ticket: 1, to: "t", reason: "r")], 120),
        ([TakeOverWalkthrough(ticket: 1)], 120),
    ]

    @Test("Waiting is not counted, however it ends", arguments: stories.indices)
    func waiting(index: Int) throws {
        var story = Story.walking(.plain)
        for act in Self.stories[index].acts {
            story.pass(minutes: 1)
            story.did(act, by: "bo")
        }
        story.pass(minutes: 1)
        #expect(try story.walkthrough().clock.seconds(at: story.now) == Self.stories[index].seconds)
        story.done()
        #expect(try story.walkthrough().records.last?.seconds == Self.stories[index].seconds)
    }

    @Test("It begins anew at every step, and at a step gone back to")
    func anew() throws {
        var story = Story.walking(.plain)
        story.pass(minutes: 5)
        story.done()
        story.pass(seconds: 7)
        story.done()
        #expect(try story.walkthrough().records.map(\.seconds) == [300, 7])
        story.did(StepBack(ticket: 1))
        story.pass(seconds: 3)
        #expect(try story.walkthrough().clock.seconds(at: story.now) == 3)
    }

    @Test("A clock that jumps back never makes a step shorter than nothing")
    func backwards() throws {
        var story = Story.walking(.plain)
        story.pass(days: -1)
        #expect(try story.walkthrough().clock.seconds(at: story.now) == 0)
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "x"))
        story.pass(days: -1)
        #expect(try story.walkthrough().clock.seconds(at: story.now) == 0)
        story.done()
        #expect(try story.walkthrough().records.map(\.seconds) == [0])
        story.pass(seconds: 9)
        #expect(try story.walkthrough().clock.seconds(at: story.now) == 9)
    }
}
