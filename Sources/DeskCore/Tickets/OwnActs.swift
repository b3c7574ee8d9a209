import struct FoundationEssentials.Date

/// What somebody did on a ticket and can take back, and what of it was taken back and can be done again.
///
/// An undo and a redo are events too; each names the event that it answers, so that the same timeline always gives the same acts. Undos
/// of journals that do not name it count as acts.
struct OwnActs {
    /// The acts that stand, oldest first.
    private(set) var standing: [Event] = []
    /// The undos that nothing was done after, oldest first.
    private(set) var undos: [Event] = []

    init(of name: String, in timeline: [Event]) {
        for event in timeline where event.by == name { take(event) }
    }

    private mutating func take(_ event: Event) {
        guard let answered = event.undoes else {
            standing.append(event)
            undos = []
            return
        }
        if undos.last?.sequence == answered {
            undos.removeLast()
            standing.append(event)
        } else {
            standing.removeAll { $0.sequence == answered }
            undos.append(event)
        }
    }
}

extension Desk {
    func ownActs(of actor: Actor, on ticket: TicketNumber) -> OwnActs {
        OwnActs(of: actor.name, in: timeline(of: ticket) ?? [])
    }

    /// Refuses to touch one's own `event` where a colleague has built on it.
    func checkNobodyBuilt(on event: Event, of ticket: TicketNumber, by actor: Actor, at now: Date) throws(Refusal) {
        if let later = timeline(of: ticket)?.last(where: {
            $0.sequence > event.sequence && $0.by != actor.name && $0.overrides(event)
        }) {
            throw .stale(ticket: ticket, by: later.by, at: later.at, now: now, words: later.fact.words)
        }
    }

    /// What has to be recorded to answer one's own `event` with `fact`: to take it back, or to do again what it took back. A step that is
    /// put back passes the gate in front of credentials once more.
    func answer(
        _ event: Event, with fact: any Fact, on ticket: TicketNumber, by actor: Actor, at now: Date
    ) throws(Refusal) -> [EventDraft] {
        switch fact {
        case let step as StepRecorded: try step.checkGate(on: ticket, in: self, by: actor, at: now)
        case let steps as StepsPutBack: try steps.checkGate(on: ticket, in: self, by: actor, at: now)
        default: break
        }
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact, undoes: event.sequence)]
    }
}

extension Event {
    /// Whether somebody built on `earlier`, or did the same thing anew. Notes, and ticks of different items, stand beside each other.
    fileprivate func overrides(_ earlier: Event) -> Bool {
        if let mark = fact.itemMark { return mark == earlier.fact.itemMark }
        return fact.isGuarded || (!(fact is NoteAdded) && type(of: fact) == type(of: earlier.fact))
    }
}
