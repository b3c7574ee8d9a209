package import struct FoundationEssentials.Date

/// What is known of a user, as `requester --json` prints it.
package struct RequesterReport: Encodable, Sendable {
    package struct Check: Encodable, Sendable {
        package var method: String
        @ExplicitNull package var reference: String?
        @ExplicitNull package var secondPerson: String?
        package var by: String
        package var at: String
        package var ticket: String
        /// Whether who asks may rely on it now.
        package var isValid: Bool
    }

    package struct Walk: Encodable, Sendable {
        package var guide: String
        package var startedAt: String
        /// Null while it goes on.
        @ExplicitNull package var ending: String?
        @ExplicitNull package var step: String?
    }

    package struct Entry: Encodable, Sendable {
        package var ticket: TicketReport
        @ExplicitNull package var cause: String?
        package var walks: [Walk]
    }

    package struct Count: Encodable, Sendable {
        package var name: String
        package var count: Int
    }

    package var requester: String
    package var tickets: [Entry]
    package var causes: [Count]
    package var methods: [Count]
    /// The newest first.
    package var checks: [Check]

    package init(_ card: RequesterCard, in desk: Desk, for actor: Actor, catalogue: CodeCatalogue, at now: Date) {
        requester = card.requester
        tickets = card.entries.map { entry in
            Entry(
                ticket: TicketReport(entry.ticket, catalogue: catalogue, by: desk.policy, at: now),
                cause: entry.ticket.cause,
                walks: entry.walks.map {
                    Walk(guide: $0.guide, startedAt: Timestamp.text($0.startedAt), ending: $0.ending, step: $0.step)
                })
        }
        causes = card.causes.map { Count(name: $0.cause, count: $0.count) }
        methods = card.methods.map { Count(name: $0.method.rawValue, count: $0.count) }
        checks = card.checks.map { check in
            let identity = check.identity
            return Check(
                method: identity.method.rawValue, reference: identity.reference, secondPerson: identity.secondPerson,
                by: identity.by, at: Timestamp.text(identity.at), ticket: Ticket.id(check.ticket),
                isValid: identity.isValid(
                    for: actor, requester: card.requester, at: now, lasting: desk.policy.durations.identityCheck))
        }
    }
}
