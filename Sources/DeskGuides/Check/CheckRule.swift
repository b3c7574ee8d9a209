/// A rule of `helpdesk guide check`. One rule is one file and one file of tests; `CheckRules` is the table of all.
protocol CheckRule: Sendable {
    /// As people name it: lowercase words joined by hyphens. It never changes.
    var name: String { get }
    var severity: GuideFinding.Severity { get }
    /// What the rule finds, as one sentence of the manual.
    var summary: String { get }

    func remarks(on page: CheckedPage) -> [CheckRemark]
}

/// What a rule has to say about one place.
struct CheckRemark: Equatable {
    var place: PagePlace
    /// Without a full stop.
    var sentence: String
    /// A clause that follows the sentence behind a colon.
    var fix: String

    init(_ place: PagePlace, _ sentence: String, fix: String) {
        self.place = place
        self.sentence = sentence
        self.fix = fix
    }

    private static let longestQuote = 60

    /// Words of the page, in quotation marks, on one line and shortened.
    static func quote(_ words: some StringProtocol) -> String {
        let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "“\(line.prefix(longestQuote))\(line.count > longestQuote ? "…" : "")”"
    }
}

/// Line and column of the page as written, both from 1; the column counts characters.
struct PagePlace: Equatable, Comparable {
    var line: Int
    var column: Int

    static func < (one: PagePlace, other: PagePlace) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}
