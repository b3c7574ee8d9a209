package import DeskCore
package import DeskStore

/// The events of a desk in a folder: an append-only journal that several processes on one machine share.
///
/// Besides the contract of `EventStore`:
/// - Where the folder can only be read, reading works and `transact` throws `.readOnly`; it looks again each time.
/// - After `.uncertain` the events in question are handed out as news, as other processes see them too.
package final class FileStore: EventStore {
    let reading: ReadAhead
    var journal: Journal { reading.journal }
    let lock: StoreLock
    private let guides: GuideTexts
    let folder: StoreFolder
    /// Made for who asks for it: to close one takes the kernel some 15 ms, which commands do not wait for.
    private lazy var watch = ChangeWatch(folder: folder, disk: disk)
    let disk: Disk
    let facts: [String: any Fact.Type]
    let snapshots: Snapshots
    private let policy: SnapshotPolicy

    /// Read, and not yet handed to the owner.
    var undelivered: [Event] = []
    /// What ended reading, and how the file was in which it stands.
    var damage: (failure: StoreFailure, file: String, status: FileStatus?)?
    /// Of the part of the journal that a snapshot stands for; nil where all of it is read.
    var check: HistoryCheck?
    /// Whether a part of the journal that was not read, since a snapshot stands for it, has been mended.
    var isMended = false
    package internal(set) var isReplaced = false
    /// What ended recording.
    var uncertainty: StoreFailure?

    /// Opens the store in a folder, which is made where it is missing and its parent is there.
    ///
    /// - Parameters:
    ///   - facts: the facts that are known, by name; others are read as `UnknownFact`.
    ///   - sharing: the modes of a new folder.
    ///   - patience: how long to wait for another process's lock.
    ///   - policy: when a snapshot is worth its writing.
    package convenience init(
        folder path: String, facts: [String: any Fact.Type] = Facts.byName, sharing: Sharing = .nobody,
        patience: Duration = .seconds(2), snapshots policy: SnapshotPolicy = SnapshotPolicy(), disk: Disk = Disk()
    ) throws(StoreFailure) {
        let folder = try StoreFolder(path: path, sharing: sharing, disk: disk)
        self.init(
            folder, StoreLock(folder: folder, disk: disk, patience: patience), disk: disk, facts: facts, policy: policy)
    }

    private init(
        _ folder: StoreFolder, _ lock: StoreLock, disk: Disk, facts: [String: any Fact.Type], policy: SnapshotPolicy
    ) {
        self.folder = folder
        self.lock = lock
        self.disk = disk
        self.facts = facts
        self.policy = policy
        reading = ReadAhead(Journal(folder: folder, disk: disk, facts: facts))
        guides = GuideTexts(folder: folder, disk: disk)
        snapshots = Snapshots(folder: folder, disk: disk, facts: facts, policy: policy)
    }

    package func successor() -> (any EventStore)? {
        // What may not survive is not to be recorded upon.
        guard uncertainty == nil else { return nil }
        let store = FileStore(folder, lock, disk: disk, facts: facts, policy: policy)
        watch?.follow()
        store.watch = watch
        return store
    }

    package var isOutdated: Bool { isMended || isReplaced }

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
}
