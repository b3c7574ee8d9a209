/// Some texts by their words, to be found by words that are whole, begun or mistyped.
package struct WordIndex: Sendable {
    /// What a text is found by.
    package struct Text: Sendable {
        /// Those that tell most come first; every further group weighs less.
        package var words: [[String]]
        /// Whether it goes before others that fit as well.
        package var isFamiliar: Bool

        package init(words: [[String]], isFamiliar: Bool = false) {
            self.words = words
            self.isFamiliar = isFamiliar
        }
    }

    /// How well a typed word fits a known one. Less is better.
    private enum Rank {
        static let whole = 0
        static let begun = 2
        static let inside = 4
        static let mistyped = 6
    }

    private struct Posting: Sendable {
        var text: Int
        /// The group of words that it stands in.
        var weakness: Int
    }

    private var words: [[UInt8]] = []
    private var postings: [[Posting]] = []
    private let isFamiliar: [Bool]

    /// They say nothing of what somebody means.
    private static let fillers: Set<Substring> = [
        "a", "an", "the", "is", "was", "are", "to", "of", "in", "on", "my", "and", "or", "for", "it", "i", "has",
        "have", "me", "s", "t", "can", "cant", "cannot", "do", "does", "don", "doesn", "dont", "doesnt", "won", "wont",
        "not",
    ]

    package init(_ texts: [Text]) {
        isFamiliar = texts.map(\.isFamiliar)
        var places: [String: Int] = [:]
        for (text, known) in texts.enumerated() {
            for (weakness, group) in known.words.enumerated() {
                for word in group {
                    let place = places[word] ?? words.count
                    if place == words.count {
                        places[word] = place
                        words.append(Array(word.utf8))
                        postings.append([])
                    }
                    if postings[place].last?.text != text {
                        postings[place].append(Posting(text: text, weakness: weakness))
                    }
                }
            }
        }
    }

    /// The places of the texts that have all the words of a text, best first.
    package func search(_ text: String) -> [Int] {
        let typed = text.split { !$0.isLetter && !$0.isNumber }
        let telling = typed.filter { !Self.fillers.contains($0) }
        var ranks: [Int: Int]?
        for word in telling.isEmpty ? typed : telling {
            let found = texts(with: Array(word.utf8))
            ranks =
                ranks.map { ranks in
                    ranks.reduce(into: [:]) { both, known in
                        if let rank = found[known.key] { both[known.key] = known.value + rank }
                    }
                } ?? found
        }
        return (ranks ?? [:]).sorted {
            ($0.value, isFamiliar[$0.key] ? 0 : 1, $0.key) < ($1.value, isFamiliar[$1.key] ? 0 : 1, $1.key)
        }.map(\.key)
    }

    /// The texts that have a word, with the rank of how it fits. Only where none has it, it may be mistyped.
    private func texts(with typed: [UInt8]) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for (place, word) in words.enumerated() {
            guard let rank = rank(of: typed, in: word) else { continue }
            note(postings[place], rank, in: &found)
        }
        guard found.isEmpty, case let limit = Self.mistakes(in: typed), limit > 0 else { return found }
        for (place, word) in words.enumerated() {
            guard let distance = EditDistance.of(typed, to: word, atMost: limit, orBegun: true) else { continue }
            note(postings[place], Rank.mistyped + 2 * distance, in: &found)
        }
        return found
    }

    private func rank(of typed: [UInt8], in word: [UInt8]) -> Int? {
        guard word.count >= typed.count else { return nil }
        if word.starts(with: typed) { return word.count == typed.count ? Rank.whole : Rank.begun }
        // Two letters stand inside of nearly every word; two digits are the end of a code.
        let isTelling = typed.count > 2 || (typed.count == 2 && typed.allSatisfy { (0x30...0x39).contains($0) })
        return isTelling && word.holds(typed) ? Rank.inside : nil
    }

    private func note(_ postings: [Posting], _ rank: Int, in found: inout [Int: Int]) {
        for posting in postings {
            let rank = rank + posting.weakness
            if found[posting.text].map({ rank < $0 }) ?? true { found[posting.text] = rank }
        }
    }

    /// How many mistakes a word may have: in a short one, a single letter makes another word.
    private static func mistakes(in typed: [UInt8]) -> Int {
        typed.count < 4 ? 0 : typed.count < 8 ? 1 : 2
    }

    package static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

extension [UInt8] {
    fileprivate func holds(_ other: [UInt8]) -> Bool {
        guard let first = other.first, count >= other.count else { return false }
        for start in 0...(count - other.count) where self[start] == first {
            if self[start..<(start + other.count)].elementsEqual(other) { return true }
        }
        return false
    }
}
