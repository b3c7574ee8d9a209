import DeskCore
import Testing

@testable import DeskGuides

/// The words of a page, for counting: letters and digits only.
private func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }.sorted()
}

@Suite("No word of a page is lost")
struct WordsTests {
    /// Pieces of pages as people write them. Each ends a line; numbers of lists, languages, and addresses are left out,
    /// because they are shown in another way than as words.
    static let pieces = [
        "# A title\n", "## Causes\n", "### Step: look\n", "Some plain words here.\n\n", "* one bullet\n",
        "* another\n  - nested\n",
        "- **Lead:** and what follows\n", "Text that is torn\n\nin the middle of it\n\n",
        "| a | b |\n|---|---|\n| left | right |\n\n",
        "```\ncode stays here\n```\n", "    indented code\n\n", "> quoted words\n\n",
        "> [!NOTE]\n> an alert speaks\n\n".replacing("[!NOTE]", with: ""),
        "- [ ] task open\n- [x] task done\n".replacing("[x]", with: "[ ]"), "words with `some code` inside\n\n",
        "a *stressed* and **strong** and ~~struck~~ word\n\n", "[linked words](#somewhere) follow\n\n",
        "<b>bold html</b> goes on\n\n",
        "Run it for <user name> now\n\n", "<div>a block\nof html</div>\n\n", "Setext\n------\n\n", "hard  \nbreak\n\n",
        "***\n\n",
        "• a bullet sign\n", "##Glued heading\n", "Say: “hello there”\n\n", "Yes: [go on](#title)\n",
        "+ plus sign\n\n\n",
        "* **Lead:**    * glued bullet\n", "\\*escaped\\* and &amp; entity\n\n".replacing("&amp; ", with: ""),
        "tab\tbed\n\n",
        "&lt;angle&gt;\n\n".replacing("&lt;", with: "").replacing("&gt;", with: ""), "$5 and 10% of it\n\n",
        "日本語の 説明\n\n",
    ]

    @Test("Whatever pieces a page is made of, each word is shown exactly once", arguments: 0..<300)
    func eachWordOnce(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        let text = (0..<Int.random(in: 1...14, using: &random))
            .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
        guard let guide = try? guide(text) else {
            #expect(words(text) == [], "only a page without words is no guide")
            return
        }
        let shown = guide.blocks.map(\.shown) + guide.rubbish.map(\.text)
        // The source's own words: tags are no words, and neither is an anchor behind a link.
        let source = text.replacing("<b>", with: "").replacing("</b>", with: "").replacing("<div>", with: "")
            .replacing("</div>", with: "").replacing("](#somewhere)", with: "]").replacing("](#title)", with: "]")
        #expect(words(shown.joined(separator: " ")) == words(source), "\(text)")
        #expect(Set(guide.steps.map(\.id)).count == guide.steps.count)
        #expect(!guide.steps.isEmpty, "\(text)")
    }

    @Test("Every word of the seed is shown exactly once, or listed as rubbish")
    func seed() throws {
        let bytes = try page("seed-AADSTS50074.md")
        let guide = try GuideReader.read(bytes: bytes, source: "seed.md")
        let shown = guide.blocks.map(\.shown) + guide.rubbish.map(\.text)
        // Numbers of list items and the address of the one link are shown, but not as words.
        let source = String(decoding: bytes, as: UTF8.self)
            .replacing("(https://learn.microsoft.com/en-us/azure/active-directory/)", with: "")
            .split(separator: "\n").map { line in
                line.prefix(3).allSatisfy { $0.isNumber || $0 == "." || $0 == " " } ? line.dropFirst(3) : line
            }.joined(separator: "\n")
        #expect(words(shown.joined(separator: " ")) == words(source))
    }
}

/// A small generator of numbers that gives the same ones for the same seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
