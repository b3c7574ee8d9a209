import DeskCore
import Testing

@testable import DeskGuides

@Suite("Blocks of a page")
struct PageBlockTests {
    /// The blocks of a page; paragraphs without the ids of the steps that they are.
    private func blocks(_ text: String) throws -> [GuideBlock] {
        try guide(text).blocks.map { if case .paragraph(let run, _) = $0 { .paragraph(run) } else { $0 } }
    }

    @Test("Headings have their level and GitHub's anchor")
    func headings() throws {
        let found = try blocks(
            "# A & B: it's *so*!\n\n# A & B: it's so!\n\nSetext\n======\n\n## Ünïcode 日本\n\n### X {#own}\n")
        #expect(
            found == [
                .heading(
                    level: 1, id: "a--b-its-so", text: [.text("A & B: it's "), .emphasis([.text("so")]), .text("!")],
                    step: "a-b-its-so"),
                .heading(level: 1, id: "a--b-its-so-1", text: [.text("A & B: it's so!")], step: "a-b-its-so-2"),
                .heading(level: 1, id: "setext", text: [.text("Setext")], step: "setext"),
                .heading(level: 2, id: "ünïcode-日本", text: [.text("Ünïcode 日本")], step: "ünïcode-日本"),
                .heading(level: 3, id: "own", text: [.text("X")], step: "own"),
            ])
    }

    @Test("Spans, code, links, images and breaks are kept apart")
    func inlines() throws {
        let text = "a **b *c*** ~~d~~ `e  f` [g](https://x.y/z \"t\") ![h](i.png) <https://j.k> www.l.de  \nm\nn"
        #expect(
            try blocks(text) == [
                .paragraph([
                    .text("a "), .strong([.text("b "), .emphasis([.text("c")])]), .text(" "), .struck([.text("d")]),
                    .text(" "),
                    .code("e  f"), .text(" "), .link(destination: "https://x.y/z", [.text("g")]), .text(" "),
                    .image(source: "i.png", alternative: "h"), .text(" "),
                    .link(destination: "https://j.k", [.text("https://j.k")]), .text(" "),
                    .link(destination: "http://www.l.de", [.text("www.l.de")]), .lineBreak, .text("m n"),
                ])
            ])
    }

    @Test("Code keeps its language, its lines and its signs")
    func code() throws {
        #expect(
            try blocks("```powershell extra\nGet-MgUser -UserId <upn> {#x}\n\n  # no heading\n```\n\n    indented\n")
                == [
                    .code(language: "powershell", text: "Get-MgUser -UserId <upn> {#x}\n\n  # no heading"),
                    .code(language: "", text: "indented"),
                ])
    }

    @Test("Tables have a header, rows and alignments")
    func table() throws {
        #expect(
            try blocks("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | **2** | | 4 |\n")
                == [
                    .table(
                        GuideTable(
                            alignments: [.none, .left, .center, .right],
                            header: [[.text("a")], [.text("b")], [.text("c")], [.text("d")]],
                            rows: [[[.text("1")], [.strong([.text("2")])], [], [.text("4")]]]))
                ])
    }

    @Test("Lists nest, count from their first number, and tick")
    func lists() throws {
        guard case .list(let list)? = try blocks("3. a\n   - [x] b\n   - [ ] c\n4. d\n").first else {
            Issue.record("no list")
            return
        }
        #expect(list.start == 3)
        #expect(list.items.map { $0.blocks.count } == [2, 1])
        guard case .list(let nested) = list.items[0].blocks[1] else {
            Issue.record("no nested list")
            return
        }
        #expect(nested.start == nil)
        #expect(nested.items.map(\.ticked) == [true, false])
    }

    @Test(
        "A quote with GitHub's sign is an alert, any other is a quote",
        arguments: [
            ("> [!WARNING]\n> Not twice.\n", "warning"), ("> [!note] Not twice.\n", "note"), ("> Not twice.\n", nil),
        ])
    func alerts(text: String, kind: String?) throws {
        #expect(try blocks(text) == [.quote(kind: kind, [.paragraph([.text("Not twice.")])])])
    }

    @Test("Footnotes stand at the end, behind the number of their mark")
    func footnotes() throws {
        #expect(
            try blocks("Look[^log].\n\n[^log]: In the log.\n\nMore.\n") == [
                .paragraph([.text("Look[1].")]), .paragraph([.text("More.")]),
                .paragraph([.text("[1] "), .text("In the log.")]),
            ])
    }

    @Test("Tags of HTML go, their words stay, and what is no tag is text")
    func html() throws {
        #expect(
            try blocks("a <b>c</b> <upn> d<br>e <!-- f -->\n") == [
                .paragraph([.text("a c <upn> d"), .lineBreak, .text("e ")])
            ])
        #expect(
            try blocks(
                "<details>\n<summary>A &amp; b</summary>\n<p>c <kbd>d</kbd> <user name> 1 < 2</p>\n<!-- e --></details>\n"
            )
                == [
                    .paragraph([.strong([.text("A & b")])]), .paragraph([.text("c d <user name> 1 < 2")]),
                ])
    }

    @Test("A step's own block carries its id")
    func marks() throws {
        let guide = try guide("## Steps\n### Step 1: A\n- x\n## Check\n- B\n")
        guard case .heading(_, _, _, let first) = guide.blocks[1], case .list(let list) = guide.blocks[4] else {
            Issue.record("other blocks than expected")
            return
        }
        #expect(first == "steps/a")
        #expect(list.items.map(\.step) == ["check/b"])
    }

    @Test("Paragraphs that are one sentence are one, others are not")
    func joins() throws {
        #expect(try blocks("It is related to\n\nthe prompt.\n").count == 1)
        #expect(try blocks("Refer to the\n\n[Azure AD docs](https://x.y) now.\n").count == 1)
        #expect(try blocks("A sentence.\n\nanother\n").count == 2)
        #expect(try blocks("A title\n\nAnother title\n").count == 2)
        #expect(try blocks("**Lead**\n\nand more\n").count == 2)
    }
}
