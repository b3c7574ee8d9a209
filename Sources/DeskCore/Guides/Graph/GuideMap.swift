/// A guide's ways as indented lines of text: what only one answer leads to stands under it, and where ways meet again the map goes on
/// below. A step is shown once; any other way to it names its number.
package struct GuideMap {
    package struct Line: Equatable, Sendable {
        package var indent: Int
        package var text: String
        /// The id of the step that the line shows; nil for an answer and for words of the map.
        package var step: String?
        /// The id of the step that the line names, where that is shown elsewhere.
        package var leadsTo: String?
    }

    private let graph: GuideGraph
    private let successors: [[Int]]
    /// For each step the steps that stand under it or go on behind it, in the order of the page.
    private let dependants: [[Int]]
    private let entrances: [Int]
    private(set) package var lines: [Line] = []

    package init(_ graph: GuideGraph) {
        self.graph = graph
        successors = graph.nodes.map { $0.edges.compactMap(\.target) }
        let nearest = Dominators.nearest(successors)
        var dependants = [[Int]](repeating: [], count: graph.nodes.count)
        for (step, above) in nearest.enumerated() {
            if let above { dependants[above].append(step) }
        }
        self.dependants = dependants
        var entrances = [Int](repeating: 0, count: graph.nodes.count)
        for (step, next) in successors.enumerated() where step == 0 || nearest[step] != nil {
            for follower in next { entrances[follower] += 1 }
        }
        self.entrances = entrances
        if !graph.nodes.isEmpty { draw(from: 0) }
        addUnreached(nearest)
    }

    /// As text, two spaces a level.
    package var text: String {
        lines.map { String(repeating: "  ", count: $0.indent) + $0.text }.joined(separator: "\n")
    }

    /// What is still to be drawn, the nearest last.
    private enum Task {
        case step(Int, indent: Int)
        case line(Line)
    }

    private mutating func draw(from first: Int) {
        var tasks = [Task.step(first, indent: 0)]
        while let task = tasks.popLast() {
            switch task {
            case .line(let line): lines.append(line)
            case .step(let step, let indent): tasks += self.tasks(after: step, indent: indent).reversed()
            }
        }
    }

    /// Shows a step; what follows it is what is to be drawn next.
    private mutating func tasks(after step: Int, indent: Int) -> [Task] {
        let node = graph.nodes[step]
        lines.append(Line(indent: indent, text: graph.label(of: node), step: node.id))
        var tasks: [Task] = []
        var under: Set<Int> = []
        for edge in node.edges {
            guard let label = edge.label?.oneLine else {
                if let target = edge.target, !dependants[step].contains(target) {
                    tasks.append(.line(Line(indent: indent + 1, text: "-> \(reference(target))", leadsTo: id(target))))
                }
                continue
            }
            guard let target = edge.target else {
                tasks.append(.line(Line(indent: indent + 1, text: "\(label): the end")))
                continue
            }
            if entrances[target] == 1, dependants[step].contains(target), node.edges.count > 1 {
                under.insert(target)
                tasks.append(.line(Line(indent: indent + 1, text: "\(label):")))
                tasks.append(.step(target, indent: indent + 2))
            } else {
                tasks.append(
                    .line(Line(indent: indent + 1, text: "\(label) -> \(reference(target))", leadsTo: id(target))))
            }
        }
        return tasks + dependants[step].filter { !under.contains($0) }.map { .step($0, indent: indent) }
    }

    private func id(_ target: Int) -> String { graph.nodes[target].id }

    private func reference(_ target: Int) -> String {
        "\(graph.nodes[target].number) \(graph.nodes[target].title.oneLine)"
    }

    private mutating func addUnreached(_ nearest: [Int?]) {
        let unreached = nearest.indices.dropFirst().filter { nearest[$0] == nil }
        guard !unreached.isEmpty else { return }
        lines.append(Line(indent: 0, text: "No way leads to:"))
        for step in unreached {
            let node = graph.nodes[step]
            lines.append(Line(indent: 1, text: graph.label(of: node), step: node.id))
        }
    }
}
