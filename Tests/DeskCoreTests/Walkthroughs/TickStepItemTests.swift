import DeskCore
import Foundation
import Testing

@Suite("TickStepItem")
struct TickStepItemTests {
    private func tick(_ item: Int, off: Bool = false) -> TickStepItem {
        TickStepItem(ticket: 1, item: item, text: "item \(item)", isTicked: !off)
    }

    @Test("Each tick is an event with who and when, undone by a new one, and a second one changes nothing")
    func ticks() throws {
        var story = Story.walking(.plain)
        #expect(story.did(tick(2)) == ["HD-1 ana ticked: item 2"])
        #expect(story.did(tick(2)) == [])
        story.did(tick(1), by: "bo")
        #expect(try story.walkthrough().ticks.map(\.item) == [2, 1])
        #expect(try story.walkthrough().ticks.map(\.by) == ["ana", "bo"])
        #expect(story.did(UndoLastAct(ticket: 1)) == ["HD-1 ana took the tick away: item 2"])
        #expect(try story.walkthrough().ticks.map(\.item) == [1])
        story.did(RedoUndoneAct(ticket: 1))
        #expect(story.did(tick(1, off: true), by: "bo") == ["HD-1 bo took the tick away: item 1"])
        #expect(try story.walkthrough().ticks.map(\.item) == [2])
    }

    @Test(
        "The ticks stay with the record of the step, come back with it, and are another user's work for who takes over")
    func stays() throws {
        var story = Story.walking(.plain)
        story.did(tick(1))
        story.did(TakeOverWalkthrough(ticket: 1), by: "bo")
        #expect(try story.walkthrough().ticks.count == 1)
        story.did(tick(3), by: "bo")
        story.done(by: "bo")
        #expect(try story.walkthrough().ticks.isEmpty)
        #expect(try story.walkthrough().records[0].ticks.map(\.item) == [1, 3])
        story.done(by: "bo")
        story.did(StepBack(ticket: 1, to: "one"), by: "bo")
        #expect(try story.walkthrough().ticks.map(\.item) == [1, 3])
        story.did(UndoLastAct(ticket: 1), by: "bo")
        #expect(try story.walkthrough().records[0].ticks.map(\.item) == [1, 3])
        let text = try #require(CaseSummary.text(of: 1, in: story.desk, at: story.now))
        #expect(text.contains("[x] item 1") && text.contains("[x] item 3"))
    }

    @Test("There is nothing to tick at the end of the guide, or where nothing is walked")
    func refused() {
        var story = Story.walking(.plain)
        for _ in 1...3 { story.done() }
        #expect(story.refused(tick(1)) == .atEndOfGuide(1))
        #expect(Story.taken().refused(tick(1)) == .noWalkthrough(1))
    }

    @Test("A tick makes no colleague's picture stale")
    func unguarded() throws {
        var story = Story.walking(.plain)
        let seen = try story.ticket().version
        story.did(tick(1), by: "bo")
        #expect(story.did(RecordStep(ticket: 1, outcome: .done), seen: seen).count == 1)
    }
}
