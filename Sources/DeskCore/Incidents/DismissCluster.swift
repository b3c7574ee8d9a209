package import struct FoundationEssentials.Date

/// Says that a cluster is no incident, so that nobody is pointed at its tickets again.
package struct DismissCluster: Intent {
    package static let verb = "dismiss a cluster"

    package var subject: String
    package var tickets: [TicketNumber]
    package var guardedTicket: TicketNumber? { nil }

    package init(_ cluster: Cluster) {
        subject = cluster.subject
        tickets = cluster.tickets
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        guard !desk.dismissedTickets.isSuperset(of: tickets) else { return [] }
        var fact = ClusterDismissed()
        fact.subject = subject
        fact.tickets = tickets
        return [EventDraft(at: now, by: actor.name, ticket: nil, fact: fact)]
    }
}

package struct ClusterDismissed: Fact {
    package static let name = "cluster_dismissed"
    /// What the tickets have in common.
    package var subject = ""
    /// Ascending.
    package var tickets: [Int] = []

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("subject", &subject)
        try mapper.map("tickets", &tickets)
    }

    package var isGuarded: Bool { false }
    package var words: String { "said that \(tickets.count) tickets of \(subject) are no incident" }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.dismissedTickets.formUnion(tickets)
    }
}
