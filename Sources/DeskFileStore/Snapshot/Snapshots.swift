import DeskCore
import DeskStore

/// Writes down what a desk was made of its journal, so that the next start reads the tickets that are still worked on and what was
/// recorded since, and not the whole history.
///
/// All of it is in the folder `cache` and may be deleted at any time. Whatever is wrong with it costs a start from the journal, and nothing else.
final class Snapshots {
    private let cache: CacheFolder
    private let disk: Disk
    private let lines: JournalLines
    private let factNames: [String]
    private let policy: SnapshotPolicy
    /// The snapshot that what was recorded since goes on from: the one that this process began with, or the last one that is there.
    private var base: Written?
    private var since = RecordedSince()
    /// Writing has failed, and is tried again when so many bytes have been recorded.
    private var nextTry = 0
    /// Whether the journal's files may have been rewritten since this process read them.
    private var isStale = false
    private var hasCaughtUp = false

    /// A snapshot that is on the disk.
    private struct Written {
        var front: SnapshotFront
        var history: SnapshotHistory
        var byteCount: Int
    }

    init(folder: StoreFolder, disk: Disk, facts: [String: any Fact.Type], policy: SnapshotPolicy) {
        cache = CacheFolder(folder: folder, disk: disk)
        self.disk = disk
        self.policy = policy
        factNames = facts.keys.sorted()
        lines = JournalLines(folder: folder, disk: disk, facts: facts)
    }

    // MARK: Beginning

    /// The desk of the last snapshot; nil where there is none that fits the journal and this program.
    ///
    /// - Parameter journal: goes on behind the snapshot afterwards.
    func beginning(of journal: Journal) -> Desk? {
        var rows: [TicketRow] = []
        // Nothing that is wrong here keeps anybody from his work.
        guard let written = try? open({ rows = $0 }), let wide = try? lines.events(at: written.front.wide),
            (try? journal.begin(at: written.front.position, inode: written.front.journalInode)) == true
        else { return nil }
        base = written
        since = RecordedSince()
        return Desk(
            history: TicketHistory(rows: rows, source: written.history), wide: wide,
            lastNumber: written.front.lastNumber, lastSequence: written.front.position.sequence)
    }

    private func open(_ takeRows: ([TicketRow]) -> Void) throws(StoreFailure) -> Written? {
        guard let file = try cache.openSnapshot() else { return nil }
        var rows: [TicketRow] = []
        var count = 0
        let tickets = try TicketFile(reading: file, disk: disk) { reader, expected in
            var reader = reader
            let pool = TextPool()
            count = expected
            rows.reserveCapacity(expected)
            while rows.count < expected, let row = reader.summedRow(pool) { rows.append(row) }
        }
        guard let tickets, rows.count == count, let front = SnapshotFront(tickets.front),
            front.maker == (try SnapshotFront.Maker(facts: factNames, disk: disk))
        else { return nil }
        var putAway: [TicketFile] = []
        for name in front.putAway {
            guard let file = try cache.openPutAway(name) else { return nil }
            putAway.append(file)
        }
        takeRows(rows)
        return Written(
            front: front,
            history: SnapshotHistory(
                atHand: tickets, putAway: putAway, lines: lines, cache: cache, lastNumber: front.lastNumber),
            byteCount: tickets.layout.byteCount)
    }

    // MARK: Going on

    /// Keeps in mind where events stand, which were just read or recorded.
    func took(_ findings: JournalScanner.Findings) {
        since.append(findings)
        if hasCaughtUp || base != nil, findings.events.contains(where: { $0.fact is PersonErased }) { forget() }
        if findings.events.isEmpty { hasCaughtUp = true }
    }

    /// Removes what is written down: a person's values may be in it that were erased since. This process writes no more: the lines that it
    /// knows stand elsewhere now.
    func forget() {
        isStale = true
        cache.removeAll()
    }

    /// Writes a snapshot of a desk, where enough was recorded since the last one and nobody else is at it.
    ///
    /// - Parameters:
    ///   - desk: has taken in everything that was read of the journal.
    /// - Returns: the same desk with all tickets asleep, where one was written.
    func write(_ desk: Desk, of journal: Journal) -> Desk? {
        guard isDue, journal.position.sequence == desk.lastSequence else { return nil }
        do throws(StoreFailure) {
            return try writeUnderLock(desk, of: journal)
        } catch .notAsWritten {
            forget()
            return nil
        } catch {
            // Such as a full disk, or a folder that can only be read.
            nextTry = 2 * since.byteCount
            return nil
        }
    }

