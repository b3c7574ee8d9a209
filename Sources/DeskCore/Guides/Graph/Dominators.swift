/// Which step every way to a step goes through last.
enum Dominators {
    /// For each step the place of the nearest step that all ways from the first one to it go through; nil for the first one and for
    /// those that no way leads to.
    ///
    /// After Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
    static func nearest(_ successors: [[Int]]) -> [Int?] {
        let order = reversePostorder(successors)
        var rank = [Int](repeating: -1, count: successors.count)
        for (place, step) in order.enumerated() { rank[step] = place }
        var predecessors = [[Int]](repeating: [], count: successors.count)
        for step in order {
            for next in successors[step] { predecessors[next].append(step) }
        }
        var nearest = [Int?](repeating: nil, count: successors.count)
        guard let first = order.first else { return nearest }
        nearest[first] = first
        var isChanging = true
        while isChanging {
            isChanging = false
            for step in order.dropFirst() {
                var common: Int?
                for before in predecessors[step] where nearest[before] != nil {
                    common = common.map { meeting($0, before, nearest, rank) } ?? before
                }
                if nearest[step] != common {
                    nearest[step] = common
                    isChanging = true
                }
            }
        }
        nearest[first] = nil
        return nearest
    }

    private static func meeting(_ one: Int, _ other: Int, _ nearest: [Int?], _ rank: [Int]) -> Int {
        var (one, other) = (one, other)
        while one != other {
            while rank[one] > rank[other] { one = nearest[one] ?? other }
            while rank[other] > rank[one] { other = nearest[other] ?? one }
        }
        return one
    }

    /// The steps that the first one leads to, each after those that lead to it where there is no way back. Nothing recurs.
    private static func reversePostorder(_ successors: [[Int]]) -> [Int] {
        guard !successors.isEmpty else { return [] }
        var order: [Int] = []
        var seen = [Bool](repeating: false, count: successors.count)
        var way = [(step: 0, next: 0)]
        seen[0] = true
        while let (step, next) = way.last {
            guard next < successors[step].count else {
                order.append(step)
                way.removeLast()
                continue
            }
            way[way.count - 1].next += 1
            let follower = successors[step][next]
            if !seen[follower] {
                seen[follower] = true
                way.append((follower, 0))
            }
        }
        return order.reversed()
    }
}
