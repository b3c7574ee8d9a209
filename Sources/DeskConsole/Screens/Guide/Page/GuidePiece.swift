package import DeskCanvas

/// A part of a page that is laid out by itself: a paragraph or what a long one is cut into, a line of code, a row of a table. So what
/// is in sight costs the same however long the page is.
struct GuidePiece: Sendable {
    enum Flow: Sendable {
        /// Words, broken into rows.
        case words
        /// A line of code, kept as it is or broken where it is full.
        case code
        /// A row of a table, kept as it is.
        case table
        /// A line across the page.
        case rule
    }

    /// The most bytes of one. A paragraph of that length fills some screens, so that the break is not noticed.
    static let longest = 8 << 10

    var text: GuideText
    var flow = Flow.words
    /// Stands before the first row, and before the others; of the same width.
    var lead: StyledLine = []
    var indent: StyledLine = []
    /// The heading that begins here, by its anchor, and the step.
    var anchor: String?
    var step: String?
    /// The code block or table that it is a part of, by its number in the page.
    var block: Int?

    var isBlank: Bool { text.size == 0 && flow != .rule && lead == indent }
}

/// A row of a page.
package struct GuideRow: Sendable {
    /// Bars, marks and space before the words.
    var lead: StyledLine
    var words: StyledLine
    /// Where the words stand in the text of their piece.
    var range: Range<Int>
    /// The links that begin in this row, by destination.
    package var links: [String]
    /// Whether it may be wider than the page, and is then moved sideways.
    var isWide: Bool

    package var line: StyledLine { StyledLine(lead.runs + words.runs) }
}

extension GuidePiece {
    /// - Parameter width: cells, those of the lead included.
    func rows(width: Int, wrapsCode: Bool) -> [GuideRow] {
        let (lead, indent) = (lead.suffix(cells: width / 2), indent.suffix(cells: width / 2))
        let room = width - lead.width
        switch flow {
        case .rule:
            let line = StyledLine(String(repeating: "─", count: max(1, room)), .border)
            return [GuideRow(lead: lead, words: line, range: 0..<0, links: [], isWide: false)]
        case .table:
            return [wideRow(lead)]
        case .code:
            guard wrapsCode else { return [wideRow(lead)] }
            return rows(TextFlow(width: room, keepsSpace: true), lead, indent)
        case .words:
            return rows(TextFlow(width: room), lead, indent)
        }
    }

    private func wideRow(_ lead: StyledLine) -> GuideRow {
        GuideRow(
            lead: lead, words: text.line, range: 0..<text.size, links: text.links.map(\.destination), isWide: true)
    }

    private func rows(_ flow: TextFlow, _ lead: StyledLine, _ indent: StyledLine) -> [GuideRow] {
        var links = text.links[...]
        let rows = flow.rows(of: text.line)
        return rows.enumerated().map { index, row in
            // A link without words may stand behind the end of a row.
            let end = index + 1 < rows.count ? rows[index + 1].range.lowerBound : .max
            let own = links.prefix { $0.start < end }
            links = links.dropFirst(own.count)
            return GuideRow(
                lead: index == 0 ? lead : indent, words: row.line, range: row.range, links: own.map(\.destination),
                isWide: false)
        }
    }
}

extension StyledLine {
    /// The end of the line, at most so many cells of it.
    fileprivate func suffix(cells: Int) -> StyledLine {
        var excess = width - cells
        guard excess > 0 else { return self }
        var line = self
        while excess > 0, let first = line.runs.first {
            guard let character = first.text.first else {
                line.runs.removeFirst()
                continue
            }
            line.runs[0].text.removeFirst()
            excess -= TextWidth.of(character)
        }
        return line
    }
}
