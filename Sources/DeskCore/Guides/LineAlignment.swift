/// Finds the lines that two texts have in common, in their order.
struct LineAlignment {
    typealias Pair = (old: Int, new: Int)

    private let old: [Int]
    private let new: [Int]
    private var found: [Pair] = []
    /// The parts that are still to be looked at, the first one last.
    private var open: [(old: Range<Int>, new: Range<Int>)] = []

    /// The most comparisons of lines that a part may take which has no line of its own to hold on to.
    private static let mostComparisons = 1_000_000

    init(_ old: [Substring], _ new: [Substring]) {
        var numbers: [Substring: Int] = [:]
        func number(_ line: Substring) -> Int {
            if let known = numbers[line] { return known }
            numbers[line] = numbers.count
            return numbers.count - 1
        }
        self.old = old.map(number)
        self.new = new.map(number)
        open = [(self.old.indices, self.new.indices)]
    }

    /// The places of the same lines, ascending in both texts.
    mutating func pairs() -> [Pair] {
        while let part = open.popLast() { align(part.old, part.new) }
        return found.sorted { $0.old < $1.old }
    }

    private mutating func align(_ oldPart: Range<Int>, _ newPart: Range<Int>) {
        var (oldPart, newPart) = (oldPart, newPart)
        while let a = oldPart.first, let b = newPart.first, old[a] == new[b] {
            found.append((a, b))
            oldPart.removeFirst()
            newPart.removeFirst()
        }
        while let a = oldPart.last, let b = newPart.last, old[a] == new[b] {
            found.append((a, b))
            oldPart.removeLast()
            newPart.removeLast()
        }
        guard !oldPart.isEmpty, !newPart.isEmpty else { return }
        let anchors = ascending(uniquePairs(oldPart, newPart))
        guard !anchors.isEmpty else { return compare(oldPart, newPart) }
        var (oldStart, newStart) = (oldPart.lowerBound, newPart.lowerBound)
        for anchor in anchors {
            found.append(anchor)
            open.append((oldStart..<anchor.old, newStart..<anchor.new))
            (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
        }
        open.append((oldStart..<oldPart.upperBound, newStart..<newPart.upperBound))
    }

    /// The lines that stand once in each part, in the order of the older one.
    private func uniquePairs(_ oldPart: Range<Int>, _ newPart: Range<Int>) -> [Pair] {
        var places: [Int: (oldCount: Int, newCount: Int, new: Int)] = [:]
        for place in oldPart { places[old[place], default: (0, 0, 0)].oldCount += 1 }
        for place in newPart {
            places[new[place], default: (0, 0, 0)].newCount += 1
            places[new[place]]?.new = place
        }
        return oldPart.compactMap { place in
            guard let entry = places[old[place]], entry.oldCount == 1, entry.newCount == 1 else { return nil }
            return (place, entry.new)
        }
    }

    /// The longest run of pairs that ascends in the newer text too.
    private func ascending(_ pairs: [Pair]) -> [Pair] {
        /// For each length the place of the pair that ends such a run earliest.
        var ends: [Int] = []
        var before = [Int?](repeating: nil, count: pairs.count)
        for (place, pair) in pairs.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
            }
            before[place] = low > 0 ? ends[low - 1] : nil
            if low == ends.count { ends.append(place) } else { ends[low] = place }
        }
        var run: [Pair] = []
        var place = ends.last
        while let current = place {
            run.append(pairs[current])
            place = before[current]
        }
        return run.reversed()
    }

    /// Pairs as many lines as can be, by comparing each with each.
    private mutating func compare(_ oldPart: Range<Int>, _ newPart: Range<Int>) {
        let (rows, columns) = (oldPart.count, newPart.count)
        guard rows * columns <= Self.mostComparisons else { return }
        /// For each place in both, how many lines behind it can be paired.
        var most = [Int32](repeating: 0, count: (rows + 1) * (columns + 1))
        func at(_ row: Int, _ column: Int) -> Int { row * (columns + 1) + column }
        func isSame(_ row: Int, _ column: Int) -> Bool {
            old[oldPart.lowerBound + row] == new[newPart.lowerBound + column]
        }
        for row in (0..<rows).reversed() {
            for column in (0..<columns).reversed() {
                most[at(row, column)] =
                    isSame(row, column)
                    ? most[at(row + 1, column + 1)] + 1 : max(most[at(row + 1, column)], most[at(row, column + 1)])
            }
        }
        var (row, column) = (0, 0)
        while row < rows, column < columns {
            if isSame(row, column) {
                found.append((oldPart.lowerBound + row, newPart.lowerBound + column))
                (row, column) = (row + 1, column + 1)
            } else if most[at(row + 1, column)] >= most[at(row, column + 1)] {
                row += 1
            } else {
                column += 1
            }
        }
    }
}
