/// Where a walkthrough stands in another revision of its guide, and what of its way counts there.
struct MovedWay {
    /// The way that counts from now on, under the ids of the other revision.
    private(set) var records: [Walkthrough.Record] = []
    /// What was recorded and has no place there.
    private(set) var lost: [Walkthrough.Record] = []
    /// The step to go on at; nil at the end.
    private(set) var current: String?

    init(of walkthrough: Walkthrough, from old: WalkRoute, to new: WalkRoute, by matching: StepMatching) {
        for record in walkthrough.records {
            if let step = Self.place(of: record, from: old, to: new, by: matching) {
                var moved = record
                moved.step = step
                records.append(moved)
            } else {
                lost.append(record)
            }
        }
        let partner = walkthrough.current.flatMap { matching[$0] }
        current = openQuestionZero(on: new) ?? partner.flatMap { new[$0]?.id } ?? firstOpen(on: new)
    }

    /// The step that a record counts for; nil where there is none, or it does not say any more what was recorded.
    private static func place(
        of record: Walkthrough.Record, from old: WalkRoute, to new: WalkRoute, by matching: StepMatching
    ) -> String? {
        guard let step = matching[record.step].flatMap({ new[$0] }) else { return nil }
        // Whoever did what changed no credential has not passed the gate in front of what does.
        guard !step.changesCredential || old[record.step]?.changesCredential == true else { return nil }
        switch record.outcome {
        case .answered: return step.answers.contains { $0.id == record.answer } ? step.id : nil
        case .done, .failed: return step.answers.isEmpty ? step.id : nil
        case .skipped: return step.id
        }
    }

    /// Nobody comes past the question who started the sign-in.
    private func openQuestionZero(on route: WalkRoute) -> String? {
        let isAnswered = records.contains { record in
            route[record.step]?.role == .confirmSignIn && record.answer.map(AnswerWords.isYes) ?? false
        }
        return isAnswered ? nil : route.steps.first { $0.role == .confirmSignIn && !$0.answers.isEmpty }?.id
    }

    /// The first step on the way from the beginning that has no record.
    private func firstOpen(on route: WalkRoute) -> String? {
        let byStep = Dictionary(records.map { ($0.step, $0) }, uniquingKeysWith: { _, last in last })
        var seen: Set<String> = []
        var step = route.first
        while let current = step, let record = byStep[current.id], seen.insert(current.id).inserted {
            step = current.following(answer: record.answer).flatMap { route[$0] }
        }
        return step?.id
    }
}
