/// Finds where the rows of a text begin and end, in one pass.
struct RowBreaker {
    private let text: String
    private let width: Int
    private var rowStart: String.Index
    /// Cells used in the row up to where the pass stands.
    private var column = 0
    /// The last place where the row may end.
    private var opportunity: Opportunity?
    private var found: [Range<String.Index>] = []

    private struct Opportunity {
        /// Where the row would end, and where the next one would begin: white space lies between.
        var end: String.Index
        var next: String.Index
        /// The column of `next` in the row as it is.
        var column: Int
    }

    init(_ text: String, width: Int) {
        self.text = text
        self.width = width
        rowStart = text.startIndex
    }

    mutating func rows() -> [Range<String.Index>] {
        for index in text.indices {
            let character = text[index]
            let next = text.index(after: index)
            if character.isNewline {
                endRow(at: index, next: next)
            } else if character.isBreakingSpace {
                takeSpace(character, at: index, next: next)
            } else {
                take(character, at: index, next: next)
            }
        }
        endRow(at: text.endIndex, next: text.endIndex)
        return found
    }

    private mutating func takeSpace(_ space: Character, at index: String.Index, next: String.Index) {
        column += space == "\t" ? Glyphs.tabWidth - column % Glyphs.tabWidth : TextWidth.of(space)
        let end = opportunity?.next == index ? opportunity?.end ?? index : index
        // White space that begins a line is its indentation and no place to break.
        guard end > rowStart else { return }
        opportunity = Opportunity(end: end, next: next, column: column)
    }

    private mutating func take(_ character: Character, at index: String.Index, next: String.Index) {
        let cells = TextWidth.of(character)
        if cells > 1, index > rowStart, opportunity?.next != index {
            opportunity = Opportunity(end: index, next: index, column: column)
        }
        while column + cells > width, index > rowStart {
            let place = opportunity ?? Opportunity(end: index, next: index, column: column)
            let remaining = column - place.column
            endRow(at: place.end, next: place.next)
            column = remaining
        }
        column += cells
        if cells > 1 { opportunity = Opportunity(end: next, next: next, column: column) }
    }

    private mutating func endRow(at end: String.Index, next: String.Index) {
        found.append(rowStart..<end)
        rowStart = next
        column = 0
        opportunity = nil
    }
}

extension Character {
    /// White space that a row may break at, which a no-break space is not.
    fileprivate var isBreakingSpace: Bool {
        self == " " || self == "\t" || (isWhitespace && !["\u{A0}", "\u{202F}", "\u{2007}"].contains(self))
    }
}
