import DeskTesting
import Testing

@testable import DeskCanvas

@Suite("Text area")
struct TextAreaTests {
    private func area(_ text: String, _ keys: String = "", width: Int = 12, height: Int = 3) -> TextArea {
        var area = TextArea(text, size: Size(width: width, height: height))
        for name in keys.split(separator: " ") { if let key = Key(name: String(name)) { area.handle(key) } }
        return area
    }

    /// The text with `|` where the cursor is.
    private func marked(_ area: TextArea) -> String {
        var area = area
        area.insert("|")
        return area.text
    }

    @Test(
        "Keys edit the text",
        arguments: [
            ("ab", "enter c", "ab\nc|"), ("ab\ncd", "home backspace", "ab|cd"), ("ab\ncd", "up end delete", "ab|cd"),
            ("ab\ncd", "up", "ab|\ncd"),
            ("abc\nd", "up x", "ax|bc\nd"), ("abc\nd", "up down", "abc\nd|"),
            ("a\nlonger\nb", "up up end down down", "a\nlonger\nb|"),
            ("longer\na\nlonger", "up up", "longer|\na\nlonger"), ("one two", "ctrl-w", "one |"),
            ("a\nb", "ctrl-u ctrl-u", "a\n|"),
            ("a\nb", "ctrl-home x", "x|a\nb"), ("a\nb", "ctrl-home ctrl-k", "|\nb"), ("a\nb", "left left", "a|\nb"),
            ("", "backspace delete up down", "|"),
            ("one two three", "up x", "one tx|wo three"), ("one two three", "home x", "x|one two three"),
        ])
    func editing(text: String, keys: String, expected: String) {
        #expect(marked(area(text, keys)) == expected)
    }

    @Test("The rows in sight follow the cursor, and wrap at words")
    func drawing() {
        func picture(_ keys: String) -> ([String], Point?) {
            let area = area("one two three\nfour\n漢字漢字漢字", keys)
            var canvas = Canvas(size: area.size)
            area.draw(on: &canvas, in: canvas.bounds)
            return (Picture.rows(canvas).map { $0.droppingEndSpace }, canvas.cursor)
        }
        #expect(picture("") == (["four", "漢字漢字漢", "字"], Point(x: 2, y: 2)))
        #expect(picture("up up") == (["four", "漢字漢字漢", "字"], Point(x: 2, y: 0)))
        #expect(picture("up up up") == (["three", "four", "漢字漢字漢"], Point(x: 2, y: 0)))
        #expect(picture("ctrl-home") == (["one two", "three", "four"], Point(x: 0, y: 0)))
    }

    @Test("Whatever is typed, the text is that of a plain model", arguments: [1, 2, 3])
    func model(seed: UInt64) {
        var dice = Dice(seed)
        var area = TextArea(size: Size(width: 10, height: 4))
        var before = ""
        var after = ""
        let pastes = [
            "x", "word ", "\n", "漢", "e\u{301}", "a\r\nb", String(repeating: "long ", count: 900), "line\nline\n",
        ]
        for _ in 0..<600 {
            switch Int.random(in: 0...5, using: &dice) {
            case 0, 1:
                let paste = pastes.randomElement(using: &dice) ?? ""
                area.insert(paste)
                before += paste.replacing("\r\n", with: "\n")
            case 2:
                area.apply(.deleteBackward)
                before = String(before.dropLast())
            case 3:
                area.apply(.deleteForward)
                after = String(after.dropFirst())
            case 4:
                area.apply(.left)
                if let last = before.popLast() { after = String(last) + after }
            default:
                area.apply(.right)
                if let first = after.first {
                    before.append(first)
                    after = String(after.dropFirst())
                }
            }
            #expect(area.text == before + after)
        }
        #expect(marked(area) == before + "|" + after)
    }

    @Test("A long line is kept in bounded segments, and a key touches one of them")
    func segments() {
        var area = TextArea(String(repeating: "abcdefg ", count: 1 << 17), size: Size(width: 80, height: 24))
        #expect(area.text.utf8.count == 1 << 20)
        #expect(area.segments.allSatisfy { $0.text.utf8.count <= TextSegment.limit })
        let before = area.segments
        area.apply(.textStart)
        for _ in 0..<2500 { area.apply(.insert("x")) }
        #expect(area.segments.allSatisfy { $0.text.utf8.count <= TextSegment.limit })
        #expect(area.segments.suffix(before.count - 1) == before.suffix(before.count - 1))
        #expect(area.text.hasPrefix(String(repeating: "x", count: 2500) + "abc"))
    }

    @Test("The cursor is in sight in a window of any size", arguments: [1, 2])
    func inSight(seed: UInt64) {
        var dice = Dice(seed)
        var area = TextArea(String(repeating: "some words to wrap 漢字\n", count: 30))
        let commands: [EditCommand] = [
            .up, .down, .pageUp, .pageDown, .textStart, .textEnd, .left, .wordLeft, .lineBreak,
        ]
        for _ in 0..<400 {
            area.resize(to: Size(width: .random(in: 1...30, using: &dice), height: .random(in: 1...9, using: &dice)))
            area.apply(commands.randomElement(using: &dice) ?? .up)
            var canvas = Canvas(size: area.size)
            area.draw(on: &canvas, in: canvas.bounds)
            #expect(canvas.cursor.map(canvas.bounds.contains) == true)
        }
    }
}
