internal import DeskCore
internal import Yams

/// Something in the front matter that does not say what it was meant to, and where it stands on the page.
struct FrontMatterFlaw: Equatable {
    enum Kind: Equatable {
        /// Empty where it is no text at all.
        case noCode(String)
        /// A list or the like where one text belongs.
        case noText(key: String)
        /// A key that nobody reads, and the one that was meant.
        case unknownKey(String, meant: String)
        /// What the parser of YAML says.
        case noYAML(String)
    }

    var kind: Kind
    /// From 1.
    var line: Int
    var column: Int

    init(_ kind: Kind, at node: Node) {
        self.init(kind, at: node.mark)
    }

    private init(_ kind: Kind, at mark: Mark?) {
        self.kind = kind
        // The fence is the page's first line.
        line = (mark?.line ?? 1) + 1
        column = mark?.column ?? 1
    }

    /// Nil for a key that is like none of ours: pages have keys for other programs as well.
    init?(key: Node) {
        guard let name = key.string, let meant = Self.meant(by: name.lowercased()) else { return nil }
        self.init(.unknownKey(name, meant: meant), at: key)
    }

    /// Nil where the text is none that was meant as front matter.
    init?(_ error: any Error, in yaml: String) {
        let start = yaml.prefix { $0 != ":" && !$0.isNewline }
        guard yaml[start.endIndex...].first == ":", !start.contains(" ") else { return nil }
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            self.init(.noYAML(problem), at: mark)
        case let error as YamlError:
            self.init(.noYAML("\(error)".split(separator: "\n").first.map(String.init) ?? ""), at: nil)
        default: return nil
        }
    }

    private static let keys = ["codes", "family", "title", "owner", "review-by"]
    /// Other words for ours.
    private static let otherWords: [String: String] = [
        "error": "codes", "errors": "codes", "error-code": "codes", "error-codes": "codes", "error_code": "codes",
        "error_codes": "codes", "errorcode": "codes", "errorcodes": "codes", "aadsts": "codes", "review": "review-by",
        "review-date": "review-by", "review_date": "review-by", "reviewdate": "review-by", "review-on": "review-by",
        "next-review": "review-by", "next_review": "review-by",
    ]
    /// Words of other programs that are nearly ours.
    private static let others: Set<String> = [
        "file", "order", "mode", "node", "core", "tile", "tiles", "source", "sources",
    ]

    private static func meant(by key: String) -> String? {
        if let word = otherWords[key] { return word }
        guard key.count > 3, !others.contains(key) else { return nil }
        return keys.first {
            EditDistance.isAtMost($0.count > 5 ? 2 : 1, from: Array(key.utf8), to: Array($0.utf8))
        }
    }
}
