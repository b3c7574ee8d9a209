internal import DeskCore

/// Writes blocks as lines of plain text, and notes the old product names that it meets.
struct PlainWriter {
    private var lines: [String] = []
    /// Old names as first written, with today's, in the order of the text.
    private var oldNames: [(old: String, today: String)] = []

    var finished: String {
        var all = lines
        while all.last?.isEmpty == true { all.removeLast() }
        if !oldNames.isEmpty { all.append("") }
        all += oldNames.map { "* \($0.old) is called \($0.today) today." }
        return all.map { $0 + "\n" }.joined()
    }

    mutating func write(_ blocks: [GuideBlock]) {
        for block in blocks {
            write(block)
            blank()
        }
    }

    mutating func line(_ text: String) {
        append(marking(text))
    }

    private mutating func write(_ block: GuideBlock) {
        switch block {
        case .heading(let level, _, let text, _): heading(plain(text), level: level)
        case .paragraph(let text, _): paragraph(text)
        case .list(let list): write(list)
        case .code(_, let text):
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) { append("    " + line) }
        case .quote(let kind, let blocks):
            if let kind { append("> " + kind.capitalised + ":") }
            nested(in: "> ", first: "> ") { $0.write(blocks) }
        case .table(let table):
            for row in [table.header] + table.rows {
                let cells = row.map { plain($0) }
                append(cells.joined(separator: " | "))
            }
        case .rule: append("---")
        }
    }

    private mutating func heading(_ text: String, level: Int) {
        append(text)
        if level < 3 { append(String(repeating: level == 1 ? "=" : "-", count: text.count)) }
    }

    private mutating func paragraph(_ text: [GuideInline]) {
        for line in text.split(separator: .lineBreak, omittingEmptySubsequences: false) {
            let shown = plain(Array(line))
            append(shown)
        }
    }

    private mutating func write(_ list: GuideList) {
        for (place, item) in list.items.enumerated() {
            var sign = list.start.map { "\($0 + place). " } ?? "- "
            if let isTicked = item.ticked { sign += isTicked ? "[x] " : "[ ] " }
            nested(in: String(repeating: " ", count: sign.count), first: sign) { text in
                for (place, block) in item.blocks.enumerated() {
                    if place > 0, !block.continues(item.blocks[place - 1]) { text.blank() }
                    text.write(block)
                }
            }
        }
    }

    /// Writes what is nested: its first line behind `first`, the others behind `rest`.
    private mutating func nested(in rest: String, first: String, _ write: (inout PlainWriter) -> Void) {
        var inner = self
        inner.lines = []
        write(&inner)
        while inner.lines.last?.isEmpty == true { inner.lines.removeLast() }
        for (place, line) in inner.lines.enumerated() {
            let sign = place == 0 ? first : rest
            append(line.isEmpty && place > 0 ? sign.trimmed : sign + line)
        }
        oldNames = inner.oldNames
    }

    private mutating func blank() {
        if lines.last?.isEmpty == false { lines.append("") }
    }

    private mutating func append(_ line: String) {
        lines.append(line)
    }

    /// Addresses outside the page stand behind their text; a link inside it is its text.
    private mutating func plain(_ run: [GuideInline]) -> String {
        var text = ""
        for inline in run {
            switch inline {
            case .text(let words): text += marking(words)
            case .code(let code): text += code
            case .strong(let inner), .emphasis(let inner): text += plain(inner)
            case .struck(let inner): text += "[\(GuideInline.strikingWords) \(plain(inner))]"
            case .link(let destination, let inner):
                let words = plain(inner)
                let isShown = destination.hasPrefix("#") || words == destination || "mailto:" + words == destination
                text += isShown ? words : "\(words) (\(destination))"
            case .image(let source, let alternative): text += "[image: \(alternative.nonEmpty ?? source)]"
            case .lineBreak: text += " "
            }
        }
        return text
    }

    private mutating func marking(_ text: String) -> String {
        var marked = ""
        var at = text.startIndex
        for mention in ProductNames.mentions(in: text) {
            let name = String(text[mention.range])
            marked += text[at..<mention.range.upperBound] + "*"
            at = mention.range.upperBound
            if !oldNames.contains(where: { $0.old.lowercased() == name.lowercased() }) {
                oldNames.append((name, mention.today))
            }
        }
        return marked + text[at...]
    }
}

extension GuideBlock {
    /// Whether it follows another block of its item without a gap: what is nested belongs to the words before it.
    fileprivate func continues(_ last: GuideBlock) -> Bool {
        guard case .paragraph = last else { return false }
        switch self {
        case .list, .quote: return true
        default: return false
        }
    }
}
