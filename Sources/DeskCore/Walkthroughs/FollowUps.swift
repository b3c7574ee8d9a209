package import struct FoundationEssentials.Date

/// What has to be looked after later.
package struct FollowUpsPlanned: Fact {
    package static let name = "follow_ups_planned"
    package var texts: [String] = []

    package init() {}

    init(_ texts: [String]) {
        self.texts = texts
    }

    static let revokeSessions = "Revoke the user's sessions"
    static let tellUser = "Tell the user on another channel, and the manager, that a credential was changed"

    /// After a credential was changed: what makes a takeover visible.
    static let afterCredentialChange = [
        revokeSessions, tellUser,
        "Look at the user's sign-in log for 24 to 72 hours",
    ]

    /// What is not waiting to be done already. After a second change the sessions have to be revoked a second time.
    static func missing(on ticket: Ticket) -> [String] {
        afterCredentialChange.filter { text in !ticket.followUps.contains { $0.text == text && !$0.isDone } }
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("texts", &texts)
    }

    package var isGuarded: Bool { false }
    package var words: String { "planned to follow up: \(texts.joined(separator: "; "))" }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.followUps += texts.map { FollowUp(text: $0) } }
    }
}

/// Ticks a follow-up.
package struct CompleteFollowUp: Intent {
    package static let verb = "tick a follow-up"

    package var ticket: TicketNumber
    package var text: String
    package var guardedTicket: TicketNumber? { nil }

    package init(ticket: TicketNumber, text: String) {
        self.ticket = ticket
        self.text = text
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.ticket(ticket)
        guard subject.followUps.contains(where: { $0.text == text && !$0.isDone }) else { return [] }
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: FollowUpCompleted(text))]
    }
}

package struct FollowUpCompleted: Fact {
    package static let name = "follow_up_completed"
    package var text = ""

    package init() {}

    init(_ text: String) {
        self.text = text
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("text", &text)
    }

    package var isGuarded: Bool { false }
    package var words: String { "followed up: \(text)" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        FollowUpsPlanned([text])
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { ticket in
            for index in ticket.followUps.indices where ticket.followUps[index].text == text {
                ticket.followUps[index].isDone = true
            }
        }
    }
}
