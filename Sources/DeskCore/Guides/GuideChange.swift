/// What changed in a guide since the revision in which it is walked.
package struct GuideChange: Equatable, Sendable {
    /// What became of a step.
    package enum Fate: String, Equatable, Sendable {
        case same
        case reworded
        case gone
        case new
    }

    package struct Step: Equatable, Sendable {
        package var fate: Fate
        /// The step's id in the revision that is walked; nil for a new one.
        package var old: String?
        /// Its id in the guide of today; nil for one that is gone.
        package var new: String?
        /// As it is called today, or was called last.
        package var title: String
        /// What it was called, where that is not what it is called today.
        package var oldTitle: String?
    }

    /// Every step of both, in the order of today's guide, those that are gone at the end.
    package let steps: [Step]
    package let matching: StepMatching
    /// Of the two texts; nil where that of the older revision is not kept any more.
    package let lines: LineDifference?

    /// - Parameters:
    ///   - route: the revision that is walked.
    ///   - kept: its page, where that is still there.
    ///   - today: the page as it is now.
    package init(from route: WalkRoute, kept: GuidePage?, to today: GuidePage, catalogue: CodeCatalogue) {
        let new = QuestionZero.asked(in: today.guide, catalogue: catalogue)
        if let kept {
            let old = QuestionZero.asked(in: kept.guide, catalogue: catalogue)
            let matching = StepMatching(from: old.steps, to: new.steps)
            steps = Self.steps(old.steps, new.steps, matching)
            self.matching = matching
            lines = LineDifference(from: kept.text, to: today.text)
        } else {
            let newRoute = WalkRoute(new)
            let matching = StepMatching(from: route.steps, to: newRoute.steps)
            steps = Self.steps(route.steps, newRoute.steps, matching)
            self.matching = matching
            lines = nil
        }
    }

    package func count(_ fate: Fate) -> Int { steps.count { $0.fate == fate } }

    /// `11 steps the same, 1 reworded, 1 gone, 2 new`.
    package var words: String {
        let others = [Fate.reworded, .gone, .new].map { ($0, count($0)) }.filter { $0.1 > 0 }
        return "\(count(.same)) \(count(.same) == 1 ? "step" : "steps") the same"
            + others.map { ", \($0.1) \($0.0.rawValue)" }.joined()
    }

    private static func steps<Kind: MatchedStep>(_ old: [Kind], _ new: [Kind], _ matching: StepMatching) -> [Step] {
        let olds = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let partners = Dictionary(
            matching.partners.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        let here = new.map { step -> Step in
            guard let former = partners[step.id].flatMap({ olds[$0] }) else {
                return Step(fate: .new, old: nil, new: step.id, title: step.title, oldTitle: nil)
            }
            return Step(
                fate: former.saysTheSame(as: step) ? .same : .reworded, old: former.id, new: step.id,
                title: step.title, oldTitle: former.title == step.title ? nil : former.title)
        }
        let gone = matching.gone.map {
            Step(fate: .gone, old: $0, new: nil, title: olds[$0]?.title ?? $0, oldTitle: nil)
        }
        return here + gone
    }
}

extension MatchedStep {
    fileprivate func saysTheSame(as other: Self) -> Bool {
        title == other.title && wordsBehindTitle == other.wordsBehindTitle
            && changesCredential == other.changesCredential
    }
}
