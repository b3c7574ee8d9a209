import struct FoundationEssentials.Date

extension Desk {
    /// What has to be recorded to answer a whole act on many tickets of one's own: to take it back, or to do again what it took back.
    ///
    /// Tickets on which a colleague, or the actor, has gone on since are left out and named.
    ///
    /// - Parameters:
    ///   - act: the sequence of its first event.
    ///   - asked: the ticket on which it is wanted; where that one has to be left out, nothing is done to the others.
    ///   - verb: what is wanted, as an intent says it.
    ///   - events: those of a person's acts that can be answered, the oldest first.
    ///   - body: what answers one of them.
    /// - Throws: where nothing of it can be answered.
    func answerAct(
        _ act: Int, on asked: TicketNumber, saying verb: String, by actor: Actor, at now: Date,
        events: (OwnActs) -> [Event],
        _ body: (Desk, Event, TicketNumber) throws(Refusal) -> [EventDraft]
    ) throws(Refusal) -> [EventDraft] {
        var answer = ManyAct(on: self, by: actor, at: now)
        // What came last goes first: a walkthrough that a second ticket joined, by the second ticket.
        for number in (acts[act] ?? []).reversed() {
            let open = events(ownActs(of: actor, on: number))
            let parts = open.filter { $0.act == act }
            guard !parts.isEmpty else { continue }
            answer.decide(on: number) { (desk: Desk) throws(Refusal) in
                if let last = open.last, last.act != act {
                    throw .actedSince(ticket: number, words: last.fact.words)
                }
                var drafts: [EventDraft] = []
                for event in parts.reversed() { drafts += try body(desk, event, number) }
                return drafts
            }
        }
        let outcome = answer.outcome(saying: verb, undoing: act)
        if !outcome.drafts.isEmpty, let own = outcome.obstacles.first(where: { $0.ticket == asked }) {
            throw own.refusal
        }
        guard outcome.drafts.isEmpty, let first = outcome.obstacles.first else { return outcome.drafts }
        throw outcome.obstacles.count == 1 ? first.refusal : .notForAll(outcome.obstacles)
    }
}
