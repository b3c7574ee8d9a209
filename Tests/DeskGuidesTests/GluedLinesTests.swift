import DeskCore
import Testing

@testable import DeskGuides

@Suite("Lines that a generator glued together")
struct GluedLinesTests {
    private func separate(_ lines: String...) -> [String] {
        var glued = GluedLines()
        return lines.flatMap { glued.separate($0) }
    }

    @Test("A bullet behind a bullet stands beside it")
    func beside() {
        #expect(separate("   * One.    * Two.    * Three.") == ["   * One.", "   * Two.", "   * Three."])
    }

    @Test("A bullet behind a lead or a number stands under it, also where the lead is wrapped")
    func under() {
        #expect(separate("1. Check:    * One    * Two") == ["1. Check:", "   * One", "   * Two"])
        #expect(
            separate("10. **Reset the", "    methods:**    * One") == [
                "10. **Reset the", "    methods:**", "    * One",
            ])
        #expect(separate("* Lead:    * One") == ["* Lead:", "  * One"])
    }

    @Test("A bullet behind a paragraph begins a list")
    func paragraph() {
        #expect(
            separate("1. Item", "# Heading", "They are:    * One") == ["1. Item", "# Heading", "They are:", "* One"])
    }

    @Test("A heading behind text is a heading")
    func heading() {
        #expect(separate("## Steps ### Step 1: Look") == ["## Steps ", "", "### Step 1: Look"])
        #expect(separate("It is so. ## Causes") == ["It is so. ", "", "## Causes"])
    }

    @Test(
        "What is no glue stays",
        arguments: [
            "a * b", "a   *b*", "| a    * b |", "`ls    * x`", "    * One", "*    * nested", "- a    - dash",
            "## Heading ##",
            "C ## sharp", "#1 and #2", "`git log ## Main`",
        ])
    func stays(line: String) {
        #expect(separate(line) == [line])
    }

    @Test("The quick look finds what is glued", arguments: ["x    * y", "x ## Y"])
    func quickLook(line: String) {
        #expect(line.withBytes { GluedLines.mayBeGlued($0) })
        #expect(!"    * y".withBytes { GluedLines.mayBeGlued($0) })
    }

    @Test("Glued steps of a page have their own details")
    func page() throws {
        let guide = try guide(
            "## Fix\n1. **Ask\n   again:**    * One.    * Two.\n2. **Reset:**\n   * Three.    * Four\n     more.\n")
        #expect(guide.titles == ["Ask again", "Reset"])
        #expect(guide.steps.map(\.details) == [["One.", "Two."], ["Three.", "Four more."]])
    }
}
