/// How far users came in a guide: its steps in order, with what became of each.
package struct Funnel: Equatable, Sendable {
    package var guide: String
    /// Nil of all revisions together.
    package var revision: String?
    package var tally: GuideTally
    /// In the order of the guide; those that it does not have any more at the end.
    package var steps: [FunnelStep]
    /// The one that solved most first.
    package var causes: [FunnelCause]

    /// `begun 12, solved 7, escalated 2, given up 1, another error 0`.
    package var sentence: String {
        "Begun \(tally.begun), solved \(tally[.solved]), escalated \(tally[.escalated]), given up "
            + "\(tally[.abandoned]), another error \(tally[.otherError])."
    }
}

package struct FunnelStep: Equatable, Sendable {
    package var id: String
    package var title: String
    package var tally: StepTally
    /// Whether the guide, as it is looked at, has it.
    package var isCurrent: Bool
}

package struct FunnelCause: Equatable, Sendable {
    package var step: String
    package var answer: String
    package var label: String
    package var remedy: RemedyTally
}

extension Desk {
    /// How far users came in a guide.
    ///
    /// - Parameters:
    ///   - route: the guide in the revision whose order of steps is shown.
    ///   - isOnlyRevision: counts the walks of this revision only; else those of all.
    package func funnel(of route: WalkRoute, isOnlyRevision: Bool = false) -> Funnel {
        let empty = GuideTally(of: route.guide)
        let tally = isOnlyRevision ? tallies.revisions[route.revision] ?? empty : tallies.guide(route.guide)
        let current = Set(route.steps.map(\.id))
        let titles = titles(of: route)
        let former = tally.steps.keys.filter { !current.contains($0) }.sorted()
        let steps = (route.steps.map(\.id) + former).map { id in
            FunnelStep(
                id: id, title: titles[id] ?? id, tally: tally.steps[id] ?? StepTally(), isCurrent: current.contains(id))
        }
        return Funnel(
            guide: route.guide, revision: isOnlyRevision ? route.revision : nil, tally: tally, steps: steps,
            causes: causes(in: tally, on: route))
    }

    /// The funnels of all guides that were walked, the one that was begun most often first, each in the order of the revision that most walks are of.
    package var funnels: [Funnel] {
        let byGuide = Dictionary(grouping: tallies.revisions, by: \.value.guide)
        let funnels = byGuide.values.compactMap { revisions -> Funnel? in
            let main = revisions.max { ($0.value.begun, $0.key) < ($1.value.begun, $1.key) }
            return main.flatMap { routes[$0.key] }.map { funnel(of: $0) }
        }
        return funnels.sorted { ($1.tally.begun, $0.guide) < ($0.tally.begun, $1.guide) }
    }

    private func causes(in tally: GuideTally, on route: WalkRoute) -> [FunnelCause] {
        let labels = Dictionary(
            route.steps.flatMap { step in step.answers.map { ("\(step.id) \($0.id)", $0.label) } },
            uniquingKeysWith: { first, _ in first })
        let causes = tally.steps.flatMap { step, tally in
            tally.causes.map { answer, remedy in
                FunnelCause(
                    step: step, answer: answer, label: labels["\(step) \(answer)"] ?? answer, remedy: remedy)
            }
        }
        return causes.sorted {
            ($1.remedy.solved, $1.remedy.ended, $0.step, $0.answer)
                < ($0.remedy.solved, $0.remedy.ended, $1.step, $1.answer)
        }
    }

    /// By id, as the route says them, else as another revision that was walked did.
    private func titles(of route: WalkRoute) -> [String: String] {
        var titles: [String: String] = [:]
        let walked = routes.values.filter { $0.guide == route.guide }.sorted { $0.revision < $1.revision }
        for step in walked.flatMap(\.steps) { titles[step.id] = step.title }
        for step in route.steps { titles[step.id] = step.title }
        return titles
    }
}
