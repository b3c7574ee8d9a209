/// The error codes that the program knows.
package struct CodeCatalogue: Equatable, Sendable {
    /// By number, ascending.
    package let entries: [CodeEntry]
    private let places: [Int: Int]
    private let index = CodeIndex.Lazy()

    package init(_ entries: [CodeEntry] = []) {
        self.entries = entries.sorted { $0.code < $1.code }
        places = Dictionary(self.entries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(code: Int) -> CodeEntry? {
        places[code].map { entries[$0] }
    }

    /// The same, whose entries are found by the words of their guides too.
    package func telling(_ topics: [Int: GuideTopics]) -> CodeCatalogue {
        CodeCatalogue(
            entries.map { entry in
                var entry = entry
                entry.guide = topics[entry.code]
                return entry
            })
    }

    package static func == (one: CodeCatalogue, other: CodeCatalogue) -> Bool {
        one.entries == other.entries
    }

    /// The entries that fit what is typed, best first: a number, its beginning or else one that is nearly it, also spelled as people say
    /// it; or words of name, sentence, family and guide, whole, begun or mistyped. All of them, those that people meet first, where
    /// nothing is typed.
    package func search(_ text: String) -> [CodeEntry] {
        let text = text.trimmed.lowercased()
        guard !text.isEmpty else {
            return entries.filter { $0.sentence != nil } + entries.filter { $0.sentence == nil }
        }
        if let digits = Self.digits(of: text) { return numbered(digits) }
        if let spoken = spoken(text) { return [spoken] }
        return index.value(for: entries).search(text).map { entries[$0] }
    }
}

extension CodeCatalogue {
    /// The letters that are read, or typed, for a digit.
    private static let lookalikes = [UInt8(ascii: "o"): UInt8(ascii: "0"), UInt8(ascii: "l"): UInt8(ascii: "1")]

    /// How many signs a number with lookalikes has at least, and how many digits among them: `o365` is a word.
    private static let fewestWithLookalikes = (signs: 5, digits: 2)

    /// The digits of `50074`, `aadsts 50074` and `50 0 74`, also with a letter that looks like a digit: `50o74`.
    private static func digits(of text: String) -> [UInt8]? {
        var rest = text[...]
        if rest.hasPrefix("aadsts") { rest = rest.dropFirst(6) }
        let signs = rest.utf8.filter { $0 != 0x20 && $0 != UInt8(ascii: "-") }
        let digits = signs.map { lookalikes[$0] ?? $0 }
        guard !signs.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let letters = signs.count { lookalikes[$0] != nil }
        let fewest = fewestWithLookalikes
        let isNumber = signs.count >= fewest.signs && signs.count - letters >= fewest.digits
        return letters == 0 || isNumber ? digits : nil
    }

    /// Those that begin with the digits; where none does, those of which one digit was mistyped: changed places come before wrong
    /// and missing digits, and what people meet before the rest.
    private func numbered(_ digits: [UInt8]) -> [CodeEntry] {
        let known = entries.map { (entry: $0, digits: Array(String($0.code).utf8)) }
        let begun = known.filter { $0.digits.starts(with: digits) }
        if !begun.isEmpty { return begun.map(\.entry).sorted { String($0.code) < String($1.code) } }
        // Of fewer digits, any number is nearly every other.
        guard digits.count >= 4 else { return [] }
        func rank(_ code: [UInt8], _ entry: CodeEntry) -> Int {
            (code.sorted() == digits.sorted() ? 0 : 2) + (entry.sentence == nil ? 1 : 0)
        }
        return known.filter { EditDistance.isAtMost(1, from: digits, to: $0.digits) }
            .map { (entry: $0.entry, rank: rank($0.digits, $0.entry)) }
            .sorted { ($0.rank, $0.entry.code) < ($1.rank, $1.entry.code) }.map(\.entry)
    }

    /// The code that the words spell, where they spell one: "fifty zero seventy-four".
    private func spoken(_ text: String) -> CodeEntry? {
        let parts = text.split { $0 == " " || $0 == "-" || $0 == "," }.map { NumberWord(String($0)) }
        guard parts.count > 1, !parts.contains(nil) else { return nil }
        return SpelledDigits.readings(of: parts.compactMap(\.self)).lazy.compactMap { self[$0] }.first
    }
}
