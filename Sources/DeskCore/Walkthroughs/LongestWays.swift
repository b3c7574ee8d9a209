/// How long the longest way from each step of a guide is.
enum LongestWays {
    /// For each step, the number of steps on the longest way from it, itself included.
    ///
    /// A link back to a step that the way came through would make a cycle and is not followed. Each step is entered once, so the time
    /// is linear; nothing recurs, so a page of any length fits the stack.
    ///
    /// - Parameter successors: for each step, the places of those that may follow it.
    static func lengths(_ successors: [[Int]]) -> [Int] {
        var lengths = Array(repeating: 1, count: successors.count)
        var visits = Array(repeating: Visit.none, count: successors.count)
        for start in successors.indices where visits[start] == .none {
            var way = [(step: start, next: 0)]
            visits[start] = .onTheWay
            while let (step, next) = way.last {
                guard next < successors[step].count else {
                    visits[step] = .finished
                    way.removeLast()
                    if let before = way.last?.step { lengths[before] = max(lengths[before], 1 + lengths[step]) }
                    continue
                }
                way[way.count - 1].next += 1
                let successor = successors[step][next]
                switch visits[successor] {
                case .none:
                    visits[successor] = .onTheWay
                    way.append((successor, 0))
                case .onTheWay:
                    break
                case .finished:
                    lengths[step] = max(lengths[step], 1 + lengths[successor])
                }
            }
        }
        return lengths
    }

    private enum Visit {
        case none
        case onTheWay
        case finished
    }
}
