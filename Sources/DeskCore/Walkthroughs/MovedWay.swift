/// Where a walkthrough stands in another revision of its guide, and what of its way counts there.
struct MovedWay {
    /// The way that counts from now on, under the ids of the other revision.
    private(set) var records: [Walkthrough.Record] = []
    /// What was recorded and has no place there.
    private(set) var lost: [Walkthrough.Record] = []
    /// The step to go on at; nil at the end.
    private(set) var current: String?
    /// The items of that step that are ticked.
    private(set) var ticks: [Walkthrough.Tick] = []
    /// What was ticked where the user stood, and is not an item there any more.
    private(set) var lostTicks: [Walkthrough.Tick] = []

    /// The titles of the records, and the words of the ticks, that have no place there.
    var lostWords: [String] { lost.map(\.title) + lostTicks.map(\.text) }

    /// - Parameter items: what there is to tick at the steps of `new`, by their ids.
    init(
        of walkthrough: Walkthrough, from old: WalkRoute, to new: WalkRoute, by matching: StepMatching,
        items: [String: [String]]
    ) {
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
        let places = current == partner ? current.flatMap { items[$0] } ?? [] : []
        for tick in walkthrough.ticks { carry(tick, to: places) }
    }

    /// An item is the same where its words are.
    private mutating func carry(_ tick: Walkthrough.Tick, to items: [String]) {
        let place = items.indices.first { place in
            items[place] == tick.text && !ticks.contains { $0.item == place + 1 }
        }
        guard let place else { return lostTicks.append(tick) }
        var moved = tick
        moved.item = place + 1
        ticks.append(moved)
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
