/// What became of one step, over all walks that came to it.
package struct StepTally: Equatable, Sendable {
    package var done = 0
    package var failed = 0
    package var skipped = 0
    /// How often each answer was given, by its id.
    package var answers: [String: Int] = [:]
    /// How many walks ended here unsolved: escalated, given up, or as another error.
    package var left = 0
    /// How many walks ended here solved, before the guide was at its end.
    package var solvedHere = 0
    /// How long it took, waiting not counted.
    package var seconds = SecondsHistogram()
    /// What became of the walks in which this step repaired something.
    package var remedy = RemedyTally()
    /// What became of the walks in which a question for the cause had an answer, by its id.
    package var causes: [String: RemedyTally] = [:]

    package init() {}

    package var answered: Int { answers.values.reduce(0, +) }

    /// How often a walk came here. Those that stand here now are not counted yet.
    package var reached: Int { done + failed + skipped + answered + left + solvedHere }

    /// What became of this step and another one together.
    func adding(_ other: StepTally) -> StepTally {
        var sum = self
        sum.done += other.done
        sum.failed += other.failed
        sum.skipped += other.skipped
        sum.left += other.left
        sum.solvedHere += other.solvedHere
        sum.answers.merge(other.answers, uniquingKeysWith: +)
        sum.seconds.add(other.seconds)
        sum.remedy = sum.remedy.adding(other.remedy)
        sum.causes.merge(other.causes) { $0.adding($1) }
        return sum
    }

    mutating func count(_ record: Walkthrough.Record, _ times: Int) {
        // What is known already takes no time.
        if record.knownFrom == nil { seconds.add(times, of: record.seconds) }
        switch record.outcome {
        case .done: done += times
        case .failed: failed += times
        case .skipped: skipped += times
        case .answered: answers.count(times, of: record.answer ?? "")
        }
    }
}

/// How often something was tried, and how often that solved it.
package struct RemedyTally: Equatable, Sendable {
    /// The walks that came to an end with it on their way.
    package var ended = 0
    /// Those of them that it solved.
    package var solved = 0

    package init(ended: Int = 0, solved: Int = 0) {
        self.ended = ended
        self.solved = solved
    }

    /// `solved 14 of 20`; nil where it was never tried to an end.
    package var words: String? { ended > 0 ? "solved \(solved) of \(ended)" : nil }

    mutating func count(_ times: Int, isSolved: Bool) {
        ended += times
        if isSolved { solved += times }
    }

    func adding(_ other: RemedyTally) -> RemedyTally {
        RemedyTally(ended: ended + other.ended, solved: solved + other.solved)
    }

    var isEmpty: Bool { ended == 0 && solved == 0 }
}

extension [String: Int] {
    /// Counts, and keeps no zeros: a desk that took something back is the one on which it never was.
    mutating func count(_ times: Int, of key: String) {
        self[key, default: 0] += times
        if self[key] == 0 { self[key] = nil }
    }
}
