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
