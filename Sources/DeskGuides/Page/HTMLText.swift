internal import DeskCore

/// The words of HTML inside a page. Tags that HTML knows are dropped; what only looks like one (`<user name>` in a
/// command) is text.
enum HTMLText {
    /// Tags that begin or end a line of text.
    private static let blockTags: Set<String> = [
        "address", "article", "aside", "blockquote", "br", "caption", "center", "col", "colgroup", "dd", "details",
        "div", "dl", "dt", "fieldset", "iframe",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "nav",
        "ol", "p", "picture", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        "video",
    ]
    private static let inlineTags: Set<String> = [
        "a", "abbr", "b", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label",
        "mark", "q", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
    ]
    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "#39": "'", "#160": " ",
    ]

    /// What a single tag inside a paragraph stands for; nil for nothing.
    static func inline(ofTag tag: String) -> GuideInline? {
        if tag.hasPrefix("<!--") { return nil }
        let name = self.name(of: tag)
        if blockTags.contains(name) { return .lineBreak }
        return inlineTags.contains(name) ? nil : .text(tag)
    }

    /// The text of a whole block of HTML, one line for each of its own blocks.
    static func inlines(ofBlock html: String) -> [GuideInline] {
        var lines: [String] = [""]
        var rest = html[...]
        while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
            lines[lines.count - 1] += rest[..<start]
            rest = rest[start...]
            if rest.hasPrefix("<!--") {
                rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
            } else if rest.first == "&" {
                lines[lines.count - 1] += takeEntity(&rest)
            } else {
                guard let next = rest.dropFirst().first, next.isLetter || next == "/" else {
                    // A sign of less, as in "1 < 2".
                    lines[lines.count - 1] += "<"
                    rest = rest.dropFirst()
                    continue
                }
                guard let end = rest.firstIndex(of: ">") else { break }
                let tag = rest[...end]
                rest = rest[tag.endIndex...]
                if blockTags.contains(name(of: String(tag))) {
                    lines.append("")
                } else if let text = inline(ofTag: String(tag)) {
                    lines[lines.count - 1] += text.plainText
                }
            }
        }
        lines[lines.count - 1] += rest
        let shown = lines.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
        return Array(shown.map { [GuideInline.text($0)] }.joined(separator: [.lineBreak]))
    }

    private static func takeEntity(_ rest: inout Substring) -> String {
        let name = rest.dropFirst().prefix(8).prefix { $0 != ";" }
        guard let text = entities[String(name)], rest[name.endIndex...].first == ";" else {
            rest = rest.dropFirst()
            return "&"
        }
        rest = rest[name.endIndex...].dropFirst()
        return text
    }

    private static func name(of tag: String) -> String {
        tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }.lowercased()
    }
}
