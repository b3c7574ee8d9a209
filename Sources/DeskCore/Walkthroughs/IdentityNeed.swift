/// Why a record wants the caller's identity on record first. The raw values stand in no file.
package enum IdentityNeed: Equatable, Sendable, CaseIterable {
    /// The step changes a credential.
    case credential
    /// The record says that the caller is the user.
    case confirmation

    /// What a record of `outcome` wants; nil where it wants nothing. Leaving a step out never does.
    ///
    /// Whoever answers yes where the caller is verified, or leaves that section for what comes after it, says that the caller is the
    /// user. Who answers no, or hands over, does not.
    init?(_ step: RouteStep, outcome: StepOutcome, answer: String?, in route: WalkRoute) {
        if step.changesCredential, outcome != .skipped {
            self = .credential
        } else if step.role == .verifyIdentity, Self.confirms(step, outcome, answer, in: route) {
            self = .confirmation
        } else {
            return nil
        }
    }

    private static func confirms(
        _ step: RouteStep, _ outcome: StepOutcome, _ answer: String?, in route: WalkRoute
    ) -> Bool {
        guard outcome == .done || outcome == .answered else { return false }
        if let answer {
            if AnswerWords.isYes(answer) { return true }
            if AnswerWords.isNo(answer) { return false }
        }
        let next = step.following(answer: answer).flatMap { route[$0] }
        return next.map { ![.verifyIdentity, .escalate].contains($0.role) } ?? false
    }
}