    /// Whether enough was recorded: the more there is to write, the more.
    private var isDue: Bool {
        !isStale && since.byteCount > max(nextTry, policy.interval, (base?.byteCount ?? 0) / policy.share)
    }

    private func writeUnderLock(_ desk: Desk, of journal: Journal) throws(StoreFailure) -> Desk? {
        guard let inode = journal.inode, let lock = try cache.lock() else { return nil }
        defer { disk.unlock(lock) }
        if base?.history.isDoubtful == true { throw .notAsWritten(path: cache.folder.cache) }
        guard desk.isHistoryWhole else { return nil }
        let position = journal.position
        goOnFromNewest(of: journal)
        guard isDue else { return nil }
        let writing = SnapshotWriting(
            desk: desk, settledAtHand: policy.settledAtHand, history: base?.history,
            recorded: Dictionary(
                grouping: zip(since.tickets, since.places).lazy.filter { $0.0 != nil }, by: { $0.0 ?? 0 }
            ).mapValues { $0.map(\.1) })
        let tickets = try writing.tickets()
        let putAway = try writePutAway(tickets, position)
        let front = SnapshotFront(
            maker: try SnapshotFront.Maker(facts: factNames, disk: disk), position: position, journalInode: inode,
            lastNumber: desk.lastNumber,
            wide: (base?.front.wide ?? []) + zip(since.tickets, since.places).filter { $0.0 == nil }.map(\.1),
            putAway: putAway.map(\.name))
        var writer = TicketFileWriter()
        for (row, details) in tickets.atHand { writer.append(row, details) }
        try cache.replaceSnapshot(with: writer.file(front: front.bytes))
        var rows: [TicketRow] = []
        guard let written = try open({ rows = $0 }) else { return nil }
        base = written
        since = RecordedSince()
        nextTry = 0
        // What no snapshot names any more, and what was left behind by processes that died.
        cache.removePutAway(except: written.front.putAway)
        return Desk(asleep: desk, history: TicketHistory(rows: rows, source: written.history))
    }

    /// Where another process has written a snapshot of this journal meanwhile, goes on from that one.
    private func goOnFromNewest(of journal: Journal) {
        // One that cannot be read is replaced, and so is one of a journal that was here before.
        guard let newest = try? open({ _ in }), newest.front.position.sequence <= journal.position.sequence,
            newest.front.position.sequence > base?.front.position.sequence ?? 0,
            (try? journal.place(of: newest.front.position, inode: newest.front.journalInode)) != nil
        else { return }
        base = newest
        since = since.behind(newest.front.position.sequence)
    }

    /// Writes the tickets that are put away now into a file of their own, together with files that are not much larger.
    private func writePutAway(
        _ tickets: SnapshotWriting.Tickets, _ position: JournalPosition
    ) throws(StoreFailure) -> [(name: String, file: TicketFile)] {
        var files = Array(zip(base?.front.putAway ?? [], base?.history.putAway ?? [])).map { (name: $0, file: $1) }
        // Somebody may have emptied the folder.
        var isGone = false
        for (name, _) in files where try !cache.contains(name) { isGone = true }
        guard !tickets.putAway.isEmpty || isGone else { return files }
        var writer = TicketFileWriter()
        for (row, details) in tickets.putAway { writer.append(row, details) }
        var bytes = writer.file(front: [])
        var count = tickets.putAway.count
        var merged: [TicketFile.Contents] = []
        while let last = files.last, isGone || last.file.layout.ticketCount <= 2 * count {
            files.removeLast()
            merged.append(try last.file.contents())
            count += last.file.layout.ticketCount
        }
        if !merged.isEmpty {
            bytes = TicketFile.Contents.merged([TicketFile.Contents(bytes)].compactMap { $0 } + merged)
        }
        let name = try cache.writePutAway(bytes, upTo: position.sequence)
        if let file = try cache.openPutAway(name) { files.append((name, file)) }
        return files
    }
}
