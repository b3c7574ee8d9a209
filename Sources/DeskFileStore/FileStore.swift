package import DeskCore
package import DeskStore
import Glibc

/// The events of a desk in a folder: an append-only journal that several processes on one machine share.
///
/// Besides the contract of `EventStore`:
/// - Where the folder can only be read, reading works and `transact` throws `.readOnly`; it looks again each time.
/// - After `.uncertain` the events in question are handed out as news, as other processes see them too.
package final class FileStore: EventStore {
    private let reading: ReadAhead
    var journal: Journal { reading.journal }
    private let lock: StoreLock
    private let guides: GuideTexts
    let folder: StoreFolder
    private let watch: ChangeWatch?
    private let disk: Disk
    private let facts: [String: any Fact.Type]
    private let snapshots: Snapshots

    /// How many events are read before they are handed out: enough to make the handing out cheap, few enough to be still in the
    /// processor's cache when they are applied.
    private static let portion = 8192

    /// Read, and not yet handed to the owner.
    private var undelivered: [Event] = []
    /// What ended reading, and how the file was in which it stands.
    private var damage: (failure: StoreFailure, file: String, status: FileStatus?)?
    /// Of the part of the journal that a snapshot stands for; nil where all of it is read.
    private var check: HistoryCheck?
    /// What ended recording.
    private var uncertainty: StoreFailure?

    /// Opens the store in a folder, which is made where it is missing and its parent is there.
    ///
    /// - Parameters:
    ///   - facts: the facts that are known, by name; others are read as `UnknownFact`.
    ///   - sharing: the modes of a new folder.
    ///   - patience: how long to wait for another process's lock.
    ///   - policy: when a snapshot is worth its writing.
    package init(
        folder path: String, facts: [String: any Fact.Type] = Facts.byName, sharing: Sharing = .nobody,
        patience: Duration = .seconds(2), snapshots policy: SnapshotPolicy = SnapshotPolicy(), disk: Disk = Disk()
    ) throws(StoreFailure) {
        self.disk = disk
        self.facts = facts
        folder = try StoreFolder(path: path, sharing: sharing, disk: disk)
        reading = ReadAhead(Journal(folder: folder, disk: disk, facts: facts))
        lock = StoreLock(folder: folder, disk: disk, patience: patience)
        guides = GuideTexts(folder: folder, disk: disk)
        watch = ChangeWatch(folder: folder, disk: disk)
        snapshots = Snapshots(
            folder: folder, disk: disk, rules: SnapshotRules(facts: facts),
            lines: JournalLines(folder: folder, disk: disk, facts: facts), policy: policy)
    }

    package func beginning() -> Desk {
        guard let desk = snapshots.beginning(of: journal) else { return Desk() }
        check = HistoryCheck(folder: folder, disk: disk, facts: facts, end: journal.position)
        return desk
    }

    package var historyCheck: (@Sendable () -> Void)? {
        guard let check else { return nil }
        return { check.run() }
    }

    package func rest(_ desk: Desk) -> Desk? {
        guard undelivered.isEmpty, uncertainty == nil else { return nil }
        return snapshots.write(desk, at: reading.place, of: journal)
    }

    /// The files in `aside` into which this store has put the torn ends that it found.
    package var putAside: [String] { journal.putAside }

    package func catchUp() throws(StoreFailure) -> [Event] {
        forgetMendedDamage()
        takeCheck()
        if undelivered.isEmpty && damage == nil { try readNew() }
        if undelivered.isEmpty, let damage { throw damage.failure }
        return takeUndelivered()
    }

    package func transact(_ decide: ([Event]) throws(Refusal) -> [EventDraft]) throws(DeskFailure) -> [Event] {
        let recorded = try underLock(decide) { drafts throws(StoreFailure) in try journal.append(drafts) }
        try storing { () throws(StoreFailure) in try sync(recorded) }
        return recorded
    }

    package func erase(_ decide: ([Event]) throws(Refusal) -> [EventDraft]) throws(DeskFailure) -> [Event] {
        let erasure = Erasure(folder: folder, disk: disk, facts: facts)
        return try underLock(decide) { drafts throws(StoreFailure) in
            var drafts = drafts
            for (index, draft) in drafts.enumerated() {
                guard var fact = draft.fact as? PersonErased else { continue }
                fact.lines = try erasure.lines(about: Set(fact.tickets))
                drafts[index].fact = fact
            }
            let recorded = try journal.append(drafts)
            snapshots.forget()
            try sync(recorded.events)
            do throws(StoreFailure) {
                _ = try erasure.finish()
            } catch {
                undelivered = recorded.events
                throw .erasureUnfinished(because: error)
            }
            return recorded
        }
    }

    /// Returns when what was recorded is durable.
    private func sync(_ recorded: [Event]) throws(StoreFailure) {
        guard let first = recorded.first, let last = recorded.last else { return }
        do {
            try journal.sync()
        } catch {
            let number = if case .system(_, _, let number) = error { number } else { EIO }
            let failure = StoreFailure.uncertain(first: first.sequence, last: last.sequence, errno: number)
            uncertainty = failure
            undelivered = recorded
            throw failure
        }
    }

    package var changeDescriptor: Int32? { watch?.descriptor }

    package func acknowledgeChanges() {
        watch?.drain()
    }

    package func keepGuide(revision: String, text: String) throws(StoreFailure) {
        try guides.keep(revision: revision, text: text)
    }

    package func guide(revision: String) throws(StoreFailure) -> String? {
        try guides.text(of: revision)
    }

    /// Hands out the line of every event, as it stands in the journal, without its newline.
    ///
    /// - Returns: the damage that ended it before the journal's end; nil where it is sound.
    package func eachEventLine(_ body: (UnsafeRawBufferPointer) throws -> Void) throws -> StoreFailure? {
        var damage: StoreFailure?
        do throws(StoreFailure) {
            while try !catchUp().isEmpty {}
        } catch {
            guard case .damaged = error else { throw error }
            damage = error
        }
        try journal.eachEventLine(body)
        return damage
    }

    /// Decides on the newest state, and lets `record` do what was decided before anybody else can append.
    private func underLock(
        _ decide: ([Event]) throws(Refusal) -> [EventDraft],
        _ record: ([EventDraft]) throws(StoreFailure) -> JournalScanner.Findings
    ) throws(DeskFailure) -> [Event] {
        forgetMendedDamage()
        takeCheck()
        if let obstacle = uncertainty ?? damage?.failure { throw .store(.readOnly(because: obstacle)) }
        try storing { () throws(StoreFailure) in try withWriting { () throws(StoreFailure) in try lock.acquire() } }
        defer { lock.release() }
        try storing { () throws(StoreFailure) in
            take(try reading.readNew())
            if let damage { throw damage.failure }
            try withWriting { () throws(StoreFailure) in try journal.openForWriting() }
        }
        let drafts: [EventDraft]
        do {
            drafts = try decide(takeUndelivered())
        } catch {
            throw .refused(error)
        }
        guard !drafts.isEmpty else { return [] }
        let written = try storing { () throws(StoreFailure) in try record(drafts) }
        snapshots.took(written)
        return written.events
    }

    /// Reads without the lock, so that a stopped writer keeps nobody from reading.
    private func readNew() throws(StoreFailure) {
        let findings = try reading.readNew(limit: Self.portion)
        undelivered = findings.events
        snapshots.took(findings)
        guard let fault = findings.fault else { return }
        // A writer that takes back an append while this reads it looks like damage: look again while nobody writes.
        do {
            try lock.acquireForReading()
        } catch .busy {
            return
        } catch {
            return note(fault)
        }
        defer { lock.release() }
        take(try reading.readNew())
    }

    private func take(_ findings: JournalScanner.Findings) {
        undelivered += findings.events
        snapshots.took(findings)
        if let fault = findings.fault { note(fault) }
    }

    /// Takes what a check of the history found, however long ago, while the file is there in which it stands.
    private func takeCheck() {
        if damage == nil, let fault = check?.fault { note(fault) }
    }

    private func note(_ fault: JournalFault) {
        damage = (fault.asFailure, fault.file, status(of: fault.file))
    }

    /// Where another file stands in the damaged one's place, reading goes on: it has been mended.
    private func forgetMendedDamage() {
        guard let damage, damage.status != status(of: damage.file) else { return }
        self.damage = nil
        journal.lookAgain()
        snapshots.forget()
    }

    private func status(of path: String) -> FileStatus? {
        try? disk.status(at: path, followingLinks: false)
    }

    private func takeUndelivered() -> [Event] {
        defer { undelivered = [] }
        return undelivered
    }

    /// Tells a folder that can only be read from other failures.
    private func withWriting(_ body: () throws(StoreFailure) -> Void) throws(StoreFailure) {
        do {
            try body()
        } catch .system(let call, let path, let number) where [EACCES, EPERM, EROFS].contains(number) {
            throw .readOnly(because: .system(call: call, path: path, errno: number))
        }
    }

    private func storing<Result>(_ body: () throws(StoreFailure) -> Result) throws(DeskFailure) -> Result {
        do {
            return try body()
        } catch {
            throw .store(error)
        }
    }
}
