internal import DeskCore

/// What belongs to a step besides its title, gathered block by block.
struct StepParts {
    private(set) var text: [String] = []
    private(set) var details: [String] = []
    private(set) var say: [String] = []
    var answers: [StepDraft.Answer] = []
    /// What links that a walk follows are called, for sentences that send there: "if it fails, go to [the phone](#new-phone)".
    private(set) var links: [(name: String, target: String)] = []
    /// The anchor that the walk goes on at, or another guide's file as it is linked.
    private(set) var target: String?
    /// The step that it goes on at, a place among the page's steps, where the page names it by its number.
    var step: Int?

    mutating func noteLinks(of run: [GuideInline]) {
        for inline in run {
            if let target = inline.walkTarget { links.append((inline.plainText, target)) }
        }
    }

    mutating func addText(_ more: String) {
        if case .say(let words) = LinkLine([.text(more)]) {
            addWords(words)
        } else if !more.isEmpty {
            text.append(more)
        }
    }

    mutating func putFirst(_ more: String) {
        if !more.isEmpty { text.insert(more, at: 0) }
    }

    mutating func addDetail(_ detail: String) {
        if !detail.isEmpty { details.append(detail) }
    }

    mutating func add(_ answer: StepDraft.Answer) {
        answers.append(answer)
    }

    /// The first place that the page names is the one.
    mutating func goOn(at anchor: String) {
        target = target ?? anchor
    }

    mutating func add(_ blocks: some Sequence<PageBlock>) {
        for block in blocks { add(block) }
    }

    mutating func add(_ block: PageBlock) {
        switch block.kind {
        case .paragraph: addParagraph(block.text)
        case .heading: addText(block.text.plainText.trimmed)
        case .code: addDetail(block.text.plainText)
        case .list: addItems(block.children)
        case .item: addItem(block, LinkLine(block.children.first?.text ?? []))
        case .quote(nil) where block.isSpoken: for inner in block.children { addWords(inner.validText) }
        case .quote(nil): add(block.children)
        case .quote(let kind?): addDetail("\(kind.capitalised): \(block.validText)")
        case .table(let table):
            let rows = TableRows(table).rows
            if rows.count > 1, rows.allSatisfy({ $0.target != nil }) {
                for row in rows { add(StepDraft.Answer(label: row.lead.title, target: row.target)) }
                return
            }
            for row in [table.header] + table.rows {
                addDetail(row.map(\.withoutStruck.plainText).joined(separator: " | "))
            }
        case .rule: break
        }
    }

    private mutating func addParagraph(_ run: [GuideInline]) {
        noteLinks(of: run)
        switch LinkLine(run) {
        case .say(let words): addWords(words)
        case .goOn(let anchor): goOn(at: anchor)
        case .answer, .label, .link, .plain: addText(run.withoutStruck.plainText.trimmed)
        }
    }

    /// One answer makes every labelled item beside it an answer: "No: go on with the next step".
    private mutating func addItems(_ items: [PageBlock]) {
        let lines = items.map { LinkLine($0.children.first?.text ?? []) }
        let areAnswers = lines.contains { $0.isAnswer } || LinkLine.areYesAndNo(lines) || LinkLine.areQuestions(lines)
        let links = lines.filter { $0.isLink }.count
        let ways = items.map { ($0.children.first?.text ?? []).compactMap(\.anchorTarget) }
        // "If yes, go to [Phone](#phone)", "If no, …": every item leads somewhere else.
        let areWays = items.count > 1 && !lines.contains { $0.isAnswer } && ways.allSatisfy { $0.count == 1 }
        for (at, (item, line)) in zip(items, lines).enumerated() {
            switch line {
            case .answer(let answer): add(answer)
            case .link(let answer) where links > 1: add(answer)
            case .link(let answer): if let anchor = answer.target { goOn(at: anchor) }
            case .label(let label, let rest) where areAnswers:
                add(StepDraft.Answer(label: label, target: nil))
                if !rest.isEmpty { addDetail("\(label): \(rest)") }
            case .plain where areWays, .label where areWays:
                let label = LeadTitle(item.children.first?.text ?? []).title
                add(StepDraft.Answer(label: label, target: ways[at].first))
            default:
                addItem(item, line)
                continue
            }
            add(item.children.dropFirst())
        }
    }

    /// - Parameter line: what its first line is.
    private mutating func addItem(_ item: PageBlock, _ line: LinkLine) {
        guard let first = item.children.first, first.isParagraph else { return add(item.children) }
        var rest = item.children.dropFirst()
        switch line {
        case .say(let words): addWords(words)
        case .goOn(let anchor): goOn(at: anchor)
        case .answer, .label, .link, .plain:
            let more = rest.prefix { $0.isParagraph }
            for block in [first] + more { noteLinks(of: block.text) }
            addDetail(([first] + more).map(\.text.withoutStruck.plainText.trimmed).joined(separator: " "))
            rest = rest.dropFirst(more.count)
        }
        add(rest)
    }

    private mutating func addWords(_ words: String) {
        let spoken = words.trimmed.withoutQuotationMarks
        if !spoken.isEmpty { say.append(spoken) }
    }
}

extension PageBlock {
    /// Whether a quote is words to say: paragraphs, of which none begins with a bold lead, as notes do, or is code, as messages are.
    fileprivate var isSpoken: Bool {
        children.allSatisfy { block in
            guard block.isParagraph, LeadTitle.boldLead(of: block.text) == nil else { return false }
            if case .code? = block.text.first, block.text.count == 1 { return false }
            return true
        }
    }
}

extension String {
    /// With a capital at the beginning.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }

    private static let quotationMarks: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

    /// Without the marks around the whole; those of a quotation inside stay.
    fileprivate var withoutQuotationMarks: String {
        guard count > 1, let first, let last, Self.quotationMarks.contains(first), Self.quotationMarks.contains(last)
        else { return self }
        let inner = dropFirst().dropLast()
        return inner.contains { Self.quotationMarks.contains($0) } ? self : String(inner).trimmed
    }
}
