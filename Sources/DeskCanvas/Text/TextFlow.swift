/// Breaks text into rows of a width: at white space, between wide characters, and inside a word only where it fills a row alone.
///
/// No word is lost: the rows, one after the other, are the text without the white space that a break took the place of.
package struct TextFlow: Equatable, Sendable {
    /// Cells of a row; at least 1.
    package let width: Int

    package init(width: Int) {
        self.width = max(1, width)
    }

    /// The rows of plain text, as parts of it. A line break in the text ends a row; empty text is one empty row.
    package func rows(of text: String) -> [Range<String.Index>] {
        var breaker = RowBreaker(text, width: width)
        return breaker.rows()
    }

    /// The rows of styled text.
    ///
    /// - Parameters:
    ///   - prefix: before the first row, for example a bullet; the text has what room remains beside it.
    ///   - hanging: before all other rows; nil for blanks as wide as `prefix`. Must be as wide as it.
    package func lines(of line: StyledLine, prefix: StyledLine = [], hanging: StyledLine? = nil) -> [StyledLine] {
        let indent = prefix.width
        let hanging = hanging ?? (indent == 0 ? [] : StyledLine(String(repeating: " ", count: indent)))
        let text = line.text
        var cutter = RunCutter(line.runs, of: text)
        return TextFlow(width: width - indent).rows(of: text).enumerated().map { index, row in
            StyledLine((index == 0 ? prefix : hanging).runs + cutter.cut(row))
        }
    }
}

/// Walks along the runs of a line and cuts rows out of them; rows must come in order.
private struct RunCutter {
    private let text: String
    /// Every run's part of the text, and its style.
    private let parts: [(range: Range<String.Index>, style: Style)]
    private var current = 0

    init(_ runs: [StyledRun], of text: String) {
        self.text = text
        var start = text.startIndex
        parts = runs.map { run in
            let end = text.utf8.index(start, offsetBy: run.text.utf8.count)
            defer { start = end }
            return (start..<end, run.style)
        }
    }

    mutating func cut(_ row: Range<String.Index>) -> [StyledRun] {
        while current < parts.count, parts[current].range.upperBound <= row.lowerBound { current += 1 }
        var runs: [StyledRun] = []
        for part in parts[current...] {
            guard part.range.lowerBound < row.upperBound else { break }
            let piece = text[part.range.clamped(to: row)]
            if !piece.isEmpty { runs.append(StyledRun(String(piece), part.style)) }
        }
        return runs
    }
}
