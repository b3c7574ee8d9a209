import DeskStore
import Glibc

/// The folder for what a rebuilding brings back. Nothing outside of it is read or removed, whatever stands in its place.
struct CacheFolder {
    let folder: StoreFolder
    let disk: Disk

    private static let snapshot = "desk"
    private static let putAwayPrefix = "settled-"

    /// Makes the folder where it is missing, and keeps everybody else from putting something into it; whoever takes the store's lock as well
    /// takes this one first.
    ///
    /// - Parameter patience: how long to wait for a writer of a snapshot.
    /// - Returns: nil where a link or a file stands in the folder's place, so that nothing is ever put into it.
    func lock(patience: Duration) throws(StoreFailure) -> StoreLock? {
        do {
            try folder.makeInner(folder.cache, disk: disk)
        } catch .notAFolderOfItsOwn {
            return nil
        }
        let lock = StoreLock(folder: folder, path: path(of: "lock"), disk: disk, patience: patience)
        try lock.acquire()
        return lock
    }

    /// The file of the snapshot; nil where there is none.
    func openSnapshot() throws(StoreFailure) -> OpenFile? {
        guard try isThere, try disk.status(at: path(of: Self.snapshot), followingLinks: false) != nil else {
            return nil
        }
        return try folder.open(path(of: Self.snapshot), O_RDONLY, disk: disk)
    }

    /// A file of tickets put away; nil where it is none.
    func openPutAway(_ name: String) throws(StoreFailure) -> TicketFile? {
        guard name.hasPrefix(Self.putAwayPrefix), !name.contains("/") else { return nil }
        return try TicketFile(
            lookingInto: folder.open(path(of: name), O_RDONLY, disk: disk), disk: disk)
    }

    func contains(_ name: String) throws(StoreFailure) -> Bool {
        try disk.status(at: path(of: name), followingLinks: false) != nil
    }

    /// Puts a snapshot in the place of the last one, durably.
    func replaceSnapshot(with bytes: [UInt8]) throws(StoreFailure) {
        try folder.replace(path(of: Self.snapshot), with: bytes, disk: disk)
        try disk.syncFolder(folder.cache)
    }

    /// Writes tickets put away into a file of its own.
    ///
    /// - Parameter sequence: of the last event that it knows of.
    /// - Returns: the file's name.
    func writePutAway(_ bytes: [UInt8], upTo sequence: Int) throws(StoreFailure) -> String {
        let name = "\(Self.putAwayPrefix)\(sequence)-\(getpid())"
        try folder.replace(path(of: name), with: bytes, disk: disk)
        return name
    }

    /// Removes the files of tickets put away, but for some.
    func removePutAway(except kept: [String]) {
        guard (try? isThere) == true else { return }
        for name in (try? disk.names(in: folder.cache)) ?? []
        where name.hasPrefix(Self.putAwayPrefix) && !kept.contains(name) {
            try? disk.remove(path(of: name))
        }
    }

    /// Removes the snapshot and all that belongs to it, durably, so that the next start reads the journal.
    func removeAll() throws(StoreFailure) {
        guard try isThere else { return }
        var isChanged = false
        for name in try disk.namesIfAny(in: folder.cache)
        where name == Self.snapshot || name.hasPrefix(Self.putAwayPrefix) {
            do {
                try disk.remove(path(of: name))
            } catch .system(_, _, ENOENT) {
                // Somebody else was a moment faster.
            }
            isChanged = true
        }
        if isChanged { try disk.syncFolder(folder.cache) }
    }

    /// False also where it is a link: what that leads to is none of ours.
    private var isThere: Bool {
        get throws(StoreFailure) { try disk.status(at: folder.cache, followingLinks: false)?.isFolder == true }
    }

    private func path(of name: String) -> String { "\(folder.cache)/\(name)" }
}
