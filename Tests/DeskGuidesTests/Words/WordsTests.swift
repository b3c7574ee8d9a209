import DeskCore
import Testing

@testable import DeskGuides

@Suite("No word of a page is lost")
struct WordsTests {
    /// Pieces of pages as people write them. Each ends a line.
    static let pieces = [
        "# A title\n", "## Causes\n", "### Step: look\n", "Some plain words here.\n\n", "* one bullet\n",
        "* another\n  - nested\n",
        "- **Lead:** and what follows\n", "Text that is torn\n\nin the middle of it\n\n",
        "| a | b |\n|---|---|\n| left | right |\n\n",
        "```\ncode stays here\n```\n", "    indented code\n\n", "> quoted words\n\n",
        "> [!NOTE]\n> an alert speaks\n\n",
        "- [ ] task open\n- [x] task done\n", "words with `some code` inside\n\n",
        "a *stressed* and **strong** and ~~struck~~ word\n\n", "[linked words](#somewhere) follow\n\n",
        "<b>bold html</b> goes on\n\n",
        "Run it for <user name> now\n\n", "<div>a block\nof html</div>\n\n", "Setext\n------\n\n", "hard  \nbreak\n\n",
        "***\n\n",
        "• a bullet sign\n", "##Glued heading\n", "Say: “hello there”\n\n", "Yes: [go on](#title)\n",
        "+ plus sign\n\n\n",
        "* **Lead:**    * glued bullet\n", "\\*escaped\\* and &amp; entity\n\n",
        "tab\tbed\n\n",
        "&lt;angle&gt;\n\n", "$5 and 10% of it\n\n",
        "1. a numbered item\n2. the next item\n\n", "1) **Lead** with more. And more.\n\n",
        "Step 2: a step in words\n\n",
        "**Resolution:**\n\n", "## Cause 1: a first cause\n\nIts story.\n\n", "## Cause 2: a second cause\n\n",
        "[^note]: nobody refers to it\n\n", "words with a mark[^mark] inside\n\n[^mark]: the note itself\n\n",
        "| one | two |\n|---|---|\n| three | four | five | six |\n\n",
        "| code |\n|---|\n| with `left|right` stroke |\n\n",
        "| list |\n|---|\n| <ul><li>first entry</li><li>second entry</li></ul> |\n\n",
        "![a picture of it](some/picture.png)\n\n", "see [the page](https://example.com/a_b \"its title\") for it\n\n",
        "![][shot] and [words][ref]\n\n[shot]: shot.png\n[ref]: https://example.com\n\n",
        "<https://example.com/path> alone\n\n", "<!-- nothing of this is shown -->\n\n", "&nbsp;\n\n",
        "Term<br>and more\n\n",
        ":::note\nmind this note\n:::\n\n", "!!! tip\n    indented advice\n\n",
        "{% hint style=\"info\" %}\nhinted words\n{% endhint %}\n\n",
        "::: zone pivot=\"a\"\n", "{: .class }\n\n", "~~~text\nfenced with tildes\n~~~\n\n",
        "<h3>HTML heading</h3>\n\n",
        "<ol>\n<li>html item</li>\n</ol>\n\n", "- [More to read](/a)\n- [Most to read](/b)\n\n",
        "> **Tip:** a quoted tip\n\n",
        "1.No space here. 2.None there.\n\n", "Open it. ## Glued heading behind\n\n", "* * *\n\n",
        "Could not be generated.\n\n",
        "日本語の 説明\n\n",
    ]

    private func page(_ seed: Int) -> String {
        var random = SplitMix(state: UInt64(seed))
        let text = (0..<Int.random(in: 1...14, using: &random))
            .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
        return seed.isMultiple(of: 4) ? text.replacing("\n", with: "\r\n") : text
    }

    private func read(_ seed: Int) throws -> (text: String, guide: Guide?) {
        let text = try GuideText(bytes: Array(page(seed).utf8), source: "page.md")
        return (text.text, try? GuideReader.read(text, source: "page.md"))
    }

    @Test("Whatever pieces a page is made of, each word is shown exactly once", arguments: 0..<400)
    func eachWordOnce(seed: Int) throws {
        let (text, guide) = try read(seed)
        let shown = guide.map { PageWords.split(ReadForm.words(of: $0)) } ?? []
        // A page that is no guide has no words, or only rubbish.
        guard guide != nil || !text.contains("generated") else { return }
        #expect(PageWords.difference(shown: shown, page: PageWords.words(ofPage: text)) == [], "\(text)")
    }

    @Test("Whatever pieces a page is made of, it walks, and no word is in two steps", arguments: 0..<400)
    func eachWordInOneStep(seed: Int) throws {
        guard let guide = try read(seed).guide else { return }
        var left = PageWords.counts(ReadForm.words(of: guide))
        for word in WalkForm.words(of: guide) { left[word, default: 0] -= 1 }
        #expect(left.filter { $0.value < 0 }.keys.sorted() == [], "\(page(seed))")
        #expect(Set(guide.steps.map(\.id)).count == guide.steps.count)
        #expect(!guide.steps.isEmpty, "\(page(seed))")
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
