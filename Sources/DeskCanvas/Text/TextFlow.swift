/// Breaks text into rows of a width: at white space, between wide characters, and inside a word only where it fills a row alone.
///
/// No word is lost: the rows, one after the other, are the text without the white space that a break took the place of. A word that is
/// longer than a row breaks behind the signs that join its parts, as an address does, where that leaves no row half empty.
package struct TextFlow: Equatable, Sendable {
    /// Cells of a row; at least 1.
    package let width: Int
    private let keepsSpace: Bool

    /// A row of styled text, and where it stands in the text, in bytes of UTF-8.
    package struct Row: Equatable, Sendable {
        package var range: Range<Int>
        package var line: StyledLine
    }

    /// - Parameter keepsSpace: whether white space is text like any other, as in code: rows end where they are full.
    package init(width: Int, keepsSpace: Bool = false) {
        self.width = max(1, width)
        self.keepsSpace = keepsSpace
    }

    /// The rows of plain text, as parts of it. A line break in the text ends a row; empty text is one empty row.
    package func rows(of text: String) -> [Range<String.Index>] {
        places(in: text).map {
            let start = text.utf8.index(text.startIndex, offsetBy: $0.lowerBound)
            return start..<text.utf8.index(start, offsetBy: $0.count)
        }
    }

    /// The rows of styled text.
    package func rows(of line: StyledLine) -> [Row] {
        let places = places(in: line.text)
        return zip(places, line.parts(at: places)).map { Row(range: $0, line: $1) }
    }

    /// The rows of styled text.
    ///
    /// - Parameters:
    ///   - prefix: before the first row, for example a bullet; the text has what room remains beside it.
    ///   - hanging: before all other rows; nil for blanks as wide as `prefix`. Must be as wide as it.
    package func lines(of line: StyledLine, prefix: StyledLine = [], hanging: StyledLine? = nil) -> [StyledLine] {
        let indent = prefix.width
        let hanging = hanging ?? (indent == 0 ? [] : StyledLine(String(repeating: " ", count: indent)))
        let flow = TextFlow(width: width - indent, keepsSpace: keepsSpace)
        return flow.rows(of: line).enumerated().map { index, row in
            StyledLine((index == 0 ? prefix : hanging).runs + row.line.runs)
        }
    }

    private func places(in text: String) -> [Range<Int>] {
        RowBreaker.rows(of: text, width: width, keepsSpace: keepsSpace)
    }
}
