import DeskCanvas
import DeskCore

/// Takes a page apart into pieces.
struct GuidePieces {
    private(set) var pieces: [GuidePiece] = []
    private(set) var headings: [GuideHeading] = []
    /// The whole code of every code block, by its number; nil for a table.
    private(set) var blocks: [String?] = []
    /// A table of more cells than this is shown as text.
    private let widestTable: Int
    /// Old names with today's, each once, in the order of the page.
    private var renamed: [(old: String, today: String)] = []
    private var names: Set<String> = []

    /// - Parameter notices: what has to be known before the page is read.
    init(_ blocks: [GuideBlock], notices: [String] = [], widestTable: Int) {
        self.widestTable = widestTable
        for notice in notices {
            add(GuideText(notice.oneLine, .warning), lead: StyledLine("! ", .warning), indent: StyledLine("  "))
        }
        addBlank([])
        add(blocks, margin: [])
        addFootNotes()
    }

    private mutating func add(_ blocks: [GuideBlock], margin: StyledLine) {
        for (index, block) in blocks.enumerated() {
            if index > 0 { addBlank(margin) }
            add(block, margin: margin)
        }
    }

    private mutating func add(_ block: GuideBlock, margin: StyledLine) {
        switch block {
        case .heading(let level, let id, let inlines, let step):
            headings.append(GuideHeading(piece: pieces.count, level: level, title: inlines.plainText.oneLine))
            let first = pieces.count
            add(GuideText(inlines, level <= 2 ? .title : .heading), lead: margin, indent: margin)
            pieces[first].anchor = id
            pieces[first].step = step
        case .paragraph(let inlines, let step):
            let first = pieces.count
            add(GuideText(inlines, .normal), lead: margin, indent: margin)
            pieces[first].step = step
        case .list(let list): add(list, margin: margin)
        case .code(_, let code): add(code: code, margin: margin)
        case .quote(let kind, let inner): addQuote(kind, inner, margin: margin)
        case .table(let table): add(table, margin: margin)
        case .rule: pieces.append(GuidePiece(text: GuideText(), flow: .rule, lead: margin, indent: margin))
        }
    }

    /// Adds words: at least one piece, and more where they are very long.
    private mutating func add(_ text: GuideText, lead: StyledLine, indent: StyledLine) {
        for (index, part) in text.parts(of: GuidePiece.longest).enumerated() {
            pieces.append(GuidePiece(text: part, lead: index == 0 ? lead : indent, indent: indent))
        }
        for mark in text.marks where names.insert(mark.old.lowercased()).inserted {
            renamed.append((mark.old, mark.today))
        }
    }

    private mutating func addBlank(_ margin: StyledLine) {
        guard let last = pieces.last, !last.isBlank else { return }
        pieces.append(GuidePiece(text: GuideText(), lead: margin, indent: margin))
    }

    private mutating func add(_ list: GuideList, margin: StyledLine) {
        for (index, item) in list.items.enumerated() {
            let number = list.start.map { "\($0 + index). " }
            let mark = item.ticked.map { $0 ? "☑ " : "☐ " } ?? number ?? "• "
            let inner = margin.appending(String(repeating: " ", count: TextWidth.of(mark)), .normal)
            let first = pieces.count
            var blocks = item.blocks[...]
            var words = GuideText()
            if case .paragraph(let inlines, _)? = blocks.first {
                words = GuideText(inlines, .normal)
                blocks = blocks.dropFirst()
            }
            add(words, lead: margin.appending(mark, .accent), indent: inner)
            for block in blocks {
                if case .paragraph = block { addBlank(inner) }
                add(block, margin: inner)
            }
            pieces[first].step = item.step
        }
    }

    private mutating func add(code: String, margin: StyledLine) {
        let margin = margin.appending("  ", .normal)
        for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
            for part in GuideText(String(line), .code).parts(of: GuidePiece.longest) {
                pieces.append(
                    GuidePiece(text: part, flow: .code, lead: margin, indent: margin, block: blocks.count))
            }
        }
        blocks.append(code)
    }

    private mutating func addQuote(_ kind: String?, _ inner: [GuideBlock], margin: StyledLine) {
        let style: Style = kind.map(["warning", "caution", "important"].contains) == true ? .warning : .good
        let margin = margin.appending("▌ ", style)
        if let kind {
            let title = kind.prefix(1).uppercased() + kind.dropFirst()
            add(GuideText(title, style.bold), lead: margin, indent: margin)
        }
        add(inner, margin: margin)
    }

    private mutating func add(_ table: GuideTable, margin: StyledLine) {
        let grid = GuideGrid(table)
        guard grid.width <= widestTable - margin.width else { return addAsText(grid, margin: margin) }
        for row in grid.rows {
            pieces.append(GuidePiece(text: row, flow: .table, lead: margin, indent: margin, block: blocks.count))
        }
        blocks.append(nil)
        note(grid)
    }

    /// A table that is too wide, as a list: the cells of a row under one another, each with its column's name.
    private mutating func addAsText(_ grid: GuideGrid, margin: StyledLine) {
        for (index, row) in grid.cells.dropFirst().enumerated() {
            if index > 0 { addBlank(margin) }
            for (column, cell) in row.enumerated() {
                let name = column < grid.names.count ? grid.names[column] + ": " : ""
                var words = GuideText(name, .dim)
                words.append(cell)
                add(
                    words, lead: margin.appending(column == 0 ? "• " : "  ", .accent),
                    indent: margin.appending("  ", .normal))
            }
        }
    }

    private mutating func note(_ grid: GuideGrid) {
        for mark in grid.cells.joined().lazy.flatMap(\.marks) where names.insert(mark.old.lowercased()).inserted {
            renamed.append((mark.old, mark.today))
        }
    }

    /// Today's names of the products that the page calls by an old one.
    private mutating func addFootNotes() {
        guard !renamed.isEmpty else { return }
        addBlank([])
        add(GuideText(String(repeating: "─", count: 20), .border), lead: [], indent: [])
        for (old, today) in renamed {
            add(
                GuideText("\(old.oneLine) is called \(today) today.", .dim), lead: StyledLine("° ", .dim),
                indent: StyledLine("  "))
        }
    }
}

/// A heading, for the outline.
struct GuideHeading: Sendable {
    var piece: Int
    var level: Int
    var title: String
}

extension StyledLine {
    fileprivate func appending(_ text: String, _ style: Style) -> StyledLine {
        var line = self
        line.append(text, style)
        return line
    }
}
