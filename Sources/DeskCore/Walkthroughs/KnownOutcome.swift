package import struct FoundationEssentials.Date

/// What was found at a step, a moment ago, on another ticket of the same user.
package struct KnownOutcome: Equatable, Sendable {
    package var ticket: TicketNumber
    package var record: Walkthrough.Record

    /// How long it counts, in seconds: what was so half an hour ago may not be so now.
    static let lifetime = 30.0 * 60

    /// What stands as the reason of a record that is carried over.
    var reason: String { "known from \(Ticket.id(ticket)): \(record.by) at \(Timestamp.text(record.at))" }

    /// `checked 5 minutes ago in HD-7 by bo`.
    package func words(at now: Date) -> String {
        "checked \(DurationWords.ago(now.timeIntervalSince(record.at))) in \(Ticket.id(ticket)) by \(record.by)"
    }
}

extension Desk {
    /// The newest outcome of a step that another ticket of the same user has, where it can be relied on.
    ///
    /// Never of a question about who calls or who started the sign-in, of a cause, of what changes a credential, or of a check whether it works
    /// now; and never of what was itself carried over.
    package func knownOutcome(of step: RouteStep, for ticket: TicketNumber, at now: Date) -> KnownOutcome? {
        guard step.canBeKnown, let requester = tickets[ticket]?.requester, let walkthrough = walkthrough(of: ticket),
            let guide = routes[walkthrough.revision]?.guide
        else { return nil }
        let own = Set(walkthroughs(of: ticket).map(\.id))
        var newest: KnownOutcome?
        for other in tickets(of: requester) where other.number != ticket {
            for walk in walkthroughs(of: other.number) where !own.contains(walk.id) {
                for record in walk.records where (0...KnownOutcome.lifetime).contains(now.timeIntervalSince(record.at))
                {
                    let isSameGuide = routes[walk.revision]?.guide == guide
                    guard record.knownFrom == nil, step.isToldBy(record, inSameGuide: isSameGuide),
                        record.at > newest?.record.at ?? .distantPast
                    else { continue }
                    newest = KnownOutcome(ticket: other.number, record: record)
                }
            }
        }
        return newest
    }
}

extension RouteStep {
    fileprivate var canBeKnown: Bool {
        switch role {
        case .prerequisites, .diagnose, .resolve, .collectEvidence: !changesCredential && guide == nil
        case .confirmSignIn, .verifyIdentity, .causes, .verify, .escalate, .notes, .reference: false
        }
    }

    /// Whether a record of another walk says what this step asks: one of the same step, or of a step that is called the same.
    fileprivate func isToldBy(_ record: Walkthrough.Record, inSameGuide isSameGuide: Bool) -> Bool {
        guard isSameGuide && record.step == id || !title.isEmpty && record.title.lowercased() == title.lowercased()
        else { return false }
        return switch record.outcome {
        case .done: answers.isEmpty
        case .answered: answers.contains { $0.id == record.answer && $0.guide == nil }
        case .failed, .skipped: false
        }
    }
}
