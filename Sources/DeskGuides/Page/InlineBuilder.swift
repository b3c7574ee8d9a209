internal import DeskCore

/// Makes runs of text from the inline nodes of a Markdown tree.
struct InlineBuilder {
    /// Deeper spans are read as the text that they hold.
    private static let deepest = 16

    private var runs: [[GuideInline]] = [[]]
    /// Text that goes on growing; the next inline of another kind ends it.
    private var pending = ""
    private var spans: [MarkdownNode.Span] = []

    mutating func append(_ kind: MarkdownNode.Kind) {
        switch kind {
        case .text(let text): append(GuideInline.text(text))
        case .codeSpan(let text): append(GuideInline.code(text))
        case .softBreak: append(GuideInline.text(" "))
        case .hardBreak: append(GuideInline.lineBreak)
        case .footnoteMark(let number): append(GuideInline.text("[\(number)]"))
        case .html(let tag):
            if let inline = HTMLText.inline(ofTag: tag) { append(inline) }
        default: break
        }
    }

    mutating func open(_ span: MarkdownNode.Span) {
        endText()
        spans.append(span)
        if spans.count <= Self.deepest { runs.append([]) }
    }

    mutating func close() {
        endText()
        guard let span = spans.popLast(), spans.count < Self.deepest, let run = runs.popLast() else { return }
        switch span {
        case .strong: append(.strong(run))
        case .emphasis: append(.emphasis(run))
        case .struck: append(.struck(run))
        case .link(let destination): append(.link(destination: destination, run))
        case .image(let source): append(.image(source: source, alternative: run.plainText))
        }
    }

    /// The run of a block that ends here.
    mutating func take() -> [GuideInline] {
        endText()
        var run: [GuideInline] = []
        swap(&run, &runs[0])
        while case .lineBreak? = run.last { run.removeLast() }
        return run
    }

    /// cmark cuts text at every sign that might mean something; here it is one text again.
    private mutating func append(_ inline: GuideInline) {
        if case .text(let text) = inline {
            pending += text
        } else if inline == .lineBreak, isAtLineStart {
            pending = ""
        } else {
            endText()
            runs[runs.count - 1].append(inline)
        }
    }

    /// Tags of HTML that end a line stand beside each other; one end is enough, and a block begins with none.
    private var isAtLineStart: Bool {
        let last = runs[runs.count - 1].last
        return (last == nil || last == .lineBreak) && pending.allSatisfy(\.isWhitespace)
    }

    private mutating func endText() {
        if !pending.isEmpty { runs[runs.count - 1].append(.text(pending)) }
        pending = ""
    }
}
