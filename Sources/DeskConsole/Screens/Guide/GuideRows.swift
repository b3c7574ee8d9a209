import DeskCanvas
import DeskCore

/// Makes the rows of a page out of its blocks.
struct GuideRows {
    let width: Int
    private(set) var rows: [GuideLayout.Row] = []
    private(set) var headings: [GuideLayout.Heading] = []
    private var text = GuideText()

    init(width: Int) {
        self.width = width
    }

    mutating func add(_ blocks: [GuideBlock], indent: Int) {
        for (index, block) in blocks.enumerated() {
            if index > 0 { blank() }
            add(block, indent: indent)
        }
    }

    /// What has to be known before the page is read.
    mutating func add(notices: [String]) {
        for notice in notices {
            rows += StyledLine(notice.oneLine, .warning).wrapped(to: width, mark: StyledRun("! ", .warning)).map {
                GuideLayout.Row(line: $0)
            }
        }
        blank()
    }

    /// Today's names of the products that the page calls by an old one.
    mutating func addFootNotes() {
        guard !text.renamed.isEmpty else { return }
        blank()
        rows.append(GuideLayout.Row(line: StyledLine(String(repeating: "─", count: min(20, width)), .border)))
        for (old, today) in text.renamed {
            let note = StyledLine("\(old.oneLine) is called \(today) today.", .dim)
            rows += note.wrapped(to: width, mark: StyledRun("° ", .dim)).map { GuideLayout.Row(line: $0) }
        }
    }

    private mutating func add(_ block: GuideBlock, indent: Int) {
        switch block {
        case .heading(let level, let id, let inlines, let step):
            headings.append(GuideLayout.Heading(row: rows.count, level: level, title: inlines.plainText))
            let first = rows.count
            append(inlines, level <= 2 ? .title : .heading, indent: indent)
            rows[first].anchor = id
            rows[first].step = step
        case .paragraph(let inlines): append(inlines, .normal, indent: indent)
        case .list(let list): add(list, indent: indent)
        case .code(_, let code): addCode(code, indent: indent)
        case .quote(let kind, let inner): addQuote(kind, inner, indent: indent)
        case .table(let table): addTable(table, indent: indent)
        case .rule:
            rows.append(
                GuideLayout.Row(line: StyledLine(String(repeating: "─", count: max(1, width - indent)), .border)))
        }
    }

    private mutating func blank() {
        if rows.last?.line.text.isEmpty == false { rows.append(GuideLayout.Row(line: [])) }
    }

    /// Adds a paragraph: at least one row.
    private mutating func append(
        _ inlines: [GuideInline], _ style: Style, mark: StyledRun = StyledRun(""), indent: Int
    ) {
        append(text.runs(inlines, style), links: inlines.links, mark: mark, indent: indent)
    }

    private mutating func append(_ runs: [StyledRun], links: [GuideLink], mark: StyledRun, indent: Int) {
        let mark = StyledRun(String(repeating: " ", count: indent) + mark.text, mark.style)
        let first = rows.count
        rows += StyledLine(runs).wrapped(to: width, mark: mark).map { GuideLayout.Row(line: $0) }
        if rows.count == first { rows.append(GuideLayout.Row(line: [mark])) }
        place(links, from: first)
    }

    /// Notes each link at the row where its words begin.
    private mutating func place(_ links: [GuideLink], from first: Int) {
        var row = first
        for link in links {
            let start = link.words.split(separator: " ").first.map(String.init) ?? link.words
            while row < rows.count - 1, !rows[row].shows(linkWith: start) { row += 1 }
            rows[row].links.append(link.destination)
        }
    }

    private mutating func add(_ list: GuideList, indent: Int) {
        for (index, item) in list.items.enumerated() {
            let number = list.start.map { "\($0 + index). " }
            let mark = item.ticked.map { $0 ? "☑ " : "☐ " } ?? number ?? "• "
            let first = rows.count
            var blocks = item.blocks[...]
            if case .paragraph(let inlines)? = blocks.first {
                append(inlines, .normal, mark: StyledRun(mark, .accent), indent: indent)
                blocks = blocks.dropFirst()
            } else {
                append([], .normal, mark: StyledRun(mark, .accent), indent: indent)
            }
            for block in blocks {
                if case .paragraph = block { blank() }
                add(block, indent: min(indent + TextWidth.of(mark), width / 2))
            }
            rows[first].step = item.step
        }
    }

