internal import DeskCore

/// Phrases of a language that writes no spaces between words: a thing, what joins it to a verb, and the verb, in one run.
struct UnspacedPhrases {
    struct Row {
        let things: [String]
        let links: [String]
        let acts: [String]
    }

    let rows: [Row]
    /// Where one of these stands in the same sentence, it is not asked for.
    let forbidding: [String]

    /// The phrases of a text, one of a sentence.
    func matches(in text: String) -> [Substring] {
        // Of another script nothing is looked for.
        guard text.unicodeScalars.contains(where: { (0x3040...0x30FF).contains($0.value) }) else { return [] }
        return text.split { "。！？!?\n".contains($0) }.compactMap { sentence in
            guard !forbidding.contains(where: { sentence.contains($0) }) else { return nil }
            return rows.lazy.compactMap { match($0, in: sentence) }.first
        }
    }

    private func match(_ row: Row, in sentence: Substring) -> Substring? {
        for thing in row.things {
            guard let found = sentence.firstRange(of: thing) else { continue }
            let behind = sentence[found.upperBound...]
            for link in row.links where behind.hasPrefix(link) {
                let rest = behind.dropFirst(link.count)
                guard let act = row.acts.first(where: { rest.hasPrefix($0) }) else { continue }
                return sentence[found.lowerBound..<rest.index(rest.startIndex, offsetBy: act.count)]
            }
        }
        return nil
    }
}
