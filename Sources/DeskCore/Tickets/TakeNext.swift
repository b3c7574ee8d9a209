package import struct FoundationEssentials.Date

/// Takes the ticket that is to be worked on next: of those that are with nobody the one that is due soonest, then the most pressing, then the
/// oldest. What fits the agent's skills comes first; who has none here, or finds nothing that fits, takes any.
///
/// A ticket that waits comes only when its reminder does, and an escalated one is in other hands.
package struct TakeNext: Intent {
    package static let verb = TakeTicket.verb

    /// Which code is of which family, as skills are.
    package var catalogue: CodeCatalogue
    /// Every ticket is looked at as it is when one is taken.
    package var guardedTicket: TicketNumber? { nil }

    package init(catalogue: CodeCatalogue) {
        self.catalogue = catalogue
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let skills = desk.policy.skills[actor.name]
        var best: Rank?
        desk.forEachRow { row in
            guard row.isFree else { return }
            let isFitting = skills?.contains { $0 == catalogue[row.code]?.family } ?? true
            let rank = Rank(row, isFitting: isFitting, by: desk.policy)
            best = best.map { min($0, rank) } ?? rank
        }
        guard let best else { throw .nothingNext }
        return try TakeTicket(ticket: best.ticket).decide(in: desk, by: actor, at: now)
    }

    /// The place of a ticket among those to be worked on.
    private struct Rank: Comparable {
        private let isFitting: Bool
        private let clocks: ClockOrder
        private let priority: Int
        private let createdAt: Date
        let ticket: TicketNumber

        init(_ row: TicketRow, isFitting: Bool, by policy: DeskPolicy) {
            self.isFitting = isFitting
            clocks = TicketClocks(of: row, by: policy).order
            priority = row.priority.rank
            createdAt = row.createdAt
            ticket = row.number
        }

        static func < (one: Rank, other: Rank) -> Bool {
            if one.isFitting != other.isFitting { return one.isFitting }
            if one.clocks != other.clocks { return one.clocks < other.clocks }
            return (one.priority, one.createdAt, one.ticket) < (other.priority, other.createdAt, other.ticket)
        }
    }
}

extension TicketRow {
    /// Whether it is with nobody, and somebody could go on with it now.
    fileprivate var isFree: Bool {
        guard assignee == nil else { return false }
        return state == .new || state == .open || state.isWaiting && isReminding
    }
}
