import DeskCore
import DeskStore

import struct FoundationEssentials.Date

/// Puts together what a snapshot says of a desk.
struct SnapshotWriting {
    private(set) var atHand = TicketFileWriter()
    /// The tickets that were settled too long ago to be at hand, and are not put away yet.
    private(set) var putAway = TicketFileWriter()
    private let settledAtHand: Int
    /// What was written down before.
    private let base: Snapshot?
    /// What was recorded since.
    private let since: RecordedSince

    init(settledAtHand: Int, base: Snapshot?, since: RecordedSince) {
        self.settledAtHand = settledAtHand
        self.base = base
        self.since = since
    }

    func deskPart(of desk: Desk) -> SnapshotFront.DeskPart {
        SnapshotFront.DeskPart(
            lastNumber: desk.lastNumber, wide: (base?.front.desk.wide ?? []) + since.placesOfNoTicket,
            tallies: desk.tallies, flow: desk.flow, incidents: desk.incidents,
            lastActAt: desk.lastActAt)
    }

    /// Takes in every ticket of a desk.
    mutating func take(_ desk: Desk) throws(StoreFailure) {
        let known = try base?.history.atHand.allDetails() ?? [:]
        let recorded = since.placesByTicket
        let over = settledLongAgo(desk)
        for number in desk.numbersAtHand {
            var details = TicketFile.Details()
            if let found = known[number] {
                details = found
            } else if let found = try base?.history.detailsPutAway(of: number) {
                // This process has it at hand still, but nothing has happened to it since it was put away.
                guard recorded[number] != nil else { continue }
                details = found
            }
            details.places += recorded[number] ?? []
            for key in desk.requesterKeys(of: number) {
                let sum = ByteSum.of(key.text)
                if !details.keys.contains(sum) { details.keys.append(sum) }
            }
            guard let row = desk.row(of: number) else { continue }
            if over.contains(number) { putAway.append(row, details) } else { atHand.append(row, details) }
        }
    }

    /// The tickets that nothing will happen to any more, but for the newest; none while they are few more than that.
    private func settledLongAgo(_ desk: Desk) -> Set<TicketNumber> {
        let settled = desk.settledAtHand
        guard settled.count >= 2 * settledAtHand else { return [] }
        let newestFirst = settled.sorted { ($0.at, $0.number) > ($1.at, $1.number) }
        return Set(newestFirst.dropFirst(settledAtHand).map(\.number))
    }
}
