internal import DeskCore

/// A step that no way leads to.
struct UnreachableStep: CheckRule {
    let name = "unreachable-step"
    let severity = GuideFinding.Severity.error
    let summary = "No way through the guide leads to a step."

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        guard page.isGuide else { return [] }
        let reached = page.ways.reached()
        // What follows a step that nothing leads to needs no mention of its own.
        let unreached = reached.indices.filter { !reached[$0] }
        var led = Set<Int>()
        var remarks: [CheckRemark] = []
        for at in unreached where !led.contains(at) {
            let followers = page.ways.spread(from: [at], along: page.ways.successors)
            led.formUnion(unreached.filter { followers[$0] })
            let step = page.guide.steps[at]
            remarks.append(
                CheckRemark(
                    page.place(of: step), "no way leads to the step \(CheckRemark.quote(step.title))",
                    fix: "link to its heading from an answer, or take it out"))
        }
        return remarks
    }
}
