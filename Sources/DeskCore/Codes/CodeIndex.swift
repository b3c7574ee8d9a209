internal import Synchronization

/// The words of the catalogue, and in which entries each stands.
struct CodeIndex: Sendable {
    /// How well a typed word fits a known one. Less is better.
    private enum Rank {
        static let whole = 0
        static let begun = 2
        static let inside = 4
        static let mistyped = 6
    }

    /// Where a word stands: in the name it says more than in the sentence.
    private struct Posting: Sendable {
        var entry: Int
        var isInName: Bool
    }

    private var words: [[UInt8]] = []
    private var postings: [[Posting]] = []
    private let hasSentence: [Bool]

    /// They say nothing about a code.
    private static let fillers: Set<Substring> = [
        "a", "an", "the", "is", "was", "are", "to", "of", "in", "on", "my", "and", "or", "for", "it", "i", "has",
        "have",
    ]

    init(_ entries: [CodeEntry]) {
        hasSentence = entries.map { $0.sentence != nil }
        var places: [String: Int] = [:]
        for (entry, known) in entries.enumerated() {
            let name = known.name ?? ""
            let inName = Self.parts(of: name) + (name.isEmpty ? [] : [name.lowercased()])
            let inSentence = Self.words(of: known.sentence ?? "") + (known.family.map { [$0.rawValue] } ?? [])
            for (word, isInName) in inName.map({ ($0, true) }) + inSentence.map({ ($0, false) }) {
                let place = places[word] ?? words.count
                if place == words.count {
                    places[word] = place
                    words.append(Array(word.utf8))
                    postings.append([])
                }
                if postings[place].last?.entry != entry {
                    postings[place].append(Posting(entry: entry, isInName: isInName))
                }
            }
        }
    }

    /// The places of the entries that have all the words of a text, best first.
    func search(_ text: String) -> [Int] {
        let typed = text.split { !$0.isLetter && !$0.isNumber }
        let telling = typed.filter { !Self.fillers.contains($0) }
        var ranks: [Int: Int]?
        for word in telling.isEmpty ? typed : telling {
            let found = entries(with: Array(word.utf8))
            ranks =
                ranks.map { ranks in
                    ranks.reduce(into: [:]) { both, known in
                        if let rank = found[known.key] { both[known.key] = known.value + rank }
                    }
                } ?? found
        }
        return (ranks ?? [:]).sorted {
            ($0.value, hasSentence[$0.key] ? 0 : 1, $0.key) < ($1.value, hasSentence[$1.key] ? 0 : 1, $1.key)
        }.map(\.key)
    }

    /// The entries that have a word, with the rank of how it fits. Only where none has it, it may be mistyped.
    private func entries(with typed: [UInt8]) -> [Int: Int] {
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
        // Two letters stand inside of nearly every word.
        return typed.count > 2 && word.holds(typed) ? Rank.inside : nil
    }

    private func note(_ postings: [Posting], _ rank: Int, in found: inout [Int: Int]) {
        for posting in postings {
            let rank = rank + (posting.isInName ? 0 : 1)
            if found[posting.entry].map({ rank < $0 }) ?? true { found[posting.entry] = rank }
        }
    }

    /// How many mistakes a word may have: in a short one, a single letter makes another word.
    private static func mistakes(in typed: [UInt8]) -> Int {
        typed.count < 4 ? 0 : typed.count < 8 ? 1 : 2
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The words of `UserStrongAuthRequired`.
    private static func parts(of name: String) -> [String] {
        var parts: [String] = []
        for character in name {
            if character.isUppercase || parts.isEmpty {
                parts.append(character.lowercased())
            } else {
                parts[parts.count - 1] += String(character)
            }
        }
        return parts.filter { $0.count > 1 }
    }
}

extension CodeIndex {
    /// Made when somebody first searches, as most who hold a catalogue never do.
    final class Lazy: Sendable {
        private let index = Mutex<CodeIndex?>(nil)

        func value(for entries: [CodeEntry]) -> CodeIndex {
            index.withLock { index in
                if let index { return index }
                let made = CodeIndex(entries)
                index = made
                return made
            }
        }
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
