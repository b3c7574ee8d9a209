/// A guide as its steps and the ways between them.
package struct GuideGraph: Equatable, Sendable {
    package struct Node: Equatable, Sendable {
        /// As the step is numbered on the page, from 1.
        package var number: Int
        package var id: String
        package var title: String
        package var section: String
        package var changesCredential: Bool
        /// In the order of the answers.
        package var edges: [Edge]
        /// How many walks have stalled here; nil where nobody counted.
        package var stalls: Int?
    }

    package struct Edge: Equatable, Sendable {
        /// The answer, and the other guide that is walked on the way; nil for a step that just goes on.
        package var label: String?
        /// The place of the step that it leads to; nil: the walk is at its end.
        package var target: Int?
    }

    package let title: String
    package let nodes: [Node]

    /// - Parameter stalls: how many walks have stalled at each step, by its id.
    package init(_ guide: Guide, stalls: [String: Int] = [:]) {
        self.init(title: guide.title, route: WalkRoute(guide), stalls: stalls)
    }

    package init(title: String, route: WalkRoute, stalls: [String: Int] = [:]) {
        self.title = title
        let places = Dictionary(route.steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        nodes = route.steps.enumerated().map { place, step in
            let edges =
                step.answers.isEmpty
                ? [Edge(label: Self.words(nil, through: step.guide), target: step.next.flatMap { places[$0] })]
                : step.answers.map { answer in
                    Edge(
                        label: Self.words(answer.label, through: step.guide(after: .answered, answer: answer.id)),
                        target: step.following(answer: answer.id).flatMap { places[$0] })
                }
            return Node(
                number: place + 1, id: step.id, title: Self.shown(step.title), section: step.section,
                changesCredential: step.changesCredential, edges: edges, stalls: stalls[step.id])
        }
    }

    /// A page without steps may be one step, and all that it says the title: of a long one the beginning is enough.
    private static func shown(_ title: String) -> String {
        guard title.utf8.count > longestTitle else { return title }
        let shown = title.prefix(longestTitle)
        return shown.endIndex == title.endIndex ? title : shown + "…"
    }
    /// In characters.
    private static let longestTitle = 200

    private static func words(_ answer: String?, through place: GuidePlace?) -> String? {
        guard let place else { return answer }
        return answer.map { "\($0), through \(place.guide)" } ?? "through \(place.guide)"
    }

    /// What a drawing says of a step.
    func label(of node: Node) -> String {
        var label = "\(node.number) \(node.title.oneLine)"
        if node.changesCredential { label += " (identity check first)" }
        if let stalls = node.stalls, stalls > 0 { label += " (\(stalls) stalled here)" }
        return label
    }
}
