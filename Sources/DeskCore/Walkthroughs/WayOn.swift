/// Where a walk may go on after a step that did not work or was left out, besides the step that follows.
package enum WayOn: String, Sendable, CaseIterable {
    /// The question for the cause: it is another one, or it is plain already.
    case cause
    /// Where the case is made ready for somebody else.
    case handOver = "hand-over"

    /// Whether a step stands on that way already.
    fileprivate func isTaken(at step: RouteStep) -> Bool {
        switch self {
        case .cause: step.role == .causes
        case .handOver: step.role == .collectEvidence || step.role == .escalate
        }
    }

    fileprivate func step(on route: WalkRoute) -> RouteStep? {
        switch self {
        case .cause: return route.steps.first { $0.role == .causes }
        case .handOver:
            let security = Set(route.steps.flatMap { $0.sectionsOfDenial(on: route) })
            let steps = route.steps.filter { !security.contains($0.section) }
            if let collecting = steps.first(where: { $0.role == .collectEvidence }) { return collecting }
            let last = steps.last { $0.role == .escalate }
            return steps.first { $0.role == .escalate && $0.section == last?.section }
        }
    }
}

extension RouteStep {
    /// Where its answers lead of whom it turns out that somebody else started the sign-in.
    fileprivate func sectionsOfDenial(on route: WalkRoute) -> [String] {
        answers.filter { QuestionZero.isDenied(self, answer: $0.id) }.compactMap { following(answer: $0.id) }
            .compactMap { route[$0]?.section }
    }
}

extension Desk {
    /// The ways that a ticket's user can be led on, where the current step comes to this outcome and its page says nothing of that. Nobody comes past the
    /// question who started the sign-in, nor to the causes past the question who is calling.
    package func waysOn(from ticket: TicketNumber, after outcome: StepOutcome) -> [(way: WayOn, step: RouteStep)] {
        guard let walkthrough = walkthrough(of: ticket), walkthrough.isInProgress,
            let route = routes[walkthrough.revision], let current = walkthrough.current.flatMap({ route[$0] }),
            outcome == .skipped || outcome == .failed && current.answers.isEmpty && current.guide == nil
        else { return [] }
        let isAsked = route.steps.contains { $0.role == .confirmSignIn }
        guard !isAsked || trail(of: walkthrough, on: ticket).contains(where: confirmsSignIn) else { return [] }
        return WayOn.allCases.compactMap { way in
            guard !way.isTaken(at: current), let step = way.step(on: route), step.id != current.next,
                way == .handOver || !route.asksWhoCalls(from: current, to: step)
            else { return nil }
            return (way, step)
        }
    }
}

extension WalkRoute {
    /// Whether the page has the caller verified at a step, or between it and a later one.
    fileprivate func asksWhoCalls(from first: RouteStep, to last: RouteStep) -> Bool {
        steps.drop { $0.id != first.id }.prefix { $0.id != last.id }.contains { $0.role == .verifyIdentity }
    }
}
