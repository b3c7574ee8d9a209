import DeskCanvas
import DeskTesting
import Testing

@Suite("Text field")
struct TextFieldTests {
    /// The field with `|` where the cursor is.
    private func picture(_ field: TextField) -> String {
        var text = Array(field.text)
        text.insert("|", at: field.cursor)
        return String(text)
    }

    @Test(
        "Keys edit the text",
        arguments: [
            ("", "a b space é", "ab é|"), ("abc", "backspace", "ab|"), ("abc", "left left x", "ax|bc"),
            ("abc", "home delete", "|bc"),
            ("abc", "ctrl-a x ctrl-e y", "xabcy|"), ("one two", "ctrl-w", "one |"), ("one two  ", "ctrl-w", "one |"),
            ("one", "ctrl-w ctrl-w", "|"),
            ("one two", "ctrl-left ctrl-u", "|two"), ("one two", "home ctrl-k", "|"),
            ("one two", "home alt-f ctrl-k", "one|"),
            ("one two", "alt-b alt-b x", "x|one two"), ("e", "left right right", "e|"),
            ("abc", "left backspace backspace backspace", "|c"),
            ("👩‍💻x", "left backspace", "|x"), ("e\u{301}x", "left left delete", "|x"), ("abc", "ctrl-d", "abc|"),
        ])
    func editing(text: String, keys: String, expected: String) {
        var field = TextField(text)
        for name in keys.split(separator: " ") {
            guard let key = Key(name: String(name)) else {
                Issue.record("\(name)")
                return
            }
            let isTaken = field.handle(key)
            #expect(isTaken)
        }
        #expect(picture(field) == expected)
    }

    @Test(
        "Keys that mean nothing in a line are left to others",
        arguments: [Key.enter, .escape, .up, .down, .tab, .function(1), .alt("x")])
    func unhandled(key: Key) {
        var field = TextField("abc")
        let isTaken = field.handle(key)
        #expect(!isTaken)
        #expect(field == TextField("abc"))
    }

    @Test("Pasted lines become one")
    func pasting() {
        var field = TextField("ab")
        field.handle(.left)
        field.insert("1\n2\r\n3")
        #expect(picture(field) == "a1 2 3|b")
    }

    @Test("A mark that is typed joins its base, and the cursor stays behind it")
    func marks() {
        var field = TextField("e")
        field.handle(.character("\u{301}"))
        #expect(field.text == "e\u{301}" && field.cursor == 1)
    }

    @Test(
        "The field scrolls so that the cursor is in sight",
        arguments: [
            ("abcdefgh", "", "…cdefgh ", 7), ("abcdefgh", "home", "abcdefgh", 0),
            ("abcdefghij", "left left left left", "…cdefghi", 5),
            ("abc", "", "abc     ", 3), ("", "", "hint    ", 0),
        ])
    func drawing(text: String, keys: String, expected: String, cursor: Int) {
        var field = TextField(text)
        for name in keys.split(separator: " ") { if let key = Key(name: String(name)) { field.handle(key) } }
        var canvas = Canvas(size: Size(width: 8, height: 1))
        field.draw(on: &canvas, in: canvas.bounds, placeholder: "hint")
        #expect(Picture.rows(canvas) == [expected])
        #expect(canvas.cursor == Point(x: cursor, y: 0))
    }
}

@Suite("List and scroll positions")
struct ListWindowTests {
    @Test("The list scrolls only as far as the selection needs")
    func scrolling() {
        var window = ListWindow()
        window.move(by: 3, count: 10, height: 4)
        #expect(window == ListWindow(selection: 3, offset: 0))
        window.move(by: 1, count: 10, height: 4)
        #expect(window == ListWindow(selection: 4, offset: 1))
        window.move(by: -2, count: 10, height: 4)
        #expect(window == ListWindow(selection: 2, offset: 1))
        window.move(by: 99, count: 10, height: 4)
        #expect(window == ListWindow(selection: 9, offset: 6))
        window.move(by: -99, count: 10, height: 4)
        #expect(window == ListWindow())
    }

    @Test("A page down shows the next rows and keeps one")
    func paging() {
        var window = ListWindow(selection: 1, offset: 0)
        window.movePages(1, count: 20, height: 5)
        #expect(window == ListWindow(selection: 5, offset: 4))
        window.movePages(-1, count: 20, height: 5)
        #expect(window == ListWindow(selection: 1, offset: 0))
    }

    @Test("A list that turns shows half a page more where the selection leaves it, in both directions")
    func turning() {
        var window = ListWindow(selection: 2, offset: 0)
        window.turn(by: 1, count: 20, height: 4)
        #expect(window == ListWindow(selection: 3, offset: 0))
        window.turn(by: 1, count: 20, height: 4)
        #expect(window == ListWindow(selection: 4, offset: 3))
        window.turn(by: -1, count: 20, height: 4)
        #expect(window == ListWindow(selection: 3, offset: 3))
        window.turn(by: -1, count: 20, height: 4)
        #expect(window == ListWindow(selection: 2, offset: 0))
        window = ListWindow(selection: 18, offset: 15)
        window.turn(by: 1, count: 20, height: 4)
        #expect(window == ListWindow(selection: 19, offset: 16))
        window = ListWindow(selection: 1, offset: 1)
        window.turn(by: -1, count: 20, height: 1)
        #expect(window == ListWindow(selection: 0, offset: 0))
    }

    @Test("The selection survives a list that shrinks, grows, or empties")
    func fitting() {
        var window = ListWindow(selection: 9, offset: 6)
        window.fit(count: 5, height: 4)
        #expect(window == ListWindow(selection: 4, offset: 1))
        window.fit(count: 0, height: 4)
        #expect(window == ListWindow())
        #expect(window.visible(count: 0, height: 4) == 0..<0)
        #expect(ListWindow(selection: 2, offset: 2).visible(count: 3, height: 10) == 0..<3)
    }

    @Test("However it is moved, the selection is in sight")
    func property() {
        var dice = Dice(3)
        var window = ListWindow()
        for _ in 0..<3000 {
            let count = Int.random(in: 0...30, using: &dice)
            let height = Int.random(in: 1...9, using: &dice)
            switch Int.random(in: 0...4, using: &dice) {
            case 4: window.turn(by: .random(in: -1...1, using: &dice), count: count, height: height)
            case 0: window.move(by: .random(in: -5...5, using: &dice), count: count, height: height)
            case 1: window.movePages(.random(in: -1...1, using: &dice), count: count, height: height)
            case 2: window.selectLast(count: count, height: height)
            default: window.fit(count: count, height: height)
            }
            let visible = window.visible(count: count, height: height)
            #expect(visible.count == min(count, height))
            #expect(count == 0 ? window.selection == 0 : visible.contains(window.selection))
        }
    }

    @Test("A page scrolls between its ends, and reveals a row with little movement")
    func page() {
        var scroll = ScrollPosition()
        scroll.move(by: 5, count: 20, height: 10)
        #expect(scroll.top == 5)
        scroll.movePages(1, count: 20, height: 10)
        #expect(scroll.top == 10 && scroll.percent(count: 20, height: 10) == 100)
        scroll.reveal(9, count: 20, height: 10)
        #expect(scroll.top == 9)
        scroll.reveal(12, count: 20, height: 10)
        #expect(scroll.top == 9)
        scroll.reveal(0, count: 20, height: 10)
        #expect(scroll.top == 0)
        scroll.fit(count: 3, height: 10)
        #expect(scroll.visible(count: 3, height: 10) == 0..<3)
    }
}
