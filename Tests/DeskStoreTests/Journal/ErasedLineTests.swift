import DeskCore
import DeskJSON
import Testing

@testable import DeskFileStore

@Suite("A line without a person's values")
struct ErasedLineTests {
    @Test("is still the fact that it was", arguments: Array(Facts.byName.keys.sorted()))
    func facts(_ name: String) throws {
        let type = try #require(Facts.byName[name])
        let event = Event(sequence: 7, at: sampleTime, by: "ana", ticket: 3, fact: type.init())
        var writer = LineWriter(after: nil)
        let sum = try #require(LineSum(text: "58ecb5d21d765f92cbc04cbc9dea9b2d"))
        writer.appendErased(event, place: BatchPlace(part: 1, count: 2), sum: sum)
        let outline = try #require(LineReader(facts: Facts.byName).outline(of: writer.bytes.dropLast()))
        #expect(outline.isErased)
        #expect(outline.sequence == 7)
        #expect(outline.place == BatchPlace(part: 1, count: 2))
        #expect(outline.event.at == sampleTime)
        #expect(outline.event.fact.isEqual(to: event.fact.erased))
        #expect(writer.sum == sum)
    }

    @Test("says nothing that somebody wrote, and keeps what counts")
    func values() throws {
        var fact = Everything.awkward
        fact.lastMood = .calm
        let erased = try #require(fact.erased as? Everything)
        #expect(erased.text == "[erased]")
        #expect(erased.remark == "[erased]")
        #expect(erased.tags == ["[erased]", "[erased]", "[erased]"])
        #expect(erased.parts.map(\.title) == ["[erased]", "[erased]"])
        #expect(erased.parts.map(\.sizes) == fact.parts.map(\.sizes))
        #expect(erased.count == fact.count)
        #expect(erased.isUrgent == fact.isUrgent)
        #expect(erased.numbers == fact.numbers)
        #expect(erased.due == fact.due)
        #expect(erased.mood == fact.mood)
        #expect(erased.lastMood == fact.lastMood)
    }
}
