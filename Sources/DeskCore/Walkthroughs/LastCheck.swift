extension Walkthrough {
    /// The last step that checked whether it works, where it said no; nil where it said yes, or nothing was checked.
    fileprivate func failedCheck(on route: WalkRoute) -> (title: String, answer: String)? {
        let checks = records.lazy.compactMap { record in route[record.step].map { (record, step: $0) } }
        guard let (record, step) = checks.last(where: { $0.step.role == .verify && $0.0.outcome != .skipped }) else {
            return nil
        }
        let answer = step.answers.first { $0.id == record.answer }
        let saysNo = record.outcome == .failed || answer.map { AnswerWords.isNo($0.id) } ?? false
        return saysNo ? (step.title, answer?.label ?? record.outcome.words) : nil
    }
}

extension Desk {
    /// Refuses that a walkthrough ends as solved after a check that said no.
    func checkSolved(_ walkthrough: Walkthrough, on route: WalkRoute, of ticket: TicketNumber) throws(Refusal) {
        if let check = walkthrough.failedCheck(on: route) {
            throw .lastCheckFailed(ticket: ticket, step: check.title, answer: check.answer)
        }
    }
}
