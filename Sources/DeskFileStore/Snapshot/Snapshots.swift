import DeskCore
import DeskStore

/// Writes down what a desk was made of its journal, so that the next start reads the tickets that are still worked on and what was
/// recorded since, and not the whole history.
///
/// All of it is in the folder `cache` and may be deleted at any time. Whatever is wrong with it costs a start from the journal, and nothing else.
final class Snapshots {
    let cache: CacheFolder
    private let lines: JournalLines
    private let rules: SnapshotRules
    private let policy: SnapshotPolicy
    /// The snapshot that what was recorded since goes on from: the one that this process began with, or the last one that is there.
    private var base: Snapshot?
    private var since = RecordedSince()
    /// Writing has failed, and is tried again when so many bytes have been recorded.
    private var nextTry = 0
    /// Whether the journal's files may have been rewritten since this process read them.
    private var isStale = false
    /// The numbers of the lines that this process read without their values.
    private var erased: Set<Int> = []
    private var later: LaterErasures

    init(folder: StoreFolder, disk: Disk, rules: SnapshotRules, lines: JournalLines, policy: SnapshotPolicy) {
        cache = CacheFolder(folder: folder, disk: disk)
        later = LaterErasures(folder: folder, disk: disk)
        self.rules = rules
        self.lines = lines
        self.policy = policy
    }

    convenience init(folder: StoreFolder, disk: Disk, facts: [String: any Fact.Type], policy: SnapshotPolicy) {
        self.init(
            folder: folder, disk: disk, rules: SnapshotRules(facts: facts),
            lines: JournalLines(folder: folder, disk: disk, facts: facts), policy: policy)
    }

    /// The desk of the last snapshot; nil where there is none that fits the journal and this program's rules.
    ///
    /// - Parameter journal: goes on behind the snapshot afterwards.
    func beginning(of journal: Journal) -> Desk? {
        // Nothing that is wrong here keeps anybody from his work.
        guard let snapshot = try? newest(), let wide = try? lines.events(at: snapshot.front.desk.wide),
            (try? journal.begin(at: snapshot.front.position, inode: snapshot.front.journalInode)) == true
        else { return nil }
        base = snapshot
        since = RecordedSince()
        return Desk(
            history: TicketHistory(rows: snapshot.rows, source: snapshot.history), wide: wide,
            tallies: snapshot.front.desk.tallies, flow: snapshot.front.desk.flow,
            incidents: snapshot.front.desk.incidents,
            lastNumber: snapshot.front.desk.lastNumber,
            lastSequence: snapshot.front.position.sequence, lastActAt: snapshot.front.desk.lastActAt)
    }

    private func newest() throws(StoreFailure) -> Snapshot? {
        try Snapshot(in: cache, lines: lines, rules: rules)
    }

    /// Keeps in mind where events stand, which were just read or recorded.
    func took(_ findings: JournalScanner.Findings) {
        // The places of a million events are some fifty megabytes.
        if policy.isEver { since.append(findings) }
        erased.formUnion(findings.erased)
        let lines = findings.events.lazy.compactMap { $0.fact as? PersonErased }.flatMap(\.lines)
        if lines.contains(where: { !erased.contains($0.sequence) }) { forget() }
    }

    /// Removes what is written down: a person's values may be in it that were erased since. This process writes no more: the lines that it
    /// knows stand elsewhere now.
    func forget() {
        isStale = true
        try? cache.removeAll()
    }

    /// Writes a snapshot of a desk, where enough was recorded since the last one and nobody else is at it.
    ///
    /// - Parameters:
    ///   - desk: has taken in everything up to `place`.
    /// - Returns: the same desk with all tickets asleep, where one was written.
    func write(_ desk: Desk, at place: ReadAhead.Place, of journal: Journal) -> Desk? {
        guard isDue, place.position.sequence == desk.lastSequence else { return nil }
        do throws(StoreFailure) {
            return try writeUnderLock(desk, at: place, of: journal)
        } catch .notAsWritten, .rewritten {
            forget()
            return nil
        } catch .busy {
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

    private func writeUnderLock(
        _ desk: Desk, at place: ReadAhead.Place, of journal: Journal
    ) throws(StoreFailure) -> Desk? {
        guard let inode = place.inode, let lock = try cache.lock(patience: .zero) else { return nil }
        defer { lock.release() }
        if base?.history.isDoubtful == true { throw .notAsWritten(path: cache.folder.cache) }
        guard desk.isHistoryWhole else { return nil }
        goOnFromNewest(of: journal, upTo: place.position.sequence)
        guard isDue else { return nil }
        try later.search(behind: place.position, inode: inode, of: journal)
        let known = place.position.sequence
        if later.lines.contains(where: { $0 <= known && !erased.contains($0) }) {
            forget()
            return nil
        }
        try write(desk, place.position, inode, under: lock)
        guard let written = try newest() else { return nil }
        base = written
        since = RecordedSince()
        nextTry = 0
        // What no snapshot names any more, and what was left behind by processes that died.
        cache.removePutAway(except: written.front.putAway)
        return Desk(asleep: desk, history: TicketHistory(rows: written.rows, source: written.history))
    }

    /// What it needs of memory is free when it returns: the snapshot is read anew then.
    private func write(
        _ desk: Desk, _ position: JournalPosition, _ inode: UInt64, under lock: StoreLock
    ) throws(StoreFailure) {
        var writing = SnapshotWriting(settledAtHand: policy.settledAtHand, base: base, since: since)
        try writing.take(desk)
        let putAway = try PutAwayFiles(base, in: cache).names(with: writing.putAway, upTo: position.sequence)
        let front = SnapshotFront(
            rules: rules.sum, position: position, journalInode: inode, putAway: putAway,
            desk: writing.deskPart(of: desk))
        // Whoever deletes the folder deletes the lock as well.
        guard try lock.isHeld() else { throw .rewritten(path: cache.folder.cache) }
        try cache.replaceSnapshot(with: writing.atHand.file(front: front.bytes))
    }

    /// Where another process has written a snapshot of this journal meanwhile, goes on from that one.
    private func goOnFromNewest(of journal: Journal, upTo sequence: Int) {
        // One that cannot be read is replaced, and so is one of a journal that was here before.
        guard let newest = try? newest(), newest.front.position.sequence <= sequence,
            newest.front.position.sequence > base?.front.position.sequence ?? 0,
            (try? journal.place(of: newest.front.position, inode: newest.front.journalInode)) != nil
        else { return }
        base = newest
        since = since.behind(newest.front.position.sequence)
    }
}
