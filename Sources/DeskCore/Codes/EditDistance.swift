/// How far two words are apart: letters added, left out or replaced, and neighbours that changed places, each counts one.
package enum EditDistance {
    /// - Parameter orBegun: whether `word` may go on behind what was typed.
    package static func isAtMost(_ limit: Int, from typed: [UInt8], to word: [UInt8], orBegun: Bool = false) -> Bool {
        of(typed, to: word, atMost: limit, orBegun: orBegun) != nil
    }

    /// Nil where it is more than `limit`.
    static func of(_ typed: [UInt8], to word: [UInt8], atMost limit: Int, orBegun: Bool = false) -> Int? {
        guard typed.count - word.count <= limit, orBegun || word.count - typed.count <= limit else { return nil }
        // What stands further than this behind the letters that were typed cannot be reached.
        let width = min(word.count, typed.count + limit)
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (width + 1)) { cells in
            var (before, above, row) = (0, width + 1, 2 * (width + 1))
            for column in 0...width { cells[above + column] = column }
            for i in typed.indices {
                cells[row] = i + 1
                var least = i + 1
                for j in 0..<width {
                    var best = min(
                        cells[above + j] + (typed[i] == word[j] ? 0 : 1), cells[above + j + 1] + 1, cells[row + j] + 1)
                    if i > 0, j > 0, typed[i] == word[j - 1], typed[i - 1] == word[j] {
                        best = min(best, cells[before + j - 1] + 1)
                    }
                    cells[row + j + 1] = best
                    least = min(least, best)
                }
                if least > limit { return nil }
                (before, above, row) = (above, row, before)
            }
            let distance =
                orBegun
                ? (0...width).map { cells[above + $0] }.min() ?? 0 : width == word.count ? cells[above + width] : .max
            return distance <= limit ? distance : nil
        }
    }
}
