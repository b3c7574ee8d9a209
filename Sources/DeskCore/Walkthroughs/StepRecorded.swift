package import struct FoundationEssentials.Date

package struct StepRecorded: Fact, StepLeaving {
    package static let name = "step_recorded"
    package var walkthrough: WalkthroughID = 0
    package var step = ""
    /// The step's title, so that the record reads without the guide.
    package var title = ""
    package var outcome = StepOutcome.done
    package var answer: String?
    package var answerLabel: String?
    package var reason: String?
    /// How long the step took, in whole seconds, waiting not counted.
    package var seconds = 0
    /// The step that the walk goes on at; nil at the end of the guide.
    package var next: String?
    /// The ticket from which the outcome is known; nil where it was found here.
    package var knownFrom: TicketNumber?
    var timer: [TimerMark] = []

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("walkthrough", &walkthrough)
        try mapper.map("step", &step)
        try mapper.map("title", &title)
        try mapper.map("outcome", &outcome)
        try mapper.map("answer", &answer)
        try mapper.map("answer_label", &answerLabel)
        try mapper.map("reason", &reason)
        try mapper.map("seconds", &seconds)
        try mapper.map("next", &next)
        try mapper.map("known_from", &knownFrom)
        try mapper.map("timer", &timer)
    }

    package var walked: WalkthroughID? { walkthrough }
    package var words: String {
        let result = outcome == .answered ? "answered “\(answerLabel ?? answer ?? "")”" : "recorded “\(outcome.words)”"
        return "\(result): \(title)" + (reason.map { " (\($0))" } ?? "")
    }

    /// What the gate in front of all that rests on who calls says to this record now.
    func checkGate(on ticket: TicketNumber, in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) {
        try RecordStep(ticket: ticket, outcome: outcome, answer: answer).checkGate(
            step, in: walkthrough, desk, by: actor, at: now)
    }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        var fact = StepTakenBack(walkthrough, step: step, title: title)
        fact.timer = desk.timer(before: event)
        return fact
    }

    package func apply(to desk: inout Desk, in event: Event) {
        let record = Walkthrough.Record(
            step: step, title: title, outcome: outcome, answer: answer, reason: reason, by: event.by, at: event.at,
            seconds: seconds, knownFrom: knownFrom)
        desk.append(record, to: walkthrough)
        desk.changeWalkthrough(walkthrough) {
            $0.agent = event.by
            $0.stand(at: next, since: event.at)
        }
        desk.leaveStep(by: self, in: event) { $0.noteContact(event) }
    }
}
