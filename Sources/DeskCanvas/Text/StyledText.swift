/// A piece of text in one style.
package struct StyledRun: Equatable, Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .normal) {
        self.text = text
        self.style = style
    }
}

/// A line of text in several styles.
package struct StyledLine: Equatable, Sendable, ExpressibleByArrayLiteral {
    package var runs: [StyledRun]

    package init(_ runs: [StyledRun] = []) {
        self.runs = runs
    }

    package init(_ text: String, _ style: Style = .normal) {
        self.init([StyledRun(text, style)])
    }

    package init(arrayLiteral runs: StyledRun...) {
        self.init(runs)
    }

    /// The text without its styles.
    package var text: String { runs.map(\.text).joined() }

    /// Cells that the line takes.
    package var width: Int { runs.reduce(0) { $0 + TextWidth.of($1.text) } }

    /// Adds text at the end, to the last run where the style is the same.
    package mutating func append(_ text: some StringProtocol, _ style: Style) {
        if let last = runs.indices.last, runs[last].style == style {
            runs[last].text += text
        } else {
            runs.append(StyledRun(String(text), style))
        }
    }
}

extension StyledLine {
    /// The parts of the line at some places of its text, in bytes of UTF-8 and in order.
    package func parts(at places: [Range<Int>]) -> [StyledLine] {
        var current = 0
        var start = 0
        return places.map { place in
            while current < runs.count, start + runs[current].text.utf8.count <= place.lowerBound {
                start += runs[current].text.utf8.count
                current += 1
            }
            var part = StyledLine()
            var runStart = start
            for run in runs[current...] {
                guard runStart < place.upperBound else { break }
                let range = runStart..<runStart + run.text.utf8.count
                let piece = run.text.part(range.clamped(to: place), from: runStart)
                if !piece.isEmpty { part.runs.append(StyledRun(piece, run.style)) }
                runStart = range.upperBound
            }
            return part
        }
    }
}

extension String {
    /// The text at a place of a longer one, in which this one begins at `start`; all in bytes of UTF-8.
    fileprivate func part(_ range: Range<Int>, from start: Int) -> String {
        if range.count == utf8.count { return self }
        let lower = utf8.index(startIndex, offsetBy: range.lowerBound - start)
        return String(self[lower..<utf8.index(lower, offsetBy: range.count)])
    }
}
