/// A line of text that is being written.
package struct TextField: Equatable, Sendable {
    /// The text left of the cursor, and the text right of it.
    private var before: String
    private var after = ""

    /// The cursor stands at the end of `text`.
    package init(_ text: String = "") {
        before = Self.oneLine(text)
    }

    /// The cursor stands between the two texts.
    package init(_ before: String, _ after: String) {
        self.before = Self.oneLine(before)
        self.after = Self.oneLine(after)
    }

    package var text: String { before + after }
    package var isEmpty: Bool { before.isEmpty && after.isEmpty }

    /// How many characters, as a person counts them, are left of the cursor.
    package var cursor: Int { before.count }

    /// Carries out what a key means in a line; false where it means nothing here, and somebody else may take it.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        EditCommand(key).map { apply($0) } ?? false
    }

    /// Inserts pasted text; line breaks become spaces.
    package mutating func insert(_ text: String) {
        before += Self.oneLine(text)
    }

    @discardableResult
    package mutating func apply(_ command: EditCommand) -> Bool {
        let text = text
        // Both halves of the text are kept as they are: only the place between them moves.
        let place = text.utf8.index(text.startIndex, offsetBy: before.utf8.count)
        switch command {
        case .insert(let character): before.append(character)
        case .deleteBackward: _ = before.popLast()
        case .deleteForward: after = String(after.dropFirst())
        case .deleteWordBackward: before = String(text[..<text.wordStart(before: place)])
        case .deleteToLineStart: before = ""
        case .deleteToLineEnd: after = ""
        case .left: split(text, at: text.index(place, offsetBy: -1, limitedBy: text.startIndex) ?? place)
        case .right: split(text, at: text.index(place, offsetBy: 1, limitedBy: text.endIndex) ?? place)
        case .wordLeft: split(text, at: text.wordStart(before: place))
        case .wordRight: split(text, at: text.wordEnd(after: place))
        case .lineStart, .textStart: split(text, at: text.startIndex)
        case .lineEnd, .textEnd: split(text, at: text.endIndex)
        case .lineBreak, .up, .down, .pageUp, .pageDown: return false
        }
        return true
    }

    private mutating func split(_ text: String, at index: String.Index) {
        before = String(text[..<index])
        after = String(text[index...])
    }

    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}

// MARK: - Drawing

extension TextField {
    /// Draws the field in the first row of `rect`, scrolled so that the cursor is visible, and puts the cursor there.
    ///
    /// - Parameters:
    ///   - placeholder: shown, dimmed, while the field is empty.
    ///   - isFocused: whether the terminal's cursor belongs here.
    package func draw(
        on canvas: inout Canvas, in rect: Rect, style: Style = .normal, placeholder: String = "",
        isFocused: Bool = true
    ) {
        let row = rect.row(0)
        guard !row.isEmpty else { return }
        canvas.fill(row, style: style)
        if isEmpty {
            canvas.draw(placeholder, at: row.origin, style: Style(.dim, on: style.ground), maxWidth: row.width)
        }
        // A quarter of the row stays for what follows the cursor, and one cell for the cursor itself.
        let room = row.width - 1 - min(row.width / 4, TextWidth.of(after))
        let visible = tail(of: before, cells: room)
        let column = canvas.draw(visible + after, at: row.origin, style: style, maxWidth: row.width, overflow: .cut)
        if visible.count < before.count, column > 0 { canvas.draw("…", at: row.origin, style: style, maxWidth: 1) }
        if isFocused { canvas.cursor = Point(x: row.x + TextWidth.of(visible), y: row.y) }
    }

    /// The end of `text` that fits in so many cells.
    private func tail(of text: String, cells: Int) -> String {
        var used = 0
        var start = text.endIndex
        while start > text.startIndex {
            let next = text.index(before: start)
            used += TextWidth.of(text[next])
            guard used <= cells else { break }
            start = next
        }
        return String(text[start...])
    }
}
