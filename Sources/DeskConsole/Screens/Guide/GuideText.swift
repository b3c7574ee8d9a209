import DeskCanvas
import DeskCore

/// Turns a page's inline text into styled runs, and remembers the old product names that it met.
struct GuideText {
    /// Old names with today's, each once, in the order of the page.
    private(set) var renamed: [(old: String, today: String)] = []

    mutating func runs(_ inlines: [GuideInline], _ style: Style) -> [StyledRun] {
        var runs: [StyledRun] = []
        for inline in inlines {
            switch inline {
            case .text(let text): runs += marked(text, style)
            case .strong(let inner): runs += self.runs(inner, style.bold)
            case .emphasis(let inner): runs += self.runs(inner, style.italic)
            case .struck(let inner): runs += self.runs(inner, .dim)
            case .code(let text): runs.append(StyledRun(text, .code))
            case .link(_, let inner): runs += self.runs(inner, Style.link.underlined)
            case .image(_, let alternative): runs.append(StyledRun("[image: \(alternative)]", .dim))
            case .lineBreak: runs.append(StyledRun("\n", style))
            }
        }
        return runs
    }

    /// The text as written, with a mark behind old product names.
    private mutating func marked(_ text: String, _ style: Style) -> [StyledRun] {
        var runs: [StyledRun] = []
        var start = text.startIndex
        for mention in ProductNames.mentions(in: text) {
            let old = String(text[mention.range])
            if !renamed.contains(where: { $0.old.lowercased() == old.lowercased() }) {
                renamed.append((old, mention.today))
            }
            runs.append(StyledRun(String(text[start..<mention.range.upperBound]), style))
            runs.append(StyledRun("°", .dim))
            start = mention.range.upperBound
        }
        runs.append(StyledRun(String(text[start...]), style))
        return runs
    }
}

/// A link of a page.
struct GuideLink {
    var words: String
    var destination: String
}

extension [GuideInline] {
    /// The links, in order.
    var links: [GuideLink] {
        flatMap { inline -> [GuideLink] in
            switch inline {
            case .link(let destination, let inner): [GuideLink(words: inner.plainText, destination: destination)]
            case .strong(let inner), .emphasis(let inner), .struck(let inner): inner.links
            case .text, .code, .image, .lineBreak: []
            }
        }
    }
}
