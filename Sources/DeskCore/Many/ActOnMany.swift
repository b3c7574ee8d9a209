package import struct FoundationEssentials.Date

/// An intent about one ticket, which can be wanted for many at once.
package protocol TicketIntent: Intent {
    var ticket: TicketNumber { get set }
}

extension TicketIntent {
    /// The same about another ticket.
    package func on(_ ticket: TicketNumber) -> Self {
        var other = self
        other.ticket = ticket
        return other
    }
}

/// Does something to many tickets at once, as in an incident: one act in the journal, which one undo takes back.
///
/// Each ticket goes by the rules of its own intent, one after the other, on the desk that the earlier ones left.
package struct ActOnMany: Intent {
    package static let verb = "act on many tickets"

    package struct Part: Equatable, Sendable {
        package var intent: any TicketIntent
        /// The version of the ticket that the actor was looking at; nil for who decides on the newest state.
        package var seen: Int?

        package init(_ intent: any TicketIntent, seen: Int? = nil) {
            self.intent = intent
            self.seen = seen
        }

        package static func == (one: Part, other: Part) -> Bool {
            one.seen == other.seen && one.intent.isEqual(to: other.intent)
        }
    }

    /// At most one for each ticket.
    package var parts: [Part]
    /// Whether tickets whose rules say no are left out. Else nothing is done to any.
    package var leavesOut: Bool
    /// Every ticket has its own.
    package var guardedTicket: TicketNumber? { nil }

    package init(_ parts: [Part], leavingOut: Bool = false) {
        self.parts = parts
        leavesOut = leavingOut
    }

    package init(_ intents: [any TicketIntent], leavingOut: Bool = false) {
        self.init(intents.map { Part($0) }, leavingOut: leavingOut)
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let outcome = outcome(in: desk, by: actor, at: now)
        // What is refused to the actor, whatever the ticket, is said once.
        if let first = outcome.obstacles.first?.refusal, first.isOfActor { throw first }
        guard outcome.obstacles.isEmpty || leavesOut && !(outcome.changed + outcome.unchanged).isEmpty else {
            throw .notForAll(outcome.obstacles)
        }
        return outcome.drafts
    }

    /// What would come of it, for who wants to know before.
    ///
    /// - Parameter left: tickets that are not asked.
    package func outcome(
        in desk: Desk, by actor: Actor, at now: Date, without left: [TicketNumber] = []
    ) -> ManyOutcome {
        outcome(in: desk, by: actor, at: now, without: left) { _, _ in }
    }

    /// - Parameter look: is shown each ticket as it is before it is decided on.
    func outcome(
        in desk: Desk, by actor: Actor, at now: Date, without left: [TicketNumber] = [],
        looking look: (TicketNumber, Ticket?) -> Void
    ) -> ManyOutcome {
        var act = ManyAct(on: desk, by: actor, at: now)
        let left = Set(left)
        for part in parts where !left.contains(part.intent.ticket) {
            act.decide(on: part.intent.ticket) { (desk: Desk) throws(Refusal) in
                look(part.intent.ticket, desk.tickets[part.intent.ticket])
                return try desk.decide(part.intent, by: actor, at: now, seen: part.seen)
            }
        }
        return act.outcome(saying: parts.first.map { type(of: $0.intent).verb } ?? "")
    }
}

/// Why one of many tickets is left as it is.
package struct ManyObstacle: Equatable, Sendable {
    package var ticket: TicketNumber
    package var refusal: Refusal

    package init(ticket: TicketNumber, refusal: Refusal) {
        self.ticket = ticket
        self.refusal = refusal
    }
}

extension Refusal {
    /// Whether it is about who acts, and so the same for every ticket.
    fileprivate var isOfActor: Bool {
        switch self {
        case .notAllowed, .rulesUnknown: true
        default: false
        }
    }
}

extension Ticket {
    /// How many numbers a sentence names.
    private static let namedCount = 8

    /// `HD-1, HD-2 and 14 more`.
    package static func ids(_ numbers: [TicketNumber]) -> String {
        guard numbers.count > namedCount + 1 else { return numbers.map(id).joined(separator: ", ") }
        let named = numbers.prefix(namedCount).map(id).joined(separator: ", ")
        return "\(named) and \(numbers.count - namedCount) more"
    }
}
