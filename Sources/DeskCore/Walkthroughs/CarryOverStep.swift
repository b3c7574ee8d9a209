package import struct FoundationEssentials.Date

/// Records at the current step what was found at it a moment ago on another ticket of the same user.
package struct CarryOverStep: Intent {
    package static let verb = "carry a step over"

    package var ticket: TicketNumber
    /// The step that is meant.
    package var step: String?
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber, step: String? = nil) {
        self.ticket = ticket
        self.step = step
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let (walkthrough, route) = try desk.walking(ticket)
        guard let current = walkthrough.current.flatMap({ route[$0] }) else { throw .atEndOfGuide(ticket) }
        guard let known = desk.knownOutcome(of: current, for: ticket, at: now) else {
            throw .nothingKnown(step: current.title, ticket: ticket)
        }
        var record = RecordStep(
            ticket: ticket, step: step, outcome: known.record.outcome, answer: known.record.answer,
            reason: known.reason)
        record.knownFrom = known.ticket
        return try record.decide(in: desk, by: actor, at: now)
    }
}
