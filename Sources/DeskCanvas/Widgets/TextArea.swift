/// Several lines of text that are being written, in a window of some size.
///
/// A long paste must not make typing slow, so the text is kept in segments of bounded length: every key touches one of them, and
/// drawing those in sight. A segment is a line, or a part of a very long one.
package struct TextArea: Equatable, Sendable {
    /// Never empty; the last one ends the text.
    var segments: [TextSegment]
    var cursor: TextPosition
    /// The first row in sight: a segment, and a row of it.
    var top = TextRow(segment: 0, row: 0)
    /// The column, in cells, that moving up and down keeps to.
    var goalColumn: Int?
    package private(set) var size: Size

    /// The cursor stands at the end of `text`.
    package init(_ text: String = "", size: Size = Size(width: 80, height: 24)) {
        self.size = size
        segments = TextSegment.segments(of: text)
        cursor = TextPosition(segment: segments.count - 1, offset: segments[segments.count - 1].text.utf8.count)
        showCursor()
    }

    package var text: String {
        segments.reduce(into: "") { text, segment in
            text += segment.text
            if segment.endsLine { text += "\n" }
        }
    }

    package var isEmpty: Bool { segments.count == 1 && segments[0].text.isEmpty }

    /// Fits the area into a window of another size.
    package mutating func resize(to size: Size) {
        guard size != self.size else { return }
        self.size = size
        top.row = 0
        showCursor()
    }

    /// Carries out what a key means while writing; false where it means nothing here.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        guard let command = EditCommand(key) else { return false }
        apply(command)
        return true
    }

    /// Inserts text at the cursor and places the cursor behind it.
    package mutating func insert(_ text: String) {
        let text = text.withPlainLineBreaks
        let old = segments[cursor.segment]
        let place = old.index(cursor.offset)
        let new = TextSegment.segments(of: old.text[..<place] + text + old.text[place...], endsLine: old.endsLine)
        segments.replaceSubrange(cursor.segment...cursor.segment, with: new)
        cursor.offset += text.utf8.count
        while cursor.offset > segments[cursor.segment].text.utf8.count {
            cursor.offset -= segments[cursor.segment].byteCount
            cursor.segment += 1
        }
        edited()
    }

    package mutating func apply(_ command: EditCommand) {
        switch command {
        case .insert(let character): insert(String(character))
        case .lineBreak: insert("\n")
        case .deleteBackward: delete(from: position(before: cursor), to: cursor)
        case .deleteForward: delete(from: cursor, to: position(after: cursor))
        case .deleteWordBackward: delete(from: wordStart(before: cursor), to: cursor)
        case .deleteToLineStart: delete(from: lineStart(of: cursor), to: cursor)
        case .deleteToLineEnd: delete(from: cursor, to: lineEnd(of: cursor))
        case .left: move(to: position(before: cursor))
        case .right: move(to: position(after: cursor))
        case .wordLeft: move(to: wordStart(before: cursor))
        case .wordRight: move(to: wordEnd(after: cursor))
        case .lineStart: move(to: lineStart(of: cursor))
        case .lineEnd: move(to: lineEnd(of: cursor))
        case .textStart: move(to: TextPosition(segment: 0, offset: 0))
        case .textEnd: move(to: endPosition)
        case .up: moveRows(-1)
        case .down: moveRows(1)
        case .pageUp: moveRows(-max(1, size.height - 1))
        case .pageDown: moveRows(max(1, size.height - 1))
        }
    }

    private mutating func delete(from start: TextPosition, to end: TextPosition) {
        guard start < end else { return }
        let head = segments[start.segment].text[..<segments[start.segment].index(start.offset)]
        let last = segments[end.segment]
        let joined = head + last.text[last.index(end.offset)...]
        segments.replaceSubrange(
            start.segment...end.segment, with: [TextSegment(text: String(joined), endsLine: last.endsLine)])
        cursor = start
        edited()
    }

    private mutating func edited() {
        goalColumn = nil
        showCursor()
    }

    private mutating func move(to position: TextPosition) {
        cursor = position
        goalColumn = nil
        showCursor()
    }
}

extension String {
    /// The text with `\n` for every kind of line break.
    fileprivate var withPlainLineBreaks: String {
        contains { $0.isNewline && $0 != "\n" } ? String(map { $0.isNewline ? "\n" : $0 }) : self
    }
}
