internal import DeskCore

/// A note that another dialect of Markdown sets apart, and a tab, which is one without a kind.
struct Admonition: Equatable {
    /// The word of GitHub's alert that comes nearest; nil for a tab.
    var kind: String?
    var title: String?

    private static let kinds: [String: String] = [
        "note": "note", "info": "note", "abstract": "note", "summary": "note", "example": "note", "quote": "note",
        "question": "note", "faq": "note", "details": "note", "seealso": "note", "hint": "tip", "tip": "tip",
        "success": "tip",
        "check": "tip", "important": "important", "attention": "important", "warning": "warning", "caution": "caution",
        "danger": "caution", "error": "caution", "failure": "caution", "bug": "caution", "alert": "warning",
        "callout": "note", "notice": "note", "admonition": "note",
    ]

    private init(kind: String?, title: String?) {
        self.kind = kind
        self.title = title
    }

    /// - Parameter style: the word that says which kind it is: `warning`.
    init?(style: String, title: String?) {
        guard let kind = Self.kinds[style.lowercased()] else { return nil }
        self.init(kind: kind, title: title)
    }

    /// `note Mind this` and `note[Mind this]`, as Docusaurus has them behind its colons.
    init?(named text: String) {
        let name = text.prefix { $0.isLetter }
        var title = String(text[name.endIndex...]).trimmed
        if title.hasPrefix("{"), let end = title.firstIndex(of: "}") {
            title = String(title[title.index(after: end)...]).trimmed
        }
        if title.hasPrefix("["), title.hasSuffix("]") { title = String(title.dropFirst().dropLast()) }
        self.init(style: String(name), title: title.nonEmpty)
    }

    /// `!!! note "Mind this"`, `??? tip` and `???+ tip`.
    init?(mkDocs line: Substring) {
        guard line.hasPrefix("!!!") || line.hasPrefix("???") else { return nil }
        let rest = String(line.dropFirst(3).drop { $0 == "+" }).trimmed
        let name = rest.prefix { $0.isLetter }
        self.init(style: String(name), title: String(rest).quoted)
    }

    /// `=== "Windows"`, also with a sign that has it opened first.
    init?(mkDocsTab line: Substring) {
        guard line.hasPrefix("==="), let mark = line.dropFirst(3).first(where: { !"+! ".contains($0) }),
            let title = String(line).quoted(by: mark)
        else { return nil }
        self.init(kind: nil, title: title)
    }

    /// `tab Windows`, and `tabs` without a title for what holds them, as VuePress and others have them behind their colons.
    init?(colonTab text: String) {
        let name = text.prefix { $0.isLetter || $0 == "-" }
        guard ["tab", "tab-item", "tabitem", "tabs", "tab-set", "tabset", "code-group"].contains(name.lowercased())
        else { return nil }
        let rest = String(text[name.endIndex...])
        let title = rest.attribute("title") ?? rest.attribute("label") ?? rest.withoutBrackets
        self.init(kind: nil, title: ["tab", "tab-item", "tabitem"].contains(name.lowercased()) ? title.nonEmpty : nil)
    }

    /// What a line says that is nothing but the title of a tab: `# [Portal](#tab/portal)` of Microsoft Learn, `@tab Portal` of VuePress.
    static func titleOfTab(_ line: Substring) -> String? {
        if line.hasPrefix("@tab") {
            let rest = line.dropFirst(4)
            let title = rest.drop { $0 != " " }
            return rest.first.map { $0 == " " || $0 == ":" } == true ? String(title).trimmed.nonEmpty : nil
        }
        guard line.first == "#", let link = line.firstRange(of: "](#tab/"), let start = line.firstIndex(of: "["),
            start < link.lowerBound
        else { return nil }
        return String(line[line.index(after: start)..<link.lowerBound]).trimmed.nonEmpty
    }
}

extension String {
    /// What stands between the first and the last quotation mark; nil where there is none, or nothing in it.
    fileprivate var quoted: String? { quoted(by: "\"") }

    fileprivate func quoted(by mark: Character) -> String? {
        guard "\"'".contains(mark), let first = firstIndex(of: mark), let last = lastIndex(of: mark), first < last
        else { return nil }
        return String(self[index(after: first)..<last]).trimmed.nonEmpty
    }

    fileprivate var withoutBrackets: String {
        let text = drop { " :[{\"".contains($0) }
        return String(text.prefix { !"]}\"".contains($0) }).trimmed
    }

    /// The value of `name="value"`.
    func attribute(_ name: String) -> String? {
        for quote in ["\"", "'"] {
            guard let start = firstRange(of: name + "=" + quote) else { continue }
            let value = self[start.upperBound...]
            if let end = value.firstRange(of: quote) { return String(value[..<end.lowerBound]) }
        }
        return nil
    }
}
