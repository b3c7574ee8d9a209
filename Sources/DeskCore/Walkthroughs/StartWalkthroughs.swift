package import struct FoundationEssentials.Date

/// Starts to lead the requesters of many tickets through their guides, as in an incident: all of them or none.
package struct StartWalkthroughs: Intent {
    package static let verb = StartWalkthrough.verb

    package var starts: [StartWalkthrough]
    /// Every ticket is looked at as it is when all of them start.
    package var guardedTicket: TicketNumber? { nil }

    package init(_ starts: [StartWalkthrough]) {
        self.starts = starts
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        // Two tickets of one user share the walkthrough that the first of them starts, so each decides on what the ones before left.
        var desk = desk
        var drafts: [EventDraft] = []
        var obstacles: [StartObstacle] = []
        for start in starts {
            do throws(Refusal) {
                let more = try start.decide(in: desk, by: actor, at: now)
                for draft in more { desk.apply(Event(draft, sequence: desk.lastSequence + 1)) }
                drafts += more
            } catch {
                obstacles.append(StartObstacle(ticket: start.ticket, refusal: error))
            }
        }
        guard obstacles.isEmpty else { throw .notStartable(obstacles) }
        return drafts
    }
}

/// Why one of many tickets cannot be walked.
package struct StartObstacle: Equatable, Sendable {
    package var ticket: TicketNumber
    package var refusal: Refusal

    package init(ticket: TicketNumber, refusal: Refusal) {
        self.ticket = ticket
        self.refusal = refusal
    }
}
