package import struct FoundationEssentials.Date

/// What an act on many tickets would come to, for who decides whether it is done.
package struct ManyPreview: Equatable, Sendable {
    /// What is left out for one reason.
    package struct LeftOut: Equatable, Sendable {
        /// The reason, as a sentence about the first of them.
        package var sentence: String
        /// Ascending.
        package var tickets: [TicketNumber]
    }

    /// What is to be done: to those that it changes, each guarded as it was looked at.
    package var act: ActOnMany
    /// Those that are already as they would be.
    package var unchanged: [TicketNumber]
    /// By reason, the most frequent first.
    package private(set) var leftOut: [LeftOut] = []

    package var changed: [TicketNumber] { act.parts.map(\.intent.ticket) }
    package var leftOutCount: Int { leftOut.reduce(0) { $0 + $1.tickets.count } }

    init(act: ActOnMany, unchanged: [TicketNumber]) {
        self.act = act
        self.unchanged = unchanged
    }

    /// Leaves tickets out, each with its reason.
    package mutating func leaveOut(_ reasons: [(ticket: TicketNumber, sentence: String)]) {
        leaveOut(reasons.map { ($0.ticket, $0.sentence, $0.sentence.replacing(Ticket.id($0.ticket), with: "HD-")) })
    }

    fileprivate mutating func leaveOut(_ obstacles: [ManyObstacle]) {
        leaveOut(obstacles.map { ($0.ticket, $0.refusal.sentence, $0.reason) })
    }

    private mutating func leaveOut(_ reasons: [(ticket: TicketNumber, sentence: String, reason: String)]) {
        let groups = Dictionary(grouping: reasons.sorted { $0.ticket < $1.ticket }, by: \.reason).values
        leftOut += groups.map { LeftOut(sentence: $0[0].sentence, tickets: $0.map(\.ticket)) }
        leftOut.sort { ($1.tickets.count, $0.tickets[0]) < ($0.tickets.count, $1.tickets[0]) }
    }
}

extension ManyObstacle {
    /// The same for all tickets that are refused for one reason.
    fileprivate var reason: String {
        switch refusal {
        // Whose step and whose act it is differs from ticket to ticket.
        case .walkthroughInProgress: "in progress"
        case .stale: "stale"
        default: refusal.sentence.replacing(Ticket.id(ticket), with: "HD-")
        }
    }
}

extension ActOnMany {
    /// What would come of it, and the act that does just that: on what has changed until it is done nothing is done.
    package func preview(in desk: Desk, by actor: Actor, at now: Date) -> ManyPreview {
        var seen: [TicketNumber: Int] = [:]
        let outcome = outcome(in: desk, by: actor, at: now) { seen[$0] = $1?.version }
        let changed = Set(outcome.changed)
        let parts = parts.filter { changed.contains($0.intent.ticket) }.map { part in
            Part(part.intent, seen: seen[part.intent.ticket])
        }
        var preview = ManyPreview(act: ActOnMany(parts, leavingOut: true), unchanged: outcome.unchanged)
        preview.leaveOut(outcome.obstacles)
        return preview
    }
}
