package import struct FoundationEssentials.Date

/// Takes back what the actor did last on a ticket, by a new event that says the opposite; nothing is erased.
///
/// What an undo did is an act too: where it can be undone again, the ticket is as it was before.
package struct UndoLastAct: Intent {
    package static let verb = "undo an act"

    package var ticket: TicketNumber
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber) {
        self.ticket = ticket
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        _ = try desk.ticket(ticket)
        let timeline = desk.timeline(of: ticket) ?? []
        guard let last = timeline.last(where: { $0.by == actor.name }) else { throw .nothingToUndo(ticket) }
        if let later = timeline.last(where: { $0.sequence > last.sequence && $0.overrides(last) }) {
            throw .stale(ticket: ticket, by: later.by, at: later.at, now: now, words: later.fact.words)
        }
        guard let fact = last.fact.reversal(of: last, in: desk, at: now) else {
            throw .cannotUndo(ticket: ticket, words: last.fact.words)
        }
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

extension Event {
    /// Whether somebody built on `earlier`, or did the same thing anew. Notes stand beside each other.
    fileprivate func overrides(_ earlier: Event) -> Bool {
        fact.isGuarded || (!(fact is NoteAdded) && type(of: fact) == type(of: earlier.fact))
    }
}

extension Desk {
    /// The last fact of a kind that stood on the ticket's timeline before `event`.
    func fact<F: Fact>(_ kind: F.Type, before event: Event) -> F? {
        events(before: event).last { $0.fact is F }?.fact as? F
    }

    /// The ticket's timeline up to `event`.
    func events(before event: Event) -> ArraySlice<Event> {
        (event.ticket.flatMap { timeline(of: $0) } ?? []).prefix { $0.sequence < event.sequence }
    }
}
