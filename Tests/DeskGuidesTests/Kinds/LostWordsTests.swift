import DeskCore
import Testing

@testable import DeskGuides

@Suite("Words that a parser would drop or glue")
struct LostWordsTests {
    @Test("Items of HTML inside a cell are lines of it")
    func cells() throws {
        let page = "| a | b |\n|---|---|\n| x | <ul><li>One</li><li>[Two](#a)</li></ul> |\n"
        #expect(try guide(page).blocks.map(\.shown) == ["a b x One Two"])
    }

    @Test(
        "Cells that are too many stay with their words",
        arguments: [
            ("| x | see `a|b` now |", ["x", "see a|b now"]), ("| x | y | z |", ["x", "y | z"]),
            ("x | y | z", ["x", "y | z"]),
            ("| x |", ["x", ""]), ("| x \\| y | z |", ["x | y", "z"]), ("| `|` | `|` | y |", ["|", "| | y"]),
        ])
    func surplus(row: String, cells: [String]) throws {
        guard case .table(let table)? = try guide("| a | b |\n|---|---|\n\(row)\n").blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.map { $0.map { $0.plainText.trimmed } } == [cells])
    }

    @Test("A footnote to which nothing refers is shown, and so is one that comes twice")
    func footnotes() throws {
        let page = "# T\n\nWords[^a].\n\n[^a]: First.\n[^a]: Again.\n[^b]: Alone.\n"
        #expect(try guide(page).blocks.map(\.shown) == ["T", "Words[1].", "Again.", "Alone.", "[1] First."])
    }

    @Test("A footnote to which nothing refers is in no step, and its further lines go with it to the page's end")
    func looseFootnotes() throws {
        let page = "## Fix\n\n1. Open\n\n[^b]: Alone,\nand more.\n\n    The end.\n\n2. Close\n\nAfter.\n"
        let guide = try guide(page)
        #expect(guide.blocks.map(\.shown).suffix(3) == ["After.", "Alone, and more.", "The end."])
        #expect(guide.titles == ["Open", "Close"])
        #expect(guide.steps.allSatisfy { !$0.text.contains("Alone") && !$0.details.contains { $0.contains("Alone") } })
        guard case .list(let list)? = guide.blocks.dropFirst().first else {
            Issue.record("no list")
            return
        }
        #expect(list.items.count == 2)
    }

    @Test("A paragraph that is a step carries its id")
    func paragraphSteps() throws {
        let guide = try guide("# T\n\n## Fix\n\nOpen it.\n\nClose it.\n")
        let ids = guide.blocks.compactMap { if case .paragraph(_, let step) = $0 { step } else { nil } }
        #expect(ids == guide.steps.map(\.id))
        #expect(ids.count == 2)
    }

    @Test("Front matter with nothing but a remark in it is front matter")
    func frontMatter() throws {
        #expect(try guide("---\n# todo\n---\n\n# T\n").blocks.map(\.shown) == ["T"])
    }

    @Test(
        "A quote that is a note or a message is not said to the user",
        arguments: [
            ("> Hello.\n", ["Hello."], []), ("> **Tip:** Look.\n", [], ["Tip: Look."]),
            ("> `AADSTS1: no`\n", [], ["AADSTS1: no"]),
        ])
    func quotes(quote: String, say: [String], text: [String]) throws {
        let step = try guide("## Fix\n\n1. Do\n\n   \(quote)").steps[0]
        #expect(step.say == say)
        #expect(step.text == text.joined(separator: "\n"))
    }

    @Test("Under a heading that says what it is about, paragraphs are one step; under one that does not, each is one")
    func prose() throws {
        #expect(try guide("# T\n\n## Fix\n\nOpen it.\n\nClose it.\n").titles == ["Open it", "Close it"])
        let page = try guide("# T\n\n## Troubleshooting\n\n### The app is slow\n\nOpen it.\n\nClose it.\n")
        #expect(page.titles == ["The app is slow"])
        #expect(page.steps[0].text == "Open it.\nClose it.")
    }

    @Test("A section that only says “Steps” has the name of the one above it too")
    func sectionNames() throws {
        let page = "# T\n\n## New phone\n\n### Steps\n\n1. Open\n\n## No network\n\n### Steps\n\n1. Open\n"
        #expect(try guide(page).steps.map(\.section) == ["New phone: Steps", "No network: Steps"])
        #expect(try guide(page).steps.map(\.id) == ["new-phone-steps/open", "no-network-steps/open"])
    }
}
