/// Puts the lines of a damaged file back behind the ones that they were summed after.
///
/// A line that only stands in another place has not lost anything: it has its number, and its sum tells the line before it. What fits nowhere, or behind
/// which another line stands already, stays behind the line that it was found behind.
struct LineOrder {
    /// In their order.
    private(set) var lines: [RawLine]
    private(set) var isChanged = false

    /// How far around an unreadable line those are looked for that may have been summed after it.
    private static let reach = 16

    /// For each line, which one it was summed after, and which one was summed after it.
    private var before: [Int?]
    private var behind: [Int?]

    /// - Parameter header: what stands before them, if it is sound.
    init(_ lines: [RawLine], behind header: RawLine?) {
        self.lines = lines
        before = Array(repeating: nil, count: lines.count)
        behind = before
        let astray = joinNeighbors(header)
        guard !astray.isEmpty else { return }
        join(astray)
        let order = order(beginningWith: header)
        isChanged = order != order.sorted()
        if isChanged { self.lines = order.map { lines[$0] } }
    }

    /// - Returns: the lines that do not belong behind the one before them.
    private mutating func joinNeighbors(_ header: RawLine?) -> [Int] {
        var astray: [Int] = []
        for index in lines.indices where lines[index].outline != nil {
            guard let previous = index > 0 ? lines[index - 1] : header else {
                astray.append(index)
                continue
            }
            if Self.isNeighbor(lines[index], of: previous) {
                if index > 0 { join(index, behind: index - 1) }
            } else {
                astray.append(index)
            }
        }
        return astray
    }

    private mutating func join(_ astray: [Int]) {
        var numbered: [Int: [Int]] = [:]
        var unreadable: [Int] = []
        for index in lines.indices {
            if let sequence = lines[index].outline?.sequence {
                numbered[sequence, default: []].append(index)
            } else if lines[index].sum != nil {
                unreadable.append(index)
            }
        }
        for index in astray {
            guard let outline = lines[index].outline else { continue }
            var candidates = numbered[outline.sequence - 1] ?? []
            if !outline.isErased { candidates += unreadable.filter { abs($0 - index) <= Self.reach } }
            let previous = candidates.first { behind[$0] == nil && Self.isSummed(lines[index], after: lines[$0]) }
            if let previous { join(index, behind: previous) }
        }
    }

    private mutating func join(_ index: Int, behind previous: Int) {
        before[index] = previous
        behind[previous] = index
    }

    private func order(beginningWith header: RawLine?) -> [Int] {
        var order: [Int] = []
        var isPlaced = Array(repeating: false, count: lines.count)
        func place(_ index: Int) {
            order.append(index)
            isPlaced[index] = true
        }
        func placeLoners(from index: Int) {
            for index in lines.indices[index...].prefix(while: { isLoner($0) && !isPlaced[$0] }) { place(index) }
        }
        func placeChain(of index: Int) {
            var first = index
            while let previous = before[first], !isPlaced[previous], previous != index { first = previous }
            var next: Int? = first
            while let index = next, !isPlaced[index] {
                place(index)
                placeLoners(from: index + 1)
                next = behind[index]
            }
        }
        placeLoners(from: 0)
        let beginnings = lines.indices.filter { before[$0] == nil && lines[$0].outline?.isErased == false }
        if let header, let first = beginnings.first(where: { Self.isSummed(lines[$0], after: header) }) {
            placeChain(of: first)
        }
        for index in lines.indices where !isPlaced[index] { placeChain(of: index) }
        return order
    }

    private func isLoner(_ index: Int) -> Bool { before[index] == nil && behind[index] == nil }

    /// Whether a line belongs behind the one that stands before it, as far as one can tell.
    private static func isNeighbor(_ line: RawLine, of previous: RawLine) -> Bool {
        line.outline?.isErased == true && previous.outline == nil || isSummed(line, after: previous)
    }

    /// A line whose values were taken out goes by its number, since its sum is of what it said.
    private static func isSummed(_ line: RawLine, after previous: RawLine) -> Bool {
        if let outline = line.outline, outline.isErased {
            return previous.outline?.sequence == outline.sequence - 1
        }
        return previous.sum.map { line.fits(after: $0) } == true || previous.vouches(for: line)
    }
}
