import DeskCore
import DeskStore

/// A snapshot that is on the disk.
struct Snapshot {
    let front: SnapshotFront
    let history: SnapshotHistory
    let byteCount: Int
    /// The tickets at hand, ascending by number.
    let rows: [TicketRow]

    /// The last one that was written; nil where there is none, or none that was made by these rules.
    init?(in cache: CacheFolder, lines: JournalLines, rules: SnapshotRules) throws(StoreFailure) {
        guard let file = try cache.openSnapshot() else { return nil }
        var rows: [TicketRow] = []
        var count = 0
        let tickets = try TicketFile(reading: file, disk: cache.disk) { reader, expected in
            var reader = reader
            let pool = TextPool()
            count = expected
            rows.reserveCapacity(expected)
            while rows.count < expected, let row = reader.summedRow(pool) { rows.append(row) }
        }
        guard let tickets, rows.count == count, let front = SnapshotFront(tickets.front, rules: rules) else {
            return nil
        }
        var putAway: [TicketFile] = []
        for name in front.putAway {
            guard let file = try cache.openPutAway(name) else { return nil }
            putAway.append(file)
        }
        self.front = front
        self.rows = rows
        byteCount = tickets.layout.byteCount
        history = SnapshotHistory(
            atHand: tickets, putAway: putAway, lines: lines, cache: cache, lastNumber: front.desk.lastNumber)
    }
}
