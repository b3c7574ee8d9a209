package import struct FoundationEssentials.Date

/// What was taken back by going back several steps counts again.
package struct StepsPutBack: Fact, StepLeaving {
    package static let name = "steps_put_back"
    package var walkthrough: WalkthroughID = 0
    /// Oldest first.
    package var records: [Walkthrough.Record] = []
    /// Where the user stood before; nil at the end of the guide.
    package var next: String?
    var timer: [TimerMark] = []

    package init() {}

    init(_ walkthrough: WalkthroughID, records: [Walkthrough.Record], next: String?) {
        self.walkthrough = walkthrough
        self.records = records
        self.next = next
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("walkthrough", &walkthrough)
        try mapper.map("records", &records)
        try mapper.map("next", &next)
        try mapper.map("timer", &timer)
    }

    package var walked: WalkthroughID? { walkthrough }
    package var words: String {
        "put back \(records.count) \(records.count == 1 ? "step" : "steps") that had been taken back"
    }

    /// What the gate in front of all that rests on who calls says to these records now.
    func checkGate(on ticket: TicketNumber, in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) {
        for record in records {
            try RecordStep(ticket: ticket, outcome: record.outcome, answer: record.answer).checkGate(
                record.step, in: walkthrough, desk, by: actor, at: now)
        }
    }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        guard let first = records.first else { return nil }
        var fact = StepTakenBack(walkthrough, step: first.step, title: first.title)
        fact.records = records
        fact.next = next
        fact.timer = desk.timer(before: event)
        return fact
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.changeWay(of: walkthrough) {
            $0.records += records
            $0.agent = event.by
            $0.stand(at: next, since: event.at)
        }
        desk.leaveStep(by: self, in: event)
    }
}
