/// What changed in a guide during a walk, as `walk diff --json` prints it.
package struct ChangeReport: Encodable, Sendable {
    package struct Step: Encodable, Sendable {
        /// `same`, `reworded`, `gone` or `new`.
        package var fate: String
        /// The step's id as it is walked; null for a new one.
        @ExplicitNull package var old: String?
        /// Its id today; null for one that is gone.
        @ExplicitNull package var new: String?
        package var title: String
    }

    package var steps: [Step]
    /// The changed lines with a few around them, each with a sign before it; null where the page as it is walked is gone.
    @ExplicitNull package var lines: [String]?

    package init(_ change: GuideChange) {
        steps = change.steps.map { Step(fate: $0.fate.rawValue, old: $0.old, new: $0.new, title: $0.title) }
        lines = change.lines.map { $0.hunks.flatMap { $0.map(\.signed) } }
    }
}

extension LineDifference.Line {
    /// `+ what is new`, `- what is gone`, two blanks before what is the same.
    package var signed: String {
        switch kind {
        case .same: "  \(text)"
        case .gone: "- \(text)"
        case .new: "+ \(text)"
        }
    }
}
