import DeskCore
import DeskStore
import Synchronization

/// The history of tickets by the files of a snapshot: which lines of the journal are theirs.
final class SnapshotHistory: TicketHistorySource {
    /// The tickets at hand.
    let atHand: TicketFile
    /// Those that were settled long ago, the oldest file first; a later entry of a ticket counts.
    let putAway: [TicketFile]
    private let lines: JournalLines
    private let cache: CacheFolder
    private let doubt = Atomic(false)
    /// The highest number that there is.
    private let lastNumber: TicketNumber

    init(
        atHand: TicketFile, putAway: [TicketFile], lines: JournalLines, cache: CacheFolder, lastNumber: TicketNumber
    ) {
        self.atHand = atHand
        self.putAway = putAway
        self.lines = lines
        self.cache = cache
        self.lastNumber = lastNumber
    }

    /// Whether something was read that does not fit: no further snapshot goes on from this one.
    var isDoubtful: Bool { doubt.load(ordering: .relaxed) }

    func events(boundTo number: TicketNumber) throws(HistoryProblem) -> [Event] {
        // Most numbers that are asked for and are not there are of tickets that came later.
        guard number <= lastNumber else { return [] }
        return try reading { () throws(StoreFailure) in try lines.events(at: places(boundTo: number)) }
    }

    func numbers(of key: RequesterKey) throws(HistoryProblem) -> [TicketNumber] {
        try reading { () throws(StoreFailure) in try numbers(ofKeySum: ByteSum.of(key.text)).sorted() }
    }

    var putAwayCount: Int { putAway.reduce(0) { $0 + $1.layout.ticketCount } }

    func rowsPutAway() throws(HistoryProblem) -> [TicketRow] {
        try reading { () throws(StoreFailure) in
            let pool = TextPool()
            var rows: [TicketRow] = []
            var seen: Set<TicketNumber> = []
            for file in putAway.reversed() {
                for row in try file.allRows(pool)
                where try !atHand.contains(row.number) && seen.insert(row.number).inserted {
                    rows.append(row)
                }
            }
            return rows
        }
    }

    /// What is known of a ticket besides its row; nil where there is none.
    private func details(of number: TicketNumber) throws(StoreFailure) -> TicketFile.Details? {
        if let details = try atHand.details(of: number) { return details }
        return try detailsPutAway(of: number)
    }

    /// The same of a ticket that is put away.
    func detailsPutAway(of number: TicketNumber) throws(StoreFailure) -> TicketFile.Details? {
        guard number <= lastNumber else { return nil }
        for file in putAway.reversed() {
            if let details = try file.details(of: number) { return details }
        }
        return nil
    }

    private func numbers(ofKeySum sum: UInt64) throws(StoreFailure) -> Set<TicketNumber> {
        var numbers = Set(try atHand.numbers(ofKeySum: sum))
        for file in putAway { numbers.formUnion(try file.numbers(ofKeySum: sum)) }
        return numbers
    }

    /// The lines of a ticket and of all that are bound to it, oldest first.
    private func places(boundTo number: TicketNumber) throws(StoreFailure) -> [LinePlace] {
        var places: [LinePlace] = []
        var reached: Set = [number]
        var open = [number]
        var keys: Set<UInt64> = []
        while let next = open.popLast() {
            guard let details = try details(of: next) else { continue }
            places += details.places
            for key in details.keys where keys.insert(key).inserted {
                for other in try numbers(ofKeySum: key) where reached.insert(other).inserted { open.append(other) }
            }
        }
        return places.sorted { $0.sequence < $1.sequence }
    }

    private func reading<Found>(_ read: () throws(StoreFailure) -> Found) throws(HistoryProblem) -> Found {
        do {
            return try read()
        } catch {
            switch error {
            case .damaged, .notAsWritten:
                // Whether it is the journal or what was written down of it, a start from the journal tells.
                doubt.store(true, ordering: .relaxed)
                try? cache.removeAll()
            default: break
            }
            throw HistoryProblem(error.sentence)
        }
    }
}
