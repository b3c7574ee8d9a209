internal import Synchronization

/// The words by which the entries of the catalogue are found.
enum CodeIndex {
    static func make(of entries: [CodeEntry]) -> WordIndex {
        WordIndex(
            entries.map { entry in
                let name = entry.name ?? ""
                return WordIndex.Text(
                    words: [
                        parts(of: name) + (name.isEmpty ? [] : [name.lowercased()]),
                        WordIndex.words(of: entry.sentence ?? "") + (entry.family.map { [$0.rawValue] } ?? []),
                        entry.guide.map { $0.causes.flatMap(WordIndex.words) } ?? [],
                        // Two groups further: what is done speaks of many things that are not the trouble.
                        [], entry.guide.map { $0.remedies.flatMap(WordIndex.words) } ?? [],
                    ], isFamiliar: entry.sentence != nil)
            })
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
        private let index = Mutex<WordIndex?>(nil)

        func value(for entries: [CodeEntry]) -> WordIndex {
            index.withLock { index in
                if let index { return index }
                let made = CodeIndex.make(of: entries)
                index = made
                return made
            }
        }
    }
}
