internal import DeskCore

/// A credential that is changed before anybody knows who is calling.
struct MissingIdentityCheck: CheckRule {
    let name = "missing-identity-check"
    let severity = GuideFinding.Severity.error
    let summary = "A step changes a credential, and a way leads to it on which nobody verified who is calling."

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        guard page.isGuide else { return [] }
        let steps = page.ways.steps
        let reached = page.ways.reached { steps[$0].role == .verifyIdentity || steps[$0].changesCredential }
        return steps.indices.filter { reached[$0] && steps[$0].changesCredential }.map { at in
            CheckRemark(
                page.place(of: page.guide.steps[at]),
                "\(CheckRemark.quote(steps[at].title)) changes a credential, and a way leads here without an identity check",
                fix: "put a section “Verify who is calling” before it on every way")
        }
    }
}
