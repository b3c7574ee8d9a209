internal import DeskCore

/// Which steps can follow which, and where that leads.
struct StepWays {
    let steps: [RouteStep]
    /// For each step, the places of those that may follow it. A question is always answered, so the next step follows it only
    /// where one of its answers leads nowhere else.
    let successors: [[Int]]
    /// Whether the walk may end at the step.
    private let ends: [Bool]

    init(_ route: WalkRoute) {
        steps = route.steps
        let places = Dictionary(steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var successors: [[Int]] = []
        var ends: [Bool] = []
        for step in route.steps {
            let ids = step.answers.isEmpty ? [step.next] : step.answers.map { step.following(answer: $0.id) }
            let known = ids.map { $0.flatMap { places[$0] } }
            successors.append(known.compactMap(\.self))
            ends.append(known.contains(nil))
        }
        self.successors = successors
        self.ends = ends
    }

    /// The steps that can be come to from the first one without going through those that `isClosed` names; a closed step is
    /// come to itself.
    func reached(closed isClosed: (Int) -> Bool = { _ in false }) -> [Bool] {
        steps.isEmpty ? [] : spread(from: [0], along: successors, closed: isClosed)
    }

    /// The steps from which the walk can come to an end.
    var ending: [Bool] {
        var predecessors = [[Int]](repeating: [], count: steps.count)
        for (step, next) in successors.enumerated() {
            for follower in next { predecessors[follower].append(step) }
        }
        return spread(from: steps.indices.filter { ends[$0] }, along: predecessors)
    }

    /// What can be come to from some steps, themselves included.
    func spread(
        from starts: [Int], along edges: [[Int]], closed isClosed: (Int) -> Bool = { _ in false }
    ) -> [Bool] {
        var seen = [Bool](repeating: false, count: steps.count)
        var open = starts
        for start in starts { seen[start] = true }
        while let step = open.popLast() {
            if isClosed(step) { continue }
            for next in edges[step] where !seen[next] {
                seen[next] = true
                open.append(next)
            }
        }
        return seen
    }
}
