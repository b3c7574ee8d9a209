package import struct FoundationEssentials.Date

/// One walkthrough in progress, as a supervisor sees it.
package struct BoardRow: Equatable, Sendable {
    package var walkthrough: WalkthroughID
    /// The ticket to open; of several that share the walkthrough, the oldest that is not settled.
    package var ticket: TicketNumber
    package var requester: String?
    package var guide: String
    package var recorded: Int
    package var total: Int
    /// Title of the step where the user stands; nil at the end of the guide.
    package var stepTitle: String?
    /// Since when the user stands there.
    package var since: Date
    /// How long the step has taken, in whole seconds, waiting not counted.
    package var seconds: Int
    package var agent: String
    package var isWaiting: Bool
    package var isStalled: Bool

    /// `4/11`.
    package var fraction: String { "\(recorded)/\(total)" }
}

extension BoardRow {
    /// Nil where no walkthrough is in progress.
    init?(_ row: TicketRow, at now: Date, by policy: DeskPolicy) {
        guard let standing = row.standing else { return nil }
        let seconds = standing.clock.seconds(at: now)
        self.init(
            walkthrough: standing.walkthrough, ticket: row.number, requester: row.requester,
            guide: row.progress.guide ?? "", recorded: row.progress.recorded, total: row.progress.total,
            stepTitle: standing.stepTitle, since: standing.clock.since, seconds: seconds, agent: standing.agent,
            isWaiting: standing.clock.heldSince != nil, isStalled: standing.stallsAt(by: policy) <= now)
    }
}

extension Desk {
    /// Every walkthrough in progress: the stalled ones first, then those that have stood longest at their step.
    package func board(at now: Date) -> [BoardRow] {
        var tickets: [WalkthroughID: TicketRow] = [:]
        for row in rows where row.state.isUnsettled {
            guard let id = row.standing?.walkthrough, tickets[id].map({ row.number < $0.number }) ?? true else {
                continue
            }
            tickets[id] = row
        }
        return tickets.values.compactMap { BoardRow($0, at: now, by: policy) }.sorted { left, right in
            if left.isStalled != right.isStalled { return left.isStalled }
            return (left.since, left.ticket) < (right.since, right.ticket)
        }
    }

}
