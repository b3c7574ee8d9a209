import DeskCore
import Testing

@testable import DeskGuides

@Suite("Bytes as the text of a page")
struct GuideTextTests {
    private func text(_ bytes: [UInt8]) throws -> GuideText {
        try GuideText(bytes: bytes, source: "page.md")
    }

    @Test("Windows and old Macintosh line ends are line feeds")
    func lineEnds() throws {
        #expect(try text(Array("a\r\nb\rc\n\r\n".utf8)).text == "a\nb\nc\n\n")
    }

    @Test("A byte-order mark is no part of the text")
    func mark() throws {
        #expect(try text([0xEF, 0xBB, 0xBF] + Array("# A".utf8)).text == "# A")
        #expect(try text([0xFF, 0xFE, 0x41, 0x00, 0x0A, 0x00]).text == "A\n")
        #expect(try text([0xFE, 0xFF, 0x00, 0x41]).text == "A")
    }

    @Test("A byte gone wrong shows, with its line, and the rest is read")
    func damage() throws {
        let damaged = try text(Array("one\ntwo ".utf8) + [0xE9, 0x00] + Array("\nthree".utf8))
        #expect(damaged.text == "one\ntwo \u{FFFD}\u{FFFD}\nthree")
        #expect(damaged.damagedLines == [2])
        let guide = try GuideReader.read(damaged, source: "page.md")
        #expect(guide.rubbish.map(\.line) == [2])
    }

    @Test("What is mostly no text is none")
    func binary() {
        #expect(throws: GuideProblem.notText(source: "page.md")) { try text([UInt8](repeating: 0, count: 64)) }
        #expect(throws: GuideProblem.notText(source: "page.md")) { try text([UInt8](repeating: 0xFE, count: 64)) }
    }

    @Test("More than the limit is refused before it is looked at")
    func tooLarge() {
        let bytes = [UInt8](repeating: 0x61, count: GuideText.limit + 1)
        #expect(throws: GuideProblem.tooLarge(source: "page.md", bytes: bytes.count, limit: GuideText.limit)) {
            try text(bytes)
        }
    }

    @Test("The revision is the digest of the text, whatever the line ends of its file")
    func revision() throws {
        // printf '# A\n' | b2sum -l 128
        let expected = "ea9a1cfff45b542b612e314b725a1671"
        #expect(try guide("# A\n").revision == expected)
        #expect(try GuideReader.read(bytes: Array("# A\r\n".utf8), source: "a.md").revision == expected)
        #expect(try guide("# B\n").revision != expected)
    }

    @Test("A text read again is the same guide")
    func again() throws {
        let bytes = try page("seed-AADSTS50074.md")
        let text = try GuideText(bytes: bytes, source: "x").text
        #expect(try GuideReader.read(bytes: bytes, source: "x") == GuideReader.read(text: text, source: "x"))
    }

    @Test(
        "A page without words is a problem, one with only rubbish too",
        arguments: ["", " \n\n", "---\n", "<!-- a -->\n", "&nbsp;\n"])
    func empty(page: String) {
        #expect(throws: GuideProblem.empty(source: "page.md")) { try guide(page) }
    }

    @Test("A page with only rubbish says where it is")
    func onlyRubbish() {
        #expect(throws: GuideProblem.onlyRubbish(source: "page.md", line: 3)) {
            try guide("\n\nTroubleshooting steps could not be generated due to an error.\n")
        }
    }
}
