/// Several patterns, looked for together.
struct WordPatterns {
    private let byFirstWord: [String: [WordPattern]]
    private let first: WordGlance
    private let needed: WordGlance

    init(_ rows: [String]) {
        var table: [String: [WordPattern]] = [:]
        let patterns = rows.map(WordPattern.init)
        for pattern in patterns {
            for word in pattern.firstWords { table[word, default: []].append(pattern) }
        }
        byFirstWord = table
        first = WordGlance(table.keys)
        needed = WordGlance(patterns.flatMap(\.neededWords))
    }

    /// The matches among the words of a text, each as a range of `words`. None goes beyond its sentence, and one that begins
    /// within another is not looked for.
    func matches(in words: [SpokenWord]) -> [Range<Int>] {
        var matches: [Range<Int>] = []
        var at = 0
        while at < words.count {
            let end = byFirstWord[words[at].word]?.lazy.compactMap { pattern -> Int? in
                let end = pattern.end(in: words[at...], from: at)
                return end.flatMap { words[$0 - 1].sentence == words[at].sentence ? $0 : nil }
            }.first
            if let end { matches.append(at..<end) }
            at = end ?? at + 1
        }
        return matches
    }

    /// Whether a match can stand in a text. Cheap, and seldom true.
    func mayMatch(_ text: String) -> Bool { first.mayHold(text) && needed.mayHold(text) }

    /// The matches of a text, as it writes them.
    func matches(in text: String) -> [Substring] {
        guard mayMatch(text) else { return [] }
        let words = SpokenWord.words(of: text)
        return matches(in: words).map { text[words.range(of: $0)] }
    }
}
