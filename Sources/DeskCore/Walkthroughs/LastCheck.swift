extension Walkthrough {
    /// The last step that checked whether it works, and what was recorded of it.
    private func lastCheck(on route: WalkRoute) -> (step: RouteStep, record: Record)? {
        let checks = records.lazy.compactMap { record in route[record.step].map { (step: $0, record: record) } }
        return checks.last { $0.step.role == .verify && $0.record.outcome != .skipped }
    }

    /// The title of the last check and what was recorded of it, where that says that it does not work; nil inside where it says that it
    /// does, and nil where nothing was checked.
    fileprivate func failedCheck(on route: WalkRoute?) -> (title: String, answer: String)?? {
        guard let route, let (step, record) = lastCheck(on: route) else { return nil }
        let answer = step.answers.first { $0.id == record.answer }
        let saysNo = record.outcome == .failed || answer.map(CheckVerdict(of: step, on: route).isNo) ?? false
        return .some(saysNo ? (step.title, answer?.label ?? record.outcome.words) : nil)
    }
}

extension Desk {
    /// Refuses that a walkthrough ends as solved after a check that said no. Of a detour without a check the one before it counts.
    func checkSolved(_ walkthrough: Walkthrough, of ticket: TicketNumber) throws(Refusal) {
        let checks = trail(of: walkthrough, on: ticket).reversed().lazy.compactMap {
            $0.failedCheck(on: routes[$0.revision])
        }
        if let check = checks.first ?? nil {
            throw .lastCheckFailed(ticket: ticket, step: check.title, answer: check.answer)
        }
    }
}
