import DeskCore
import Testing

@Suite("SetPriority")
struct SetPriorityTests {
    @Test(
        "Impact and urgency give the priority",
        arguments: [
            (Level.high, Level.high, 1), (.high, .medium, 2), (.high, .low, 3), (.medium, .high, 2),
            (.medium, .medium, 3), (.medium, .low, 4), (.low, .high, 3), (.low, .medium, 4), (.low, .low, 5),
        ])
    func matrix(impact: Level, urgency: Level, rank: Int) throws {
        var story = Story.taken()
        story.did(SetPriority(ticket: 1, impact: impact, urgency: urgency))
        #expect(try story.ticket().priority.rank == rank)
    }

    @Test("The event says what was judged and what follows; judging the same records nothing")
    func words() {
        var story = Story.taken()
        let intent = SetPriority(ticket: 1, impact: .high, urgency: .low)
        #expect(story.did(intent) == ["HD-1 ana set impact high and urgency low: priority 3"])
        #expect(story.did(intent) == [])
    }

    @Test("The more pressing one comes first")
    func order() {
        #expect(Priority(impact: .high, urgency: .high) < Priority(impact: .low, urgency: .low))
    }
}
