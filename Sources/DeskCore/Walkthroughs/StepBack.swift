package import struct FoundationEssentials.Date

/// Goes one recorded step back. The record stays in the timeline; the way that counts no longer has it.
package struct StepBack: Intent {
    package static let verb = "go a step back"

    package var ticket: TicketNumber
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber) {
        self.ticket = ticket
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        let (walkthrough, route) = try desk.walking(ticket)
        guard let last = walkthrough.records.last else { throw .nothingRecorded(ticket) }
        let fact = StepTakenBack(walkthrough.id, step: last.step, title: route[last.step]?.title ?? last.step)
        return desk.goingOn(subject, with: walkthrough, by: actor, at: now)
            + [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

package struct StepTakenBack: Fact {
    package static let name = "step_taken_back"
    package var walkthrough: WalkthroughID = 0
    package var step = ""
    package var title = ""

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
    }

    package var words: String { "went back to: \(title)" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        // Only one's own record: the name beside an outcome is that of who saw it.
        let recorded = desk.events(before: event).last { ($0.fact as? StepRecorded)?.step == step }
        return recorded?.by == event.by ? recorded?.fact : nil
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.changeWalkthrough(walkthrough) {
            if let index = $0.records.lastIndex(where: { $0.step == step }) { $0.records.removeSubrange(index...) }
            $0.agent = event.by
            $0.stand(at: step, since: event.at)
        }
        desk.change(event)
        desk.changeSharing(walkthrough, in: event)
    }
}
