import DeskCore
package import DeskStore
import Glibc

import struct FoundationEssentials.Date

/// Looks after a data folder: says how it is, mends what is damaged, and proves that nothing was changed.
package struct Doctor {
    private let folder: StoreFolder
    private let disk: Disk
    private let lock: StoreLock

    /// - Parameter patience: how long to wait for another process's lock.
    package init(folder path: String, patience: Duration = .seconds(2), disk: Disk = Disk()) throws(StoreFailure) {
        folder = try StoreFolder(existing: path, disk: disk)
        self.disk = disk
        lock = StoreLock(folder: folder, disk: disk, patience: patience)
    }

    /// Checks the chain of sums from the first line on.
    ///
    /// - Parameter head: a sum that was kept elsewhere, to be found in the chain.
    package func verify(seeking head: String? = nil) throws(StoreFailure) -> Verification {
        try ChainVerifier(folder: folder, disk: disk).verify(seeking: head)
    }

    /// The sum of the last line, without a check of any; empty where nothing was recorded.
    ///
    /// - Throws: `.newerFormat` where the file may end in something else.
    package func head() throws(StoreFailure) -> String {
        guard try disk.status(at: folder.journal, followingLinks: false) != nil else { return "" }
        if case .failure(let fault) = try JournalChain(folder: folder, disk: disk).open(StoreFolder.journalName),
            case .newerFormat = fault.why
        {
            throw fault.asFailure
        }
        let newest = try folder.open(folder.journal, O_RDONLY, disk: disk)
        return try LastLine(disk: disk).sum(of: newest)?.description ?? ""
    }

    /// Counts what is there, and finds what is wrong.
    package func examine() throws(StoreFailure) -> Examination {
        try Examiner(folder: folder, disk: disk).examine()
    }

    /// Mends every damaged file of the journal, and puts a torn end aside. What is taken out is kept in `aside` first, with a copy of the file.
    /// What was written down of the journal for a faster start is removed, since it may say what is taken out; so is what killed writers
    /// left behind. What is this user's is opened to the group that shares the folder.
    package func repair() throws(StoreFailure) -> Repair {
        // A journal of a newer format is refused before anything is touched.
        _ = try ChainListing(folder: folder, disk: disk)
        let cache = CacheFolder(folder: folder, disk: disk)
        let cacheLock = try cache.lock(patience: lock.patience)
        defer { cacheLock?.release() }
        try lock.acquire()
        defer { lock.release() }
        try cache.removeAll()
        var repair = try Mending(folder: folder, disk: disk, time: Date(), user: userName(of: geteuid())).mend()
        let finished = try Erasure(folder: folder, disk: disk, facts: Facts.byName).finish(without: cache)
        repair.files += finished.replaced.map { .init(path: $0) }
        repair.removed = finished.removed
        repair.opened = try folder.openToGroup(disk: disk)
        return repair
    }

    /// The lines that name somebody, in the journal and in what was put aside.
    package func mentions(of name: String) throws(StoreFailure) -> [Verification.Place] {
        try Mentions(folder: folder, disk: disk).places(of: name)
    }
}
