internal import DeskCore

/// Steps that lead round and round.
struct EndlessCycle: CheckRule {
    let name = "endless-cycle"
    let severity = GuideFinding.Severity.error
    let summary = "Steps lead back to each other, and no way out of them comes to an end."

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        guard page.isGuide else { return [] }
        let reached = page.ways.reached()
        let ending = page.ways.ending
        let stuck = reached.indices.filter { reached[$0] && !ending[$0] }
        var told = Set<Int>()
        var remarks: [CheckRemark] = []
        for at in stuck {
            let round = page.ways.spread(from: [at], along: page.ways.successors)
            // A step that can come back to itself is on the cycle; those before it only lead there.
            let isOnCycle = page.ways.successors[at].contains { next in
                page.ways.spread(from: [next], along: page.ways.successors)[at]
            }
            guard isOnCycle, !told.contains(at) else { continue }
            told.formUnion(round.indices.filter { round[$0] })
            let step = page.guide.steps[at]
            remarks.append(
                CheckRemark(
                    page.place(of: step),
                    "the steps from \(CheckRemark.quote(step.title)) on lead round without an end",
                    fix: "give one of their questions an answer that leads out"))
        }
        return remarks
    }
}
