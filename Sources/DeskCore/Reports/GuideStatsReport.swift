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
        let funnel = desk.funnel(of: WalkRoute(guide))
        self.guide = funnel.guide
        begun = funnel.tally.begun
        solved = funnel.tally[.solved]
        escalated = funnel.tally[.escalated]
        abandoned = funnel.tally[.abandoned]
        otherError = funnel.tally[.otherError]
        steps = funnel.steps.map(Step.init)
        causes = funnel.causes.map {
            Cause(step: $0.step, answer: $0.answer, label: $0.label, ended: $0.remedy.ended, solved: $0.remedy.solved)
        }
    }
}

extension GuideStatsReport.Step {
    fileprivate init(_ step: FunnelStep) {
        let tally = step.tally
        self.init(
            id: step.id, title: step.title, reached: tally.reached, done: tally.done, failed: tally.failed,
            skipped: tally.skipped, answered: tally.answered, left: tally.left, medianSeconds: tally.seconds.median,
            answers: tally.answers, remedy: tally.remedy.ended > 0 ? MemoryReport.Remedy(tally.remedy) : nil,
            isCurrent: step.isCurrent)
    }
}
