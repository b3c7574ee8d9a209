package import struct FoundationEssentials.Date

/// What is known of a user: tickets, walks and where they ended, how the user was verified, and what it was before.
package struct RequesterCard: Equatable, Sendable {
    package struct Walk: Equatable, Sendable {
        package var guide: String
        package var startedAt: Date
        /// How it ended and where: `solved: new phone, at the end of the guide`; nil while it goes on.
        package var ending: String?
        /// Where the user stands; nil where it is over, or at the end of the guide.
        package var step: String?
    }

    package struct Entry: Equatable, Sendable {
        package var ticket: TicketRow
        /// Oldest first.
        package var walks: [Walk]
    }

    package struct Check: Equatable, Sendable {
        package var identity: IdentityCheck
        package var ticket: TicketNumber
    }

    /// As the newest ticket has the name.
    package var requester: String
    /// Unsettled ones first, then the newest first.
    package var entries: [Entry]
    /// Newest first.
    package var checks: [Check]

    /// Nil where no ticket is of that user.
    package init?(of requester: String, in desk: Desk) {
        let tickets = desk.tickets(of: requester)
        guard let name = tickets.last?.requester else { return nil }
        self.requester = name
        entries = tickets.map { ticket in
            Entry(ticket: desk.row(of: ticket), walks: desk.walkthroughs(of: ticket.number).map { desk.walk($0) })
        }
        entries.sort { one, other in
            if one.ticket.state.isUnsettled != other.ticket.state.isUnsettled { return one.ticket.state.isUnsettled }
            return one.ticket.number > other.ticket.number
        }
        checks = tickets.flatMap { desk.checks(of: name, on: $0.number) }.sorted { $0.identity.at > $1.identity.at }
    }

    package var unsettledCount: Int { entries.count { $0.ticket.state.isUnsettled } }

    /// What it was before, the most frequent first.
    package var causes: [(cause: String, count: Int)] {
        let causes = entries.compactMap(\.ticket.cause)
        return Dictionary(grouping: causes) { $0.lowercased() }.values.map { ($0[0], $0.count) }.sorted {
            ($1.count, $0.cause) < ($0.count, $1.cause)
        }
    }

    /// How the user was verified, the most frequent first.
    package var methods: [(method: IdentityMethod, count: Int)] {
        Dictionary(grouping: checks, by: \.identity.method).map { ($0.key, $0.value.count) }.sorted {
            ($1.count, $0.method.rawValue) < ($0.count, $1.method.rawValue)
        }
    }
}

extension Desk {
    fileprivate func walk(_ walkthrough: Walkthrough) -> RequesterCard.Walk {
        let route = routes[walkthrough.revision]
        let ending = walkthrough.end.map { end in
            [end.ending.words, end.cause, end.to, end.reason].compactMap(\.self).joined(separator: ": ") + ", "
                + place(ofEnd: walkthrough)
        }
        return RequesterCard.Walk(
            guide: route?.guide ?? walkthrough.revision, startedAt: walkthrough.startedAt, ending: ending,
            step: ending == nil ? walkthrough.current.map { route?[$0]?.title ?? $0 } : nil)
    }

    /// The checks of a user that a ticket has, but for those that were withdrawn.
    fileprivate func checks(of requester: String, on number: TicketNumber) -> [RequesterCard.Check] {
        var checks: [RequesterCard.Check] = []
        for event in timeline(of: number) ?? [] {
            if event.fact is IdentityWithdrawn { _ = checks.popLast() }
            guard let fact = event.fact as? IdentityVerified,
                fact.requester?.requesterKey == requester.requesterKey
            else { continue }
            let identity = IdentityCheck(
                method: fact.method, reference: fact.reference, secondPerson: fact.secondPerson, by: event.by,
                at: event.at, requester: fact.requester)
            checks.append(RequesterCard.Check(identity: identity, ticket: number))
        }
        return checks
    }
}
