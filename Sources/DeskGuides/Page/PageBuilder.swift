internal import DeskCore

/// Makes blocks from the nodes of a Markdown tree, entered and left in the order of the page.
struct PageBuilder {
    /// Deeper blocks are read as if they stood at this depth: no screen shows more, and a block is a value that holds
    /// values, so its depth is limited by the stack.
    private static let deepest = 48

    private let page: MendedPage
    /// The blocks that are open; the first one is the page.
    private var open: [PageBlock]
    /// For every open node that could be a block, whether it became one.
    private var isBlock: [Bool] = []
    private var inlines = InlineBuilder()
    /// The table that is open; tables hold no tables.
    private var table = GuideTable(alignments: [], header: [], rows: [])
    private var footnotes = 0

    init(_ page: MendedPage) {
        self.page = page
        open = [PageBlock(.quote(kind: nil), line: 1)]
    }

    var blocks: [PageBlock] { open[0].children }

    mutating func enter(_ node: MarkdownNode) {
        switch node.kind {
        case .document, .softBreak, .hardBreak, .footnoteMark, .text, .codeSpan, .html: inlines.append(node.kind)
        case .span(let span): inlines.open(span)
        // A leaf: it is entered and never left.
        case .block(.rule): close(block(.rule, of: node))
        case .block(let kind):
            let fits = hasRoom(for: kind)
            isBlock.append(fits)
            if case .table(let empty) = kind { table = empty }
            if fits { open.append(block(kind, of: node)) }
        case .tableRow: table.beginRow()
        case .tableCell: break
        case .footnote:
            footnotes += 1
            open.append(block(.quote(kind: nil), of: node))
        case .code(let language, let text):
            var block = self.block(.code(language: language), of: node)
            block.text = [.text(text.hasSuffix("\n") ? String(text.dropLast()) : text)]
            close(block)
        case .htmlBlock(let html):
            var block = self.block(.paragraph, of: node)
            block.text = HTMLText.inlines(ofBlock: html)
            close(block)
        }
    }

    private func block(_ kind: PageBlock.Kind, of node: MarkdownNode) -> PageBlock {
        var block = PageBlock(kind, line: page.origin(of: node.line))
        block.isFootnote = node.line > page.endOfBody
        return block
    }

    mutating func leave(_ end: MarkdownNode.End) {
        switch end {
        case .span: inlines.close()
        case .block:
            guard isBlock.popLast() == true, var block = open.popLast() else { return }
            switch block.kind {
            case .paragraph, .heading: block.text = inlines.take()
            case .table: block.kind = .table(table)
            default: break
            }
            block.takeMark()
            block.readAlert()
            close(block)
        case .tableCell: table.append(inlines.take())
        case .footnote:
            guard let note = open.popLast() else { return }
            for block in note.footnoteBlocks(number: footnotes) { close(block) }
        case .nothing: break
        }
    }

    private mutating func close(_ block: PageBlock) {
        if !block.isHollow { open[open.count - 1].children.append(block) }
    }

    /// A list and its items go together: what has no room is read as part of the item around it.
    private func hasRoom(for kind: PageBlock.Kind) -> Bool {
        switch kind {
        case .list, .quote: open.count < Self.deepest
        case .item: open.last?.isList == true
        default: true
        }
    }
}

extension GuideTable {
    /// The first row is the header.
    fileprivate mutating func beginRow() {
        if !header.isEmpty { rows.append([]) }
    }

    fileprivate mutating func append(_ cell: [GuideInline]) {
        if rows.isEmpty {
            header.append(cell)
        } else {
            rows[rows.count - 1].append(cell)
        }
    }
}

extension PageBlock {
    /// `[!NOTE]` at the start of a quote makes it an alert, as on GitHub.
    fileprivate mutating func readAlert() {
        guard case .quote = kind, let first = children.first, first.isParagraph,
            case .text(let text)? = first.text.first
        else { return }
        for word in ["note", "tip", "important", "warning", "caution"] {
            let sign = "[!\(word)]"
            guard text.prefix(sign.count).lowercased() == sign else { continue }
            kind = .quote(kind: word)
            let rest = text.dropFirst(sign.count).drop { $0 == " " }
            children[0].text[0] = .text(String(rest))
            if rest.isEmpty { children[0].text.removeFirst() }
            if children[0].text.first == .lineBreak { children[0].text.removeFirst() }
            if children[0].isHollow { children.removeFirst() }
            return
        }
    }

    /// A footnote stands at the end of the page, behind the number that its mark in the text has.
    fileprivate func footnoteBlocks(number: Int) -> [PageBlock] {
        var blocks = children
        if blocks.first?.isParagraph == true {
            blocks[0].text.insert(.text("[\(number)] "), at: 0)
        }
        for at in blocks.indices { blocks[at].isFootnote = true }
        return blocks
    }
}
