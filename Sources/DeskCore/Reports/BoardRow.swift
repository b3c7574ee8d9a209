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

    /// How long a user may stand at one step while somebody works on it, in seconds.
    static let patience = 15 * 60
    /// How long a wait may last, in working days.
    static let longestWait = 1
}

extension Desk {
    /// Every walkthrough in progress: the stalled ones first, then those that have stood longest at their step.
    package func board(at now: Date) -> [BoardRow] {
        var tickets: [WalkthroughID: TicketNumber] = [:]
        for ticket in self.tickets.values where ticket.state.isUnsettled {
            guard let id = ticket.walkthroughs.last else { continue }
            tickets[id] = min(tickets[id] ?? ticket.number, ticket.number)
        }
        return tickets.compactMap { id, ticket in
            walkthroughs[id].flatMap { $0.isInProgress ? row(of: $0, on: ticket, at: now) : nil }
        }.sorted { left, right in
            if left.isStalled != right.isStalled { return left.isStalled }
            return (left.since, left.ticket) < (right.since, right.ticket)
        }
    }

    private func row(of walkthrough: Walkthrough, on ticket: TicketNumber, at now: Date) -> BoardRow {
        let progress = progress(of: walkthrough)
        let seconds = walkthrough.seconds(at: now)
        let overdue = walkthrough.heldSince.map { WorkingDays.add(BoardRow.longestWait, to: $0) < now }
        return BoardRow(
            walkthrough: walkthrough.id, ticket: ticket, requester: walkthrough.requester,
            guide: progress.guide ?? "", recorded: progress.recorded, total: progress.total,
            stepTitle: walkthrough.current.map { routes[walkthrough.revision]?[$0]?.title ?? $0 },
            since: walkthrough.currentSince, seconds: seconds, agent: walkthrough.agent, isWaiting: overdue != nil,
            isStalled: overdue ?? (seconds > BoardRow.patience))
    }
}
