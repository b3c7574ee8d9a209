package import struct FoundationEssentials.Date

/// Takes back what the actor did last on a ticket and has not taken back yet, by a new event that says the opposite; nothing is erased.
///
/// What was done to many tickets at once is taken back on all of them.
package struct UndoLastAct: Intent {
    package static let verb = "undo an act"

    package var ticket: TicketNumber
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber) {
        self.ticket = ticket
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        _ = try desk.ticket(ticket)
        guard let last = desk.ownActs(of: actor, on: ticket).standing.last else { throw .nothingToUndo(ticket) }
        guard let act = last.act else { return try Self.undo(last, of: ticket, in: desk, by: actor, at: now) }
        return try desk.answerAct(act, on: ticket, saying: Self.verb, by: actor, at: now, events: \.standing) {
            (desk: Desk, event: Event, ticket: TicketNumber) throws(Refusal) in
            try Self.undo(event, of: ticket, in: desk, by: actor, at: now)
        }
    }

    private static func undo(
        _ event: Event, of ticket: TicketNumber, in desk: Desk, by actor: Actor, at now: Date
    ) throws(Refusal) -> [EventDraft] {
        try desk.checkNobodyBuilt(on: event, of: ticket, by: actor, at: now)
        guard let fact = event.fact.reversal(of: event, in: desk, at: now) else {
            throw .cannotUndo(ticket: ticket, words: event.fact.words, state: try desk.ticket(ticket).state)
        }
        return try desk.answer(event, with: fact, on: ticket, by: actor, at: now)
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
