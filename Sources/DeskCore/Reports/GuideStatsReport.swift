/// What the walks of a guide came to, as `guide stats --json` prints it.
package struct GuideStatsReport: Encodable, Sendable {
    package struct Step: Encodable, Sendable {
        package var id: String
        package var title: String
        /// How often a walk came here; those that stand here now are not counted.
        package var reached: Int
        package var done: Int
        package var failed: Int
        package var skipped: Int
        package var answered: Int
        /// The walks that ended here unsolved.
        package var left: Int
        /// Null where nothing was recorded.
        @ExplicitNull package var medianSeconds: Int?
        /// How often each answer was given, by its id.
        package var answers: [String: Int]
        /// Of a step that repairs; null where it was never done in a walk that ended.
        @ExplicitNull package var remedy: MemoryReport.Remedy?
        /// Whether the guide of today has it.
        package var isCurrent: Bool
    }

    package struct Cause: Encodable, Sendable {
        package var step: String
        package var answer: String
        package var label: String
        package var ended: Int
        package var solved: Int
    }

    package var guide: String
    package var begun: Int
    package var solved: Int
    package var escalated: Int
    package var abandoned: Int
    package var otherError: Int
    /// In the order of the guide as it is today; those that it does not have any more at the end.
    package var steps: [Step]
    /// The one that solved most first.
    package var causes: [Cause]

    /// - Parameter guide: as it is walked today.
    package init(_ guide: Guide, in desk: Desk) {
        let tally = desk.tallies.guides[guide.name] ?? GuideTally()
        self.guide = guide.name
        begun = tally.begun
        solved = tally[.solved]
        escalated = tally[.escalated]
        abandoned = tally[.abandoned]
        otherError = tally[.otherError]
        let current = Set(guide.steps.map(\.id))
        let titles = Self.titles(of: guide, in: desk)
        let former = tally.steps.keys.filter { !current.contains($0) }.sorted()
        steps = (guide.steps.map(\.id) + former).map { id in
            Step(id, titles[id] ?? id, tally.steps[id] ?? StepTally(), isCurrent: current.contains(id))
        }
        let labels = Dictionary(
            guide.steps.flatMap { step in step.answers.map { ("\(step.id) \($0.id)", $0.label) } },
            uniquingKeysWith: { first, _ in first })
        causes = tally.steps.flatMap { step, tally in
            tally.causes.map { answer, remedy in
                Cause(
                    step: step, answer: answer, label: labels["\(step) \(answer)"] ?? answer, ended: remedy.ended,
                    solved: remedy.solved)
            }
        }.sorted { ($1.solved, $1.ended, $0.step, $0.answer) < ($0.solved, $0.ended, $1.step, $1.answer) }
    }

    /// By id, as the guide says them today, else as a revision that was walked did.
    private static func titles(of guide: Guide, in desk: Desk) -> [String: String] {
        var titles: [String: String] = [:]
        let walked = desk.routes.values.filter { $0.guide == guide.name }.sorted { $0.revision < $1.revision }
        for step in walked.flatMap(\.steps) { titles[step.id] = step.title }
        for step in guide.steps { titles[step.id] = step.title }
        return titles
    }
}

extension GuideStatsReport.Step {
    fileprivate init(_ id: String, _ title: String, _ tally: StepTally, isCurrent: Bool) {
        self.init(
            id: id, title: title, reached: tally.reached, done: tally.done, failed: tally.failed,
            skipped: tally.skipped, answered: tally.answered, left: tally.left, medianSeconds: tally.seconds.median,
            answers: tally.answers, remedy: tally.remedy.ended > 0 ? MemoryReport.Remedy(tally.remedy) : nil,
            isCurrent: isCurrent)
    }
}
