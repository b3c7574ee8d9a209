internal import DeskCore

/// A guide that repairs and never looks whether it helped.
struct NoVerification: CheckRule {
    let name = "no-verification"
    let severity = GuideFinding.Severity.warning
    let summary = "The guide says how to repair something, and nowhere how to see that it works again."

    private static let look = "test|verify|confirm|check|ensure that? whether|if? the? user|they|he|she? …3"

    private static let phrases = WordPatterns([
        "sign|log|logs|signs in? again|once", "try|tries|retry again|once|signing", "attempt|attempts …3 again",
        "\(look) sign-in|signin|login|access|works|resolved|succeeds|successful|gone", "\(look) sign|log in|into|on",
        "works|work again|now",
    ])

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        guard page.isTroubleshooting else { return [] }
        let steps = page.guide.steps
        guard let repair = steps.first(where: { $0.role == .resolve }),
            !steps.contains(where: { $0.role == .verify }),
            !steps.contains(where: { step in
                ([step.title, step.text] + step.details).contains { !Self.phrases.matches(in: $0).isEmpty }
            })
        else { return [] }
        return [
            CheckRemark(
                page.place(of: repair), "the guide never looks whether the repair helped",
                fix: "end with a section “Verify that it works”")
        ]
    }
}
