/// Finds where the rows of a text begin and end, in one pass. Places are counted in bytes of UTF-8.
struct RowBreaker {
    private let width: Int
    /// Whether white space is text like any other.
    private let keepsSpace: Bool
    private var rowStart = 0
    /// Cells used in the row up to where the pass stands.
    private var column = 0
    /// The last place where the row may end.
    private var opportunity: Opportunity?
    /// The last place inside the word that fills the row alone where a reader would part it: behind the slash of an address.
    private var seam: Opportunity?
    private var found: [Range<Int>] = []

    private struct Opportunity {
        /// Where the row would end, and where the next one would begin: white space lies between.
        var end: Int
        var next: Int
        /// The column of `next` in the row as it is.
        var column: Int
    }

    private init(width: Int, keepsSpace: Bool) {
        self.width = width
        self.keepsSpace = keepsSpace
    }

    static func rows(of text: String, width: Int, keepsSpace: Bool) -> [Range<Int>] {
        var breaker = RowBreaker(width: width, keepsSpace: keepsSpace)
        var text = text
        let isPlain = text.withUTF8 { bytes in
            guard bytes.allSatisfy({ 0x20...0x7E ~= $0 || $0 == newline }) else { return false }
            breaker.take(bytes)
            return true
        }
        if !isPlain { breaker.take(text) }
        return breaker.found
    }

    private static let newline = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")

    /// Most text is plain ASCII, whose bytes are its characters.
    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case Self.newline: endRow(at: index, next: index + 1)
            case Self.space where !keepsSpace: takeSpace(cells: 1, at: index, next: index + 1)
            default: take(cells: 1, isSeam: Self.isSeam(byte), at: index, next: index + 1)
            }
        }
        endRow(at: bytes.count, next: bytes.count)
    }

    private mutating func take(_ text: String) {
        var index = 0
        for character in text {
            let next = index + character.utf8.count
            if character.isNewline {
                endRow(at: index, next: next)
            } else if character.isBreakingSpace, !keepsSpace {
                takeSpace(cells: cells(of: character), at: index, next: next)
            } else {
                let isSeam = character.asciiValue.map(Self.isSeam) ?? false
                take(cells: cells(of: character), isSeam: isSeam, at: index, next: next)
            }
            index = next
        }
        endRow(at: index, next: index)
    }

    private func cells(of character: Character) -> Int {
        character == "\t" ? Glyphs.tabWidth - column % Glyphs.tabWidth : TextWidth.of(character)
    }

    private static func isSeam(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "#"),
            UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"):
            true
        default: false
        }
    }

    private mutating func takeSpace(cells: Int, at index: Int, next: Int) {
        column += cells
        let end = opportunity?.next == index ? opportunity?.end ?? index : index
        // White space that begins a line is its indentation and no place to break.
        guard end > rowStart else { return }
        opportunity = Opportunity(end: end, next: next, column: column)
    }

    private mutating func take(cells: Int, isSeam: Bool, at index: Int, next: Int) {
        if cells > 1, index > rowStart, opportunity?.next != index {
            opportunity = Opportunity(end: index, next: index, column: column)
        }
        while column + cells > width, index > rowStart {
            let place = opportunity ?? usefulSeam ?? Opportunity(end: index, next: index, column: column)
            let remaining = column - place.column
            endRow(at: place.end, next: place.next)
            column = remaining
        }
        column += cells
        if cells > 1 {
            opportunity = Opportunity(end: next, next: next, column: column)
        } else if isSeam, !keepsSpace, next > rowStart + 1 {
            seam = Opportunity(end: next, next: next, column: column)
        }
    }

    /// A seam near the start would leave the row all but empty.
    private var usefulSeam: Opportunity? {
        seam.flatMap { $0.column * 2 > width ? $0 : nil }
    }

    private mutating func endRow(at end: Int, next: Int) {
        found.append(rowStart..<end)
        rowStart = next
        column = 0
        opportunity = nil
        seam = nil
    }
}

extension Character {
    /// White space that a row may break at, which a no-break space is not.
    fileprivate var isBreakingSpace: Bool {
        self == " " || self == "\t" || (isWhitespace && !["\u{A0}", "\u{202F}", "\u{2007}"].contains(self))
    }
}
