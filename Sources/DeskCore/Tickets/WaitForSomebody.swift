package import struct FoundationEssentials.Date

/// Sets the ticket waiting: for the user, or for somebody else.
package struct WaitForSomebody: TicketIntent {
    package static let verb = "set a ticket waiting"

    package enum Whom: String, Sendable, CaseIterable {
        case user
        case other
    }

    package var ticket: TicketNumber
    package var whom: Whom
    package var reason: String
    /// When to be reminded.
    package var until: Date?
    /// Whether the actor takes the ticket first where it is new.
    package var takesNew: Bool
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber, whom: Whom, reason: String, until: Date? = nil, takingNew: Bool = false) {
        self.ticket = ticket
        self.whom = whom
        self.reason = reason
        self.until = until
        takesNew = takingNew
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let reason = try reason.required(.reason)
        let state: TicketState = whom == .user ? .waitingUser : .waitingOther
        let begun = try desk.beginning(ticket, to: state, takingNew: takesNew)
        if let until, until <= now { throw .timeHasPassed(until, desk.policy.calendar.zone) }
        var fact = WaitingBegan()
        fact.whom = whom
        fact.reason = reason
        fact.until = until
        return (begun + [fact]).map { EventDraft(at: now, by: actor.name, ticket: ticket, fact: $0) }
    }
}

package struct WaitingBegan: Fact {
    package static let name = "waiting_began"
    package var whom = WaitForSomebody.Whom.user
    package var reason = ""
    package var until: Date?

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("on", &whom)
        try mapper.map("reason", &reason)
        try mapper.map("until", &until)
    }

    package var words: String { words(Timestamp.text) }

    package func words(in zone: ZoneOffsets) -> String { words(zone.words) }

    private func words(_ text: (Date) -> String) -> String {
        let whom = whom == .user ? "the user" : "somebody else"
        return "waits for \(whom): \(reason)" + (until.map { ", until \(text($0))" } ?? "")
    }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        TicketResumed()
    }

    /// A date that has passed meanwhile reminds of nothing.
    package func repetition(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        var again = self
        if let until, until <= now { again.until = nil }
        return again
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) {
            $0.move(to: whom == .user ? .waitingUser : .waitingOther, at: event.at)
            $0.waiting = Waiting(reason: reason, until: until)
        }
    }
}
