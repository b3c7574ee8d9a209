import DeskCore
import Testing

@testable import DeskGuides

@Suite("Pages made to break a reader")
struct HostilePagesTests {
    private func read(_ piece: String, times: Int) throws -> Guide {
        try guide("# Page\n\n1. Do this\n\n" + String(repeating: piece, count: times) + "\n\nThe end.\n")
    }

    @Test("A million signs that nest are read without a deep stack", arguments: ["[", "> ", "- ", "**a "])
    func million(piece: String) throws {
        #expect(try read(piece, times: 1_000_000).titles.first == "Do this")
    }

    @Test(
        "Fifty thousand bytes of one sign are read",
        arguments: [
            "[", "]", "![", "(", "*", "**a ", "_", "`", "``a", "<", ">", "> ", "- ", "* ", "+ ", "1. ", "1) ", "~",
            "~~a ", "#", "|",
            "[a](", "![a](", "<a>", "</", "&", "\\", "{#", "www.", "http://", "@", "[^1]", "(((", "\"", "a* ", "*a _b ",
            "<!--", "](",
        ])
    func signs(piece: String) throws {
        let guide = try read(piece, times: 50_000 / piece.utf8.count)
        #expect(guide.titles.first == "Do this")
    }

    @Test(
        "Five thousand lines of one kind are read",
        arguments: [
            "> a\n", "- a\n", "1. a\n", "# a\n", "| a |\n", "|-|\n", "```\n", "a\n\n", "**a:** b\n\n", "[a]: b\n",
            "[^a]: b\n", "- [ ] a\n",
            "<div>\n", "~~~\n", ">> - a\n", "---\n", "&amp;\n", "\t\ta\n", "• a\n", "1. **A:**  * b\n",
        ])
    func manyLines(line: String) throws {
        let guide = try read(line, times: 5_000)
        #expect(guide.titles.first == "Do this")
    }

    @Test("Lists a thousand levels deep, each under the other, keep their words")
    func staircase() throws {
        let stairs = (0..<1_000).map { String(repeating: "  ", count: $0) + "- level\($0)\n" }.joined()
        let guide = try guide("## Steps\n\n" + stairs)
        #expect(guide.steps.count == 1)
        #expect("\(guide.blocks)".contains("level999"))
    }

    @Test("Deep quotes of many lines keep their words")
    func deepQuotes() throws {
        let line = String(repeating: "> ", count: 500) + "deep\n"
        let guide = try guide("## Steps\n\n1. Do\n\n" + String(repeating: line, count: 500))
        #expect("\(guide.blocks)".contains("deep"))
    }

    @Test("Emphasis nested twenty thousand times keeps its words")
    func deepSpans() throws {
        let count = 10_000
        let text = String(repeating: "*a **b ", count: count) + "core" + String(repeating: "** *", count: count)
        #expect("\(try guide(text).blocks)".contains("core"))
    }

    @Test("A table of two thousand columns is read")
    func wideTable() throws {
        let row = "|" + String(repeating: "a|", count: 2_000) + "\n"
        let rule = "|" + String(repeating: "-|", count: 2_000) + "\n"
        #expect(throws: Never.self) { try guide(row + rule + row) }
    }

    @Test(
        "A million bytes on one line are read",
        arguments: ["a", "a b. ", "a: ", "日。", "| a ", "`a` ", "[a](#b) ", "1. a "])
    func longLine(piece: String) throws {
        let page = "## Fix\n\n- " + String(repeating: piece, count: 1_000_000 / piece.utf8.count) + "\n"
        #expect(try guide(page).steps.count == 1)
    }

    @Test(
        "Notes in notes in notes keep their words",
        arguments: [("!!! note", 4), ("=== \"Tab\"", 4), (":::note", 0), ("{% hint %}", 0)])
    func deepNotes(sign: String, indent: Int) throws {
        let notes = (0..<1_000).map { String(repeating: " ", count: $0 * indent) + sign + "\n" }.joined()
        let words = String(repeating: " ", count: 1_000 * indent) + "deepest\n"
        #expect(try guide("# T\n\n" + notes + words).blocks.map(\.shown).joined().contains("deepest"))
    }

    @Test("Random bytes are either a page or no text, never a crash", arguments: 0..<50)
    func randomBytes(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let signs = Array("[]()*_`>-+#|~<!&\\{}\n\n  \t1.:a\"\u{0}é".utf8)
        let bytes = (0..<4_000).map { _ in signs[Int(random.next() % UInt64(signs.count))] }
        _ = try? GuideReader.read(bytes: bytes, source: "random.md")
        let noise = (0..<4_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        #expect(throws: GuideProblem.notText(source: "noise.md")) {
            try GuideReader.read(bytes: noise, source: "noise.md")
        }
    }

    @Test("A table that is too wide stays text, with all its words", arguments: ["", "> ", "- "])
    func wideTable(sign: String) throws {
        let behind = sign == "- " ? "  " : sign
        let head = String(repeating: "|a", count: TableBounds.mostColumns + 1) + "|"
        let rule = String(repeating: "|-", count: TableBounds.mostColumns + 1) + "|"
        let page = "# Page\n\n\(sign)\(head)\n\(behind)\(rule)\n\(behind)|word|\n"
        let blocks = "\(MarkdownParser.blocks(of: MendedPage(page)))"
        #expect(!blocks.contains(".table"))
        #expect(blocks.contains("word"))
    }

    @Test(
        "Rows that would fill more cells than a page may have stay text, with all their words", arguments: ["|v|", "v"])
    func longTable(row: String) throws {
        let head = String(repeating: "|a", count: 200) + "|\n" + String(repeating: "|-", count: 200) + "|\n"
        let rows = String(repeating: row + "\n", count: 20_000) + "|last|\n"
        let guide = try guide("# Page\n\n1. Do this\n\n" + head + rows + "\n" + head + "|later|\n\nThe end.\n")
        #expect(guide.titles.first == "Do this")
        let blocks = "\(guide.blocks)"
        for word in ["last", "later", "The end."] { #expect(blocks.contains(word)) }
    }

    @Test(
        "A page of beginnings of markup without an end is read, with its words",
        arguments: [
            "<?", "<!X ", "<![CDATA[", "a <!--b ", "<? ??>", "<![CDATA[ ]]]>", "\\<?", "<!X a\n> ", "`<?",
        ])
    func openMarkup(piece: String) throws {
        let guide = try read(piece + "word ", times: 900_000 / (piece.utf8.count + 5))
        #expect(guide.titles.first == "Do this")
        #expect("\(guide.blocks)".contains("The end."))
    }

    @Test("Beginnings of markup with their ends are left as they are, and few without one too")
    func closedMarkup() {
        let closed = String(repeating: "a <? b ?> c <!-- d --> e <!X f> g <![CDATA[ h ]]>\n\n", count: 5_000)
        for page in [closed, "`<?php` and <? and <!X\n"] {
            #expect(MendedPage(page).text == Array((page + "\n").utf8))
        }
    }
}
