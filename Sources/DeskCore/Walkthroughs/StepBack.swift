package import struct FoundationEssentials.Date

/// Goes back to a step that was recorded. The records stay in the timeline; the way that counts no longer has them.
package struct StepBack: Intent {
    package static let verb = "go a step back"

    package var ticket: TicketNumber
    /// The step to go back to, where it was recorded last; nil for the last one.
    package var step: String?
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber, to step: String? = nil) {
        self.ticket = ticket
        self.step = step
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        let (walkthrough, route) = try desk.walking(ticket)
        let place = walkthrough.records.lastIndex { step == nil || $0.step == step }
        guard let place else {
            throw step.map { .stepNotRecorded(route[$0]?.title ?? $0, of: ticket) } ?? .nothingRecorded(ticket)
        }
        let target = walkthrough.records[place].step
        var fact = StepTakenBack(walkthrough.id, step: target, title: route[target]?.title ?? target)
        // Of a single record the timeline says all.
        if place < walkthrough.records.count - 1 {
            fact.records = Array(walkthrough.records[place...])
            fact.next = walkthrough.current
        }
        return desk.goingOn(subject, with: walkthrough, by: actor, at: now)
            + [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

package struct StepTakenBack: Fact, StepLeaving {
    package static let name = "step_taken_back"
    package var walkthrough: WalkthroughID = 0
    package var step = ""
    package var title = ""
    /// What no longer counts, oldest first, where it is more than the last record.
    package var records: [Walkthrough.Record] = []
    /// Where the user stood before that; nil at the end of the guide.
    package var next: String?
    var timer: [TimerMark] = []

    package init() {}

    init(_ walkthrough: WalkthroughID, step: String, title: String) {
        self.walkthrough = walkthrough
        self.step = step
        self.title = title
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("walkthrough", &walkthrough)
        try mapper.map("step", &step)
        try mapper.map("title", &title)
        try mapper.map("records", &records)
        try mapper.map("next", &next)
        try mapper.map("timer", &timer)
    }

    package var walked: WalkthroughID? { walkthrough }
    package var words: String {
        "went back to: \(title)" + (records.isEmpty ? "" : " (\(records.count) steps)")
    }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        // Each of several carries the name of who saw it.
        if !records.isEmpty {
            var fact = StepsPutBack(walkthrough, records: records, next: next)
            fact.timer = desk.timer(before: event)
            return fact
        }
        // Only one's own record: the name beside an outcome is that of who saw it.
        let recorded = desk.events(before: event).last { ($0.fact as? StepRecorded)?.step == step }
        guard recorded?.by == event.by, var fact = recorded?.fact as? StepRecorded else { return nil }
        fact.timer = desk.timer(before: event)
        return fact
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.changeWay(of: walkthrough) {
            var ticks: [Walkthrough.Tick] = []
            if let index = $0.records.lastIndex(where: { $0.step == step }) {
                ticks = $0.records[index].ticks
                $0.records.removeSubrange(index...)
            }
            $0.agent = event.by
            $0.stand(at: step, since: event.at)
            $0.ticks = ticks
        }
        desk.leaveStep(by: self, in: event)
    }
}
