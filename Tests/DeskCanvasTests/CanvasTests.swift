import DeskCanvas
import DeskTesting
import Testing

@Suite("Canvas")
struct CanvasTests {
    @Test("Text is drawn where it is asked for, and its width is returned")
    func drawing() {
        var width = 0
        let picture = Picture.of(10, 2) { width = $0.draw("HD-1 漢", at: Point(x: 2, y: 1)) }
        #expect(picture == ["          ", "  HD-1 漢 "])
        #expect(width == 7)
    }

    @Test(
        "Text that does not fit ends in an ellipsis at its last cell",
        arguments: [
            ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""), ("漢字漢", 6, "漢字漢"),
            ("漢字漢", 5, "漢字…"), ("漢字漢", 4, "漢 …"), ("漢字", 1, "…"), ("a\u{301}bcd", 3, "áb…"),
        ])
    func truncating(text: String, width: Int, expected: String) {
        let picture = Picture.of(8, 1) { $0.draw(text, at: Point(x: 0, y: 0), maxWidth: width) }
        #expect(picture[0].droppingEndSpace == expected)
        let plain = TextWidth.truncated(text, to: width)
        #expect(TextWidth.of(plain) <= width)
        #expect(plain.hasSuffix("…") == expected.hasSuffix("…"))
    }

    @Test("Nothing is drawn outside the clip, and the clip comes back")
    func clipping() {
        let picture = Picture.of(8, 3) { canvas in
            canvas.within(Rect(x: 2, y: 1, width: 3, height: 1)) {
                $0.draw("abcdefgh", at: Point(x: 0, y: 1), overflow: .cut)
                $0.draw("x", at: Point(x: 3, y: 0))
                $0.fill(Rect(x: -5, y: 2, width: 100, height: 100), style: .normal, with: "#")
            }
            canvas.draw("z", at: Point(x: 0, y: 0))
            canvas.draw("outside", at: Point(x: 0, y: -1))
            canvas.draw("outside", at: Point(x: 9, y: 1))
        }
        #expect(picture == ["z       ", "  cde   ", "        "])
    }

    @Test("A wide character at the edge of the clip leaves a blank, never a half")
    func wideAtTheEdge() {
        let picture = Picture.of(6, 1) { canvas in
            canvas.fill(canvas.bounds, style: .normal, with: ".")
            canvas.within(Rect(x: 1, y: 0, width: 4, height: 1)) {
                $0.draw("漢字漢", at: Point(x: 0, y: 0), overflow: .cut)
            }
        }
        #expect(picture == [". 字 ."])
    }

    @Test(
        "Drawing over one half of a wide character blanks the other",
        arguments: [(0, "x 字"), (1, " x字"), (2, "漢x "), (3, "漢 x")])
    func overHalves(x: Int, expected: String) {
        let picture = Picture.of(4, 1) { canvas in
            canvas.draw("漢字", at: Point(x: 0, y: 0))
            canvas.draw("x", at: Point(x: x, y: 0))
        }
        #expect(picture == [expected])
    }

    @Test("However it is drawn on, every wide character keeps both halves")
    func halvesProperty() {
        var dice = Dice(7)
        var canvas = Canvas(size: Size(width: 9, height: 2))
        for _ in 0..<5000 {
            let text = ["漢字", "a", "xyz", "é漢", "👩‍💻"].randomElement(using: &dice) ?? ""
            let clip = Rect(
                x: .random(in: -1...8, using: &dice), y: 0, width: .random(in: 0...9, using: &dice), height: 2)
            let point = Point(x: .random(in: -4...10, using: &dice), y: .random(in: -1...2, using: &dice))
            canvas.within(clip) { _ = $0.draw(text, at: point, overflow: Bool.random(using: &dice) ? .cut : .ellipsis) }
            for y in 0..<2 {
                for x in 0..<9 {
                    let opens = canvas[x, y].glyph.width == 2
                    let isFollowed = x < 8 && canvas[x + 1, y].glyph == .continuation
                    #expect(opens == isFollowed)
                }
            }
        }
    }

    @Test("A box has a title, and one too small is not drawn")
    func boxes() {
        #expect(
            Picture.of(12, 3) { $0.box($0.bounds, title: "A long title") } == [
                "┌─ A lon… ─┐", "│          │", "└──────────┘",
            ])
        #expect(Picture.of(2, 1) { $0.box($0.bounds) } == ["  "])
        #expect(Picture.of(2, 2) { $0.box($0.bounds, title: "x") } == ["┌┐", "└┘"])
    }

    @Test(
        "The scroll mark covers the column from end to end",
        arguments: [
            (0, 12, "┃   "), (4, 12, "  ┃ "), (8, 12, "   ┃"), (1, 5, " ┃┃┃"), (0, 5, "┃┃┃ "), (0, 4, "    "),
            (0, 0, "    "),
        ])
    func scrollMarks(offset: Int, count: Int, expected: String) {
        let column = Picture.of(1, 4) { $0.scrollMark(in: $0.bounds, offset: offset, count: count) }
        #expect(column.joined() == expected)
    }

    @Test("Runs follow each other, and what does not fit ends in an ellipsis")
    func runs() {
        let line: StyledLine = [StyledRun("ab", .key), StyledRun("cd", .dim), StyledRun("ef", .bad)]
        #expect(Picture.of(6, 1) { $0.draw(line, at: Point(x: 0, y: 0)) } == ["abcdef"])
        #expect(Picture.of(6, 1) { $0.draw(line, at: Point(x: 0, y: 0), maxWidth: 4) } == ["abc…  "])
        #expect(Picture.of(6, 1) { $0.draw(line, at: Point(x: 0, y: 0), maxWidth: 3) } == ["ab…   "])
        var canvas = Canvas(size: Size(width: 6, height: 1))
        canvas.draw(line, at: Point(x: 0, y: 0))
        #expect((0..<6).map { canvas[$0, 0].style } == [.key, .key, .dim, .dim, .bad, .bad])
    }

    @Test("Restyling keeps what is shown")
    func restyling() {
        var canvas = Canvas(size: Size(width: 3, height: 1))
        canvas.draw("abc", at: Point(x: 0, y: 0), style: .bad)
        canvas.restyle(Rect(x: 1, y: 0, width: 9, height: 9)) { $0.on(.selection) }
        #expect((0..<3).map { canvas[$0, 0].style } == [.bad, .bad.on(.selection), .bad.on(.selection)])
        #expect(Picture.rows(canvas) == ["abc"])
    }

    @Test("In ASCII every cell keeps its width")
    func ascii() {
        var canvas = Canvas(size: Size(width: 16, height: 1))
        canvas.draw("┌─ Müller 漢 ✓…", at: Point(x: 0, y: 0))
        canvas.reduceToASCII()
        #expect(Picture.rows(canvas) == ["+- Muller ?? v~ "])
        canvas.draw("\u{1B}[31m\u{202E}x e\u{301}\u{330}", at: Point(x: 0, y: 0))
        canvas.reduceToASCII()
        #expect(Picture.rows(canvas)[0].hasPrefix("^[31m?x e"))
    }
}
