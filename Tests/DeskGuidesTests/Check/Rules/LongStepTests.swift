import Testing

@testable import DeskGuides

@Suite("Rule long-step")
struct LongStepTests {
    private func page(details: Int, section: String = "Fix") -> String {
        "# T\n## \(section)\n1. **Open the portal:** and look.\n"
            + (1...details).map { "   - Look at place \($0).\n" }.joined()
    }

    @Test("A step with more rows than the screen shows is named, with how many")
    func long() throws {
        let found = try remarks(of: LongStep(), on: page(details: 11))
        #expect(found.map(\.place) == [PagePlace(line: 3, column: 1)])
        #expect(found.first?.sentence.contains("19 rows") == true)
    }

    @Test("A step that fits is fine, and causes are a list to choose from")
    func fits() throws {
        try expect(LongStep(), on: page(details: 10))
        try expect(LongStep(), on: "# T\n## Causes\n" + (1...40).map { "\($0). Cause \($0)\n" }.joined())
    }

    @Test("A long text is counted in rows of the screen")
    func text() throws {
        let words = Array(repeating: "word", count: 400).joined(separator: " ")
        #expect(try remarks(of: LongStep(), on: "# T\n## Fix\n1. **Read:** \(words)").count == 1)
    }
}
