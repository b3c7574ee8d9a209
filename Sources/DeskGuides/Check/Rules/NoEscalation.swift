internal import DeskCore

/// A guide that leaves people alone when nothing helps.
struct NoEscalation: CheckRule {
    let name = "no-escalation"
    let severity = GuideFinding.Severity.warning
    let summary = "The guide does not say whom to go to when nothing helps."

    private static let phrases = WordPatterns([
        "escalate|escalates|escalated|escalation", "hand|hands|pass it|them|the|this? ticket|case|call? over|on to",
        "second|third|2nd|3rd tier|line|level", "tier|level 2|3|two|three",
        "open|create|raise|log|file|submit a|the|an? new|microsoft? support? request|ticket|case|incident",
        "contact|call|ask microsoft|security|your|the? support|team",
    ])

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        guard page.isTroubleshooting else { return [] }
        let steps = page.guide.steps
        guard let repair = steps.first(where: { $0.role == .resolve }),
            !page.guide.sections.contains(where: { $0.role == .escalate }),
            !page.passages.contains(where: { passage in
                !Self.phrases.matches(in: passage.text).isEmpty
            })
        else { return [] }
        return [
            CheckRemark(
                page.place(of: repair), "the guide does not say whom to go to when nothing helps",
                fix: "add a section “Escalate” that names who goes on and what they need")
        ]
    }
}
