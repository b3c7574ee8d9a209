package import struct FoundationEssentials.Date

/// Who acts: a user of the operating system.
package struct Actor: Equatable, Sendable {
    package var name: String
    package var access: Access

    package init(_ name: String, _ access: Access = .unrestricted) {
        self.name = name
        self.access = access
    }

    /// The name under which timers act.
    package static let timers = Actor("helpdesk")
}

/// Something that somebody wants to do. Its rules stand in `decide` and nowhere else.
package protocol Intent: Equatable, Sendable {
    /// What it does, in words that follow "may not": `take a ticket`.
    static var verb: String { get }

    /// The least role that may have it; an agent's unless said otherwise. Nil for what time does, whoever looks.
    static var requiredRole: Role? { get }

    /// The ticket whose state, assignee or current step this would change: a console's write to it is refused where the ticket
    /// has moved on since it was shown. Nil for what never conflicts, such as a note.
    var guardedTicket: TicketNumber? { get }

    /// What has to be recorded for it, in order; or the rule that says no.
    func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft]
}

extension Intent {
    package static var requiredRole: Role? { .agent }

    package func isEqual(to other: any Intent) -> Bool {
        (other as? Self) == self
    }
}

extension Desk {
    /// Decides `intent`: the one way from a wish to events, for the console, the commands and the tests.
    ///
    /// The actor's role is looked at here, and every text of every fact passes the secret mask, so that no verb can forget it.
    ///
    /// - Parameter seen: the ticket's `version` that the actor was looking at; nil for who decides on the newest state.
    package func decide(
        _ intent: any Intent, by actor: Actor, at now: Date, seen: Int? = nil
    ) throws(Refusal) -> [EventDraft] {
        let kind = type(of: intent)
        try actor.require(kind.requiredRole, to: kind.verb)
        if let number = intent.guardedTicket, let seen, let ticket = tickets[number], ticket.version > seen,
            let other = timeline(of: number)?.last(where: {
                $0.sequence > seen && $0.fact.isGuarded && $0.by != actor.name
            })
        {
            throw .stale(ticket: number, by: other.by, at: other.at, now: now, words: other.fact.words)
        }
        var mapper = MaskingMapper()
        return try intent.decide(in: self, by: actor, at: now).map { $0.asRecorded(&mapper) }
    }
}
