internal import DeskCore

/// A line that is nothing but a tag of a site's templates: `{% hint style="info" %}`, `{{< note >}}`, `<TabItem label="Windows">`.
struct TemplateTag: Equatable {
    var name: String
    var isEnd: Bool
    /// For a note, what it is.
    var admonition: Admonition?
    /// For a tab, its title.
    var title: String?

    private static let signs = [("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}"), ("{:", "}"), ("{!", "!}")]
    /// Components of pages that are programs too.
    private static let components: Set<String> = [
        "tabs", "tabitem", "tab", "steps", "step", "admonition", "callout", "note", "tip", "info", "warning", "danger",
        "accordion", "accordiongroup", "card", "cardgroup", "frame", "columns", "column",
    ]

    init?(_ line: Substring) {
        let text = String(line).trimmed
        if let (open, close) = Self.signs.first(where: { text.hasPrefix($0.0) && text.hasSuffix($0.1) }),
            text.utf8.count >= open.utf8.count + close.utf8.count
        {
            let content = String(text.dropFirst(open.count).dropLast(close.count)).trimmed
            // Several on one line, or words between two.
            guard !content.contains(close) else { return nil }
            self.init(content: content)
        } else if text.hasPrefix("<"), text.hasSuffix(">"), !text.dropFirst().contains("<") {
            let content = String(text.dropFirst().dropLast()).trimmed
            let name = content.drop { $0 == "/" }.prefix { $0.isLetter }
            guard name.first?.isUppercase == true, Self.components.contains(name.lowercased()) else { return nil }
            self.init(content: content)
        } else {
            return nil
        }
    }

    private init(content: String) {
        var word = content.drop { $0 == "/" || $0 == "-" || $0 == " " }
        let isClosing = content.hasPrefix("/")
        word = word.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        let hasEndWord = word.lowercased().hasPrefix("end") && word.count > 3
        name = (hasEndWord ? String(word.dropFirst(3)) : String(word)).lowercased()
        isEnd = isClosing || hasEndWord
        title = nil
        admonition = nil
        guard !isEnd, !content.hasSuffix("/") else { return }
        let label = content.attribute("title") ?? content.attribute("label") ?? content.attribute("header")
        let style = content.attribute("style") ?? content.attribute("type") ?? name
        admonition = Admonition(style: style, title: label) ?? Admonition(style: name, title: label)
        if admonition == nil { title = label }
    }
}