    private mutating func addCode(_ code: String, indent: Int) {
        let left = StyledRun(String(repeating: " ", count: indent + 2))
        for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
            for piece in line.pieces(of: max(1, width - indent - 2)) {
                rows.append(GuideLayout.Row(line: [left, StyledRun(piece, .code)], code: code))
            }
        }
    }

    private mutating func addQuote(_ kind: String?, _ inner: [GuideBlock], indent: Int) {
        var quoted = GuideRows(width: max(10, width - indent - 2))
        quoted.text = text
        quoted.add(inner, indent: 0)
        text = quoted.text
        let style: Style = kind.map(["warning", "caution", "important"].contains) == true ? .warning : .good
        let bar = StyledRun(String(repeating: " ", count: indent) + "▌ ", style)
        if let kind {
            let title = kind.prefix(1).uppercased() + kind.dropFirst()
            rows.append(GuideLayout.Row(line: [bar, StyledRun(title, style.bold)]))
        }
        for var row in quoted.rows {
            row.line = StyledLine([bar] + row.line.runs)
            rows.append(row)
        }
    }

    private mutating func addTable(_ table: GuideTable, indent: Int) {
        let cells = ([table.header] + table.rows).map { row in row.map { StyledLine(text.runs($0, .normal)) } }
        let columns = cells.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in cells.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0 }
        guard widths.reduce(0, +) + 3 * max(0, columns - 1) <= width - indent else {
            return addTableAsList(table, indent: indent)
        }
        let left = StyledRun(String(repeating: " ", count: indent))
        for (index, row) in cells.enumerated() {
            var runs = [left]
            for column in 0..<columns {
                let cell = column < row.count ? row[column] : []
                let space = StyledRun(String(repeating: " ", count: widths[column] - cell.width))
                let isRight = column < table.alignments.count && table.alignments[column] == .right
                if column > 0 { runs.append(StyledRun(" │ ", .border)) }
                runs += isRight ? [space] + cell.runs : cell.runs + [space]
            }
            if index == 0 { runs = runs.map { StyledRun($0.text, $0.style.bold) } }
            let inlines = index == 0 ? table.header : table.rows[index - 1]
            rows.append(GuideLayout.Row(line: StyledLine(runs), links: inlines.flatMap(\.links).map(\.destination)))
            if index == 0 {
                let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
                rows.append(GuideLayout.Row(line: [left, StyledRun(rule, .border)]))
            }
        }
    }

    /// A table that is too wide, as a list: the cells of a row under one another, each with its column's name.
    private mutating func addTableAsList(_ table: GuideTable, indent: Int) {
        for (index, row) in table.rows.enumerated() {
            if index > 0 { blank() }
            for (column, cell) in row.enumerated() {
                let name = column < table.header.count ? table.header[column].plainText + ": " : ""
                append(
                    [StyledRun(name, .dim)] + text.runs(cell, .normal), links: cell.links,
                    mark: StyledRun(column == 0 ? "• " : "  ", .accent), indent: indent)
            }
        }
    }
}

extension GuideLayout.Row {
    fileprivate func shows(linkWith word: String) -> Bool {
        line.runs.contains { $0.style.role == .link && $0.text.contains(word) }
    }
}

extension Substring {
    /// The text in pieces of at most `width` cells; one empty piece for empty text.
    fileprivate func pieces(of width: Int) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var used = 0
        for character in self {
            let cells = TextWidth.of(character)
            if used + cells > width, !piece.isEmpty {
                pieces.append(piece)
                (piece, used) = ("", 0)
            }
            piece.append(character)
            used += cells
        }
        return pieces + [piece]
    }
}
