import DeskCore
import DeskStore

/// Puts together what a snapshot says of each ticket.
struct SnapshotWriting {
    struct Tickets {
        /// Ascending by number.
        var atHand: [(TicketRow, TicketFile.Details)] = []
        /// Those that were settled too long ago to be at hand, and are not put away yet; ascending by number.
        var putAway: [(TicketRow, TicketFile.Details)] = []
    }

    let desk: Desk
    let settledAtHand: Int
    /// What was written down before.
    let history: SnapshotHistory?
    /// The lines that were recorded since, by ticket, oldest first.
    let recorded: [TicketNumber: [LinePlace]]

    func tickets() throws(StoreFailure) -> Tickets {
        let known = try history?.atHand.allDetails() ?? [:]
        let rows = desk.rows.sorted { $0.number < $1.number }
        let over = settledLongAgo(rows)
        var tickets = Tickets()
        for row in rows {
            var details = TicketFile.Details()
            if let found = known[row.number] {
                details = found
            } else if let found = try history?.detailsPutAway(of: row.number) {
                // This process has it at hand still, but nothing has happened to it since it was put away.
                guard recorded[row.number] != nil else { continue }
                details = found
            }
            details.places += recorded[row.number] ?? []
            for key in desk.requesterKeys(of: row.number) {
                let sum = ByteSum.of(key.text)
                if !details.keys.contains(sum) { details.keys.append(sum) }
            }
            if over.contains(row.number) {
                tickets.putAway.append((row, details))
            } else {
                tickets.atHand.append((row, details))
            }
        }
        return tickets
    }

    /// The tickets that nothing will happen to any more, but for the newest; none while they are few more than that.
    private func settledLongAgo(_ rows: [TicketRow]) -> Set<TicketNumber> {
        let settled = rows.filter { $0.state.next.isEmpty }
        guard settled.count >= 2 * settledAtHand else { return [] }
        let newestFirst = settled.sorted { ($0.updatedAt, $0.number) > ($1.updatedAt, $1.number) }
        return Set(newestFirst.dropFirst(settledAtHand).map(\.number))
    }
}
