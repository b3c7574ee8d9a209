/// A line of a text area, or a part of a very long one.
struct TextSegment: Equatable, Sendable {
    var text: String
    /// Whether a line break follows. Without one, the next segment goes on in the same line.
    var endsLine: Bool

    /// Bytes of UTF-8 from which on a line is cut into segments.
    static let limit = 2048

    /// Cuts text into segments; `endsLine` says whether a line break follows the text.
    static func segments(of text: some StringProtocol, endsLine: Bool = false) -> [TextSegment] {
        var segments: [TextSegment] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            var rest = Substring(line)
            while rest.utf8.count > limit {
                let cut = cutPlace(in: rest)
                segments.append(TextSegment(text: String(rest[..<cut]), endsLine: false))
                rest = rest[cut...]
            }
            segments.append(TextSegment(text: String(rest), endsLine: true))
        }
        segments[segments.count - 1].endsLine = endsLine
        return segments
    }

    /// A character boundary near half the limit, so that both parts may still grow.
    private static func cutPlace(in text: Substring) -> String.Index {
        let middle = text.utf8.index(text.startIndex, offsetBy: limit / 2)
        return text[middle...].indices.first { $0 >= middle } ?? text.endIndex
    }

    /// The bytes of the text and of the line break behind it.
    var byteCount: Int { text.utf8.count + (endsLine ? 1 : 0) }

    /// The place of a UTF-8 offset, which must be at a character.
    func index(_ offset: Int) -> String.Index {
        text.utf8.index(text.startIndex, offsetBy: min(offset, text.utf8.count))
    }

    /// The UTF-8 offset of a place.
    func offset(_ index: String.Index) -> Int {
        text.utf8.distance(from: text.startIndex, to: index)
    }

    /// Where the rows of the segment begin, as UTF-8 offsets.
    func rowStarts(width: Int) -> [Int] {
        TextFlow(width: width).rows(of: text).map { offset($0.lowerBound) }
    }
}

/// A place in a text area: a segment, and a UTF-8 offset in it.
struct TextPosition: Comparable, Sendable {
    var segment: Int
    var offset: Int

    static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.segment, left.offset) < (right.segment, right.offset)
    }
}

/// A row of a text area: a segment, and a row of it, both from 0.
struct TextRow: Comparable, Sendable {
    var segment: Int
    var row: Int

    static func < (left: TextRow, right: TextRow) -> Bool {
        (left.segment, left.row) < (right.segment, right.row)
    }
}
