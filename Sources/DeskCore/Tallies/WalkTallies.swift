/// What all walks of the desk came to, by guide and step: what works, and where people stall.
///
/// Kept by the facts as they are applied, so that nobody has to read the history; what was taken back does not count. Nothing in it is about
/// a person: guides, ids of steps and answers, and counts.
package struct WalkTallies: Equatable, Sendable {
    /// By the guide's name, as a route says it.
    package private(set) var guides: [String: GuideTally] = [:]

    package init(guides: [String: GuideTally] = [:]) {
        self.guides = guides
    }

    /// What became of a step; nil where no walk came to it.
    package subscript(guide: String, step: String) -> StepTally? { guides[guide]?.steps[step] }

    /// How many walks of a guide ended unsolved at each of its steps, by the step's id; steps where none did are not in it.
    package func stalls(of guide: String) -> [String: Int] {
        (guides[guide]?.steps ?? [:]).mapValues(\.left).filter { $0.value > 0 }
    }

    mutating func count(_ records: some Sequence<Walkthrough.Record>, of guide: String, _ times: Int) {
        for record in records {
            change(guide, record.step, times) { $0.count(record, times) }
        }
    }

    mutating func countWay(of walkthrough: Walkthrough, through guide: String, _ times: Int) {
        guides[guide, default: GuideTally()].begun += times
        count(walkthrough.records, of: guide, times)
        if guides[guide] == GuideTally() { guides[guide] = nil }
    }

    mutating func countEnd(of walkthrough: Walkthrough, on route: WalkRoute, _ times: Int) {
        guard let end = walkthrough.end else { return }
        // One that was begun by mistake led nobody anywhere.
        guard end.ending != .abandoned || !walkthrough.records.isEmpty else { return }
        let isSolved = end.ending == .solved
        guides[route.guide, default: GuideTally()].endings.count(times, of: end.ending.rawValue)
        if let step = end.step {
            change(route.guide, step, times) { if isSolved { $0.solvedHere += times } else { $0.left += times } }
        }
        let remedy = Remedy(of: walkthrough, on: route)
        for cause in remedy.causes {
            let helped = isSolved && cause == remedy.lastCause
            change(route.guide, cause.step, times) { $0.countCause(cause.answer, times, isSolved: helped) }
        }
        for step in remedy.tried {
            let helped = isSolved && remedy.lastFixes.contains(step)
            change(route.guide, step, times) { $0.remedy.count(times, isSolved: helped) }
        }
    }

    private mutating func change(_ guide: String, _ step: String, _ times: Int, _ body: (inout StepTally) -> Void) {
        body(&guides[guide, default: GuideTally()].steps[step, default: StepTally()])
        // No zeros are kept: a desk that took something back is the one on which it never was.
        if times < 0, self[guide, step] == StepTally() { guides[guide]?.steps[step] = nil }
    }
}

/// What all walks of one guide came to.
package struct GuideTally: Equatable, Sendable {
    package var begun = 0
    /// How many ended each way, by the raw values of `WalkthroughEnding`.
    package var endings: [String: Int] = [:]
    /// By the step's id.
    package var steps: [String: StepTally] = [:]

    package init() {}

    package subscript(ending: WalkthroughEnding) -> Int { endings[ending.rawValue] ?? 0 }
}

extension StepTally {
    fileprivate mutating func countCause(_ answer: String, _ times: Int, isSolved: Bool) {
        causes[answer, default: RemedyTally()].count(times, isSolved: isSolved)
        if causes[answer]?.isEmpty == true { causes[answer] = nil }
    }
}
