/// A block of a guide's page, in the order of the page.
package indirect enum GuideBlock: Equatable, Sendable {
    /// `id` is the section's anchor; `step` the id of the step that the heading is, as that of a paragraph.
    case heading(level: Int, id: String, text: [GuideInline], step: String?)
    case paragraph([GuideInline], step: String? = nil)
    case list(GuideList)
    case code(language: String, text: String)
    /// `kind` is the word of a GitHub alert (`note`, `tip`, `important`, `warning`, `caution`), lowercase.
    case quote(kind: String?, [GuideBlock])
    case table(GuideTable)
    case rule
}

package struct GuideList: Equatable, Sendable {
    /// The first number of a numbered list; nil for bullets.
    package var start: Int?
    package var items: [GuideListItem]

    package init(start: Int?, items: [GuideListItem]) {
        self.start = start
        self.items = items
    }
}

package struct GuideListItem: Equatable, Sendable {
    /// The id of the step that this item is.
    package var step: String?
    /// For a task list's item, whether it is ticked.
    package var ticked: Bool?
    package var blocks: [GuideBlock]

    package init(step: String? = nil, ticked: Bool? = nil, blocks: [GuideBlock]) {
        self.step = step
        self.ticked = ticked
        self.blocks = blocks
    }
}

package struct GuideTable: Equatable, Sendable {
    package enum Alignment: Sendable { case none, left, center, right }

    package var alignments: [Alignment]
    package var header: [[GuideInline]]
    package var rows: [[[GuideInline]]]

    package init(alignments: [Alignment], header: [[GuideInline]], rows: [[[GuideInline]]]) {
        self.alignments = alignments
        self.header = header
        self.rows = rows
    }
}

/// A run of text inside a block.
package enum GuideInline: Equatable, Sendable {
    case text(String)
    case strong([GuideInline])
    case emphasis([GuideInline])
    case struck([GuideInline])
    case code(String)
    // The longer ones lie by themselves, so that the others are short.
    /// `destination` is a URL, or `#anchor` inside the page.
    indirect case link(destination: String, [GuideInline])
    indirect case image(source: String, alternative: String)
    case lineBreak

    /// The words alone.
    package var plainText: String {
        switch self {
        case .text(let text), .code(let text): text
        case .strong(let inner), .emphasis(let inner), .struck(let inner), .link(_, let inner): inner.plainText
        case .image(_, let alternative): alternative
        case .lineBreak: " "
        }
    }
}

extension [GuideInline] {
    package var plainText: String {
        if count == 1 { return self[0].plainText }
        var text = ""
        for inline in self { text += inline.plainText }
        return text
    }

    /// What is still valid: the run without what is struck out; where nothing else is said, that it is.
    package var withoutStruck: [GuideInline] {
        guard contains(where: \.holdsStruck) else { return self }
        let left = remaining
        return left.plainText.allSatisfy(\.isWhitespace) ? [.text("[\(GuideInline.strikingWords) \(plainText)]")] : left
    }

    private var remaining: [GuideInline] {
        var left: [GuideInline] = []
        var isGap = false
        for inline in self {
            switch inline {
            case .struck: isGap = true
            case .strong(let inner): left.append(.strong(inner.remaining))
            case .emphasis(let inner): left.append(.emphasis(inner.remaining))
            case .link(let destination, let inner): left.append(.link(destination: destination, inner.remaining))
            case .text(let text) where isGap && (left.isEmpty || left.plainText.last?.isWhitespace == true):
                left.append(.text(String(text.drop(while: \.isWhitespace))))
            default: left.append(inline)
            }
            if case .struck = inline { continue }
            isGap = false
        }
        return left
    }
}

extension GuideInline {
    /// What stands before struck-out words where they cannot be shown with a line through them.
    package static let strikingWords = "struck out:"

    fileprivate var holdsStruck: Bool {
        switch self {
        case .struck: true
        case .strong(let inner), .emphasis(let inner), .link(_, let inner): inner.contains(where: \.holdsStruck)
        case .text, .code, .image, .lineBreak: false
        }
    }
}
