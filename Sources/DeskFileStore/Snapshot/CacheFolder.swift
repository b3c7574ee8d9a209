import DeskStore
import Glibc

/// The folder for what a rebuilding brings back. Nothing outside of it is read or removed, whatever stands in its place.
struct CacheFolder {
    let folder: StoreFolder
    let disk: Disk

    private static let snapshot = "desk"
    private static let putAwayPrefix = "settled-"

    /// Makes the folder where it is missing, and locks it for a writer of snapshots; nil where another one is at it.
    func lock() throws(StoreFailure) -> OpenFile? {
        try folder.makeInner(folder.cache, disk: disk)
        let lock = try folder.open(path(of: "lock"), O_RDWR | O_CREAT, disk: disk)
        do {
            try disk.lock(lock, LOCK_EX | LOCK_NB)
        } catch .system(_, _, EWOULDBLOCK) {
            return nil
        }
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
    func removePutAway(except kept: [String] = []) {
        guard (try? isThere) == true else { return }
        for name in (try? disk.names(in: folder.cache)) ?? []
        where name.hasPrefix(Self.putAwayPrefix) && !kept.contains(name) {
            try? disk.remove(path(of: name))
        }
    }

    /// Removes the snapshot and all that belongs to it, so that the next start reads the journal.
    func removeAll() {
        guard (try? isThere) == true else { return }
        try? disk.remove(path(of: Self.snapshot))
        removePutAway()
    }

    /// False also where it is a link: what that leads to is none of ours.
    private var isThere: Bool {
        get throws(StoreFailure) { try disk.status(at: folder.cache, followingLinks: false)?.isFolder == true }
    }

    private func path(of name: String) -> String { "\(folder.cache)/\(name)" }
}
