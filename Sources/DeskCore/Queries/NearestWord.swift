/// Finds what was meant by a mistyped word.
package enum NearestWord {
    /// The word that needs the fewest letters changed, if those are few; nil where none is near.
    package static func of(_ typed: String, among known: [String]) -> String? {
        let letters = Array(typed.lowercased().utf8)
        // Names are short; whoever writes a page in a name's place meant none of them.
        guard letters.count <= 64 else { return nil }
        let distances = known.compactMap { word -> (word: String, distance: Int)? in
            // A third of the letters: with more changed, any word could be meant.
            let limit = max(1, word.utf8.count / 3)
            let distance = EditDistance.of(letters, to: Array(word.lowercased().utf8), atMost: limit)
            return distance.map { (word, $0) }
        }
        return distances.min { $0.distance < $1.distance }?.word
    }
}
