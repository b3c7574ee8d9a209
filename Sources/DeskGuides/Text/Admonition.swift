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

    /// `=== "Windows"`
    init?(mkDocsTab line: Substring) {
        guard line.hasPrefix("=== \""), let title = String(line).quoted else { return nil }
        self.init(kind: nil, title: title)
    }
}

extension String {
    /// What stands between the first and the last quotation mark; nil where there is none, or nothing in it.
    fileprivate var quoted: String? {
        guard let first = firstIndex(of: "\""), let last = lastIndex(of: "\""), first < last else { return nil }
        return String(self[index(after: first)..<last]).trimmed.nonEmpty
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
