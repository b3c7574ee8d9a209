/// Finds what was meant by a misspelt name.
enum NearestName {
    /// The name that needs the fewest letters changed, if those are few; nil where none is near.
    static func of(_ name: String, among known: [String]) -> String? {
        let distances = known.map { (name: $0, distance: distance(Array(name.lowercased()), Array($0.lowercased()))) }
        // A third of the letters: with more changed, any word could be meant.
        return distances.filter { $0.distance <= max(1, $0.name.count / 3) }.min { $0.distance < $1.distance }?.name
    }

    /// How many letters have to be added, left out or replaced, or changed with their neighbour.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        // Names are short; whoever writes a page in a name's place is told what is known.
        guard left.count <= 2 * right.count + 2 else { return .max }
        var rows = [Array(0...right.count)]
        for (i, letter) in left.enumerated() {
            var row = [i + 1]
            for (j, other) in right.enumerated() {
                var best = min(rows[i][j] + (letter == other ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}
