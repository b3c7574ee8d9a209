package import struct FoundationEssentials.Date

/// Does again what the actor took back last on a ticket, as long as nothing else of theirs followed, by a new event that says the same.
///
/// What was taken back on many tickets at once is done again on all of them.
package struct RedoUndoneAct: Intent {
    package static let verb = "redo an act"
    package var ticket: TicketNumber
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber) {
        self.ticket = ticket
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        _ = try desk.ticket(ticket)
        guard let undo = desk.ownActs(of: actor, on: ticket).undos.last else { throw .nothingToRedo(ticket) }
        guard let act = undo.act else { return try Self.redo(undo, of: ticket, in: desk, by: actor, at: now) }
        return try desk.answerAct(act, on: ticket, saying: Self.verb, by: actor, at: now, events: \.undos) {
            (desk: Desk, event: Event, ticket: TicketNumber) throws(Refusal) in
            try Self.redo(event, of: ticket, in: desk, by: actor, at: now)
        }
    }

    private static func redo(
        _ undo: Event, of ticket: TicketNumber, in desk: Desk, by actor: Actor, at now: Date
    ) throws(Refusal) -> [EventDraft] {
        guard let act = desk.timeline(of: ticket)?.last(where: { $0.sequence == undo.undoes }) else {
            throw .nothingToRedo(ticket)
        }
        try desk.checkNobodyBuilt(on: undo, of: ticket, by: actor, at: now)
        guard let fact = act.fact.repetition(of: act, in: desk, at: now) else {
            throw .cannotRedo(ticket: ticket, words: act.fact.words)
        }
        if let walked = fact.walked {
            guard let current = desk.walkthrough(of: ticket), current.isInProgress, current.id == walked else {
                throw .walkedNoMore(ticket: ticket, words: act.fact.words)
            }
        }
        return try desk.answer(undo, with: fact, on: ticket, by: actor, at: now)
    }
}
