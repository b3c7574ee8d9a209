/// What all walks of the desk came to, by revision of a guide and step: what works, and where people stall.
///
/// Kept by the facts as they are applied, so that nobody has to read the history; what was taken back does not count. Nothing in it is about
/// a person: guides, ids of steps and answers, and counts.
package struct WalkTallies: Equatable, Sendable {
    /// By the revision that is walked.
    package private(set) var revisions: [String: GuideTally] = [:]

    package init(revisions: [String: GuideTally] = [:]) {
        self.revisions = revisions
    }

    /// What all revisions of each guide came to together, by the guide's name as a route says it.
    package var guides: [String: GuideTally] {
        revisions.values.reduce(into: [:]) { $0[$1.guide, default: GuideTally(of: $1.guide)].add($1) }
    }

    /// What all revisions of a guide came to together.
    package func guide(_ name: String) -> GuideTally {
        revisions.values.filter { $0.guide == name }.reduce(into: GuideTally(of: name)) { $0.add($1) }
    }

    /// What became of a step; nil where no walk came to it.
    package subscript(guide: String, step: String) -> StepTally? {
        var found: StepTally?
        for tally in revisions.values where tally.guide == guide {
            guard let step = tally.steps[step] else { continue }
            found = found.map { $0.adding(step) } ?? step
        }
        return found
    }

    /// How many walks of a guide ended unsolved at each of its steps, by the step's id; steps where none did are not in it.
    package func stalls(of guide: String) -> [String: Int] {
        self.guide(guide).steps.mapValues(\.left).filter { $0.value > 0 }
    }

    mutating func count(_ record: Walkthrough.Record, on route: WalkRoute, _ times: Int) {
        change(route, record.step, times) { $0.count(record, times) }
    }

    mutating func countWay(of walkthrough: Walkthrough, on route: WalkRoute, _ times: Int) {
        revisions[route.revision, default: GuideTally(of: route.guide)].begun += times
        for record in walkthrough.records { count(record, on: route, times) }
        if revisions[route.revision] == GuideTally(of: route.guide) { revisions[route.revision] = nil }
    }

    mutating func countEnd(of walkthrough: Walkthrough, on route: WalkRoute, _ times: Int) {
        guard let end = walkthrough.end else { return }
        // One that was begun by mistake led nobody anywhere.
        guard end.ending != .abandoned || !walkthrough.records.isEmpty else { return }
        let isSolved = end.ending == .solved
        revisions[route.revision, default: GuideTally(of: route.guide)].endings.count(times, of: end.ending.rawValue)
        if let step = end.step {
            change(route, step, times) { if isSolved { $0.solvedHere += times } else { $0.left += times } }
        }
        let remedy = Remedy(of: walkthrough, on: route)
        for cause in remedy.causes {
            let helped = isSolved && cause == remedy.lastCause
            change(route, cause.step, times) { $0.countCause(cause.answer, times, isSolved: helped) }
        }
        for step in remedy.tried {
            let helped = isSolved && remedy.lastFixes.contains(step)
            change(route, step, times) { $0.remedy.count(times, isSolved: helped) }
        }
    }

    private mutating func change(_ route: WalkRoute, _ step: String, _ times: Int, _ body: (inout StepTally) -> Void) {
        body(&revisions[route.revision, default: GuideTally(of: route.guide)].steps[step, default: StepTally()])
        // No zeros are kept: a desk that took something back is the one on which it never was.
        if times < 0, revisions[route.revision]?.steps[step] == StepTally() {
            revisions[route.revision]?.steps[step] = nil
        }
    }
}

/// What all walks of one guide, or of one revision of it, came to.
package struct GuideTally: Equatable, Sendable {
    /// The guide's name.
    package var guide: String
    package var begun = 0
    /// How many ended each way, by the raw values of `WalkthroughEnding`.
    package var endings: [String: Int] = [:]
    /// By the step's id.
    package var steps: [String: StepTally] = [:]

    package init(of guide: String) {
        self.guide = guide
    }

    package subscript(ending: WalkthroughEnding) -> Int { endings[ending.rawValue] ?? 0 }
}

extension GuideTally {
    fileprivate mutating func add(_ other: GuideTally) {
        begun += other.begun
        endings.merge(other.endings, uniquingKeysWith: +)
        steps.merge(other.steps) { $0.adding($1) }
    }
}

extension StepTally {
    fileprivate mutating func countCause(_ answer: String, _ times: Int, isSolved: Bool) {
        causes[answer, default: RemedyTally()].count(times, isSolved: isSolved)
        if causes[answer]?.isEmpty == true { causes[answer] = nil }
    }
}
