internal import DeskCore

/// What looks like a step and is none.
struct UnwalkedStep: CheckRule {
    let name = "unwalked-step"
    let severity = GuideFinding.Severity.warning
    let summary = "Something tells somebody what to do, and no walk comes to it."

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        guard page.isTroubleshooting else { return [] }
        return page.guide.unwalked.map {
            CheckRemark(page.lines.start(of: $0.line), $0.sentence, fix: $0.fix)
        }
    }
}
