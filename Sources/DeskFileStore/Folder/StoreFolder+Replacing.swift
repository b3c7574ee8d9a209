import DeskStore
import Glibc

/// Replacing whole files, by temporary ones that are locked as long as their writers live.
extension StoreFolder {
    /// Puts a new file in the place of another one, or of none: whoever looks finds the old one or the whole new one. Its name lasts when
    /// the folder has been synced.
    ///
    /// - Parameters:
    ///   - room: where the temporary file is written; nil for this folder, which others watch, so that they learn of it.
    ///   - writer: no other one uses this name at the same time.
    ///   - isLasting: whether the bytes have to survive a power cut.
    func replace(
        _ file: String, with bytes: [UInt8], through room: String? = nil, by writer: String = ProcessName.own,
        isLasting: Bool = true, disk: Disk
    ) throws(StoreFailure) {
        let temporary = try openTemporary("\(room ?? path)/.\(writer)\(Self.temporarySuffix)", disk: disk)
        do {
            try disk.writeAll(temporary, bytes)
            if isLasting { try disk.sync(temporary) }
            try disk.rename(temporary.path, to: file)
        } catch {
            // On a full disk it would stand in the way of what comes after.
            try? disk.remove(temporary.path)
            throw error
        }
    }

    /// What is known of a temporary file.
    enum Temporary {
        case beingWritten
        /// Its writer was killed. Whatever it has of what was written may be a person's.
        case abandoned
        /// It cannot be opened, or is no plain file.
        case unknown
    }

    /// Hands out every temporary file. An abandoned one is nobody's until `body` returns.
    func eachTemporary(
        disk: Disk, _ body: (_ path: String, Temporary) throws(StoreFailure) -> Void
    ) throws(StoreFailure) {
        for room in [path, presence] {
            for name in try disk.namesIfAny(in: room)
            where name.hasPrefix(".") && name.hasSuffix(Self.temporarySuffix) {
                let path = "\(room)/\(name)"
                guard let file = try? open(path, O_RDONLY, disk: disk) else {
                    if try disk.status(at: path, followingLinks: false) != nil { try body(path, .unknown) }
                    continue
                }
                guard (try? disk.lock(file, LOCK_EX | LOCK_NB)) != nil else {
                    try body(path, .beingWritten)
                    continue
                }
                if try isCurrent(file, disk: disk) { try body(path, .abandoned) }
            }
        }
    }

    /// Removes the temporary files of writers that were killed, durably.
    ///
    /// - Returns: their paths.
    func removeAbandoned(disk: Disk) throws(StoreFailure) -> [String] {
        var removed: [String] = []
        try eachTemporary(disk: disk) { (path: String, state: Temporary) throws(StoreFailure) in
            guard state == .abandoned else { return }
            try disk.remove(path)
            try disk.syncFolder(Self.parent(of: path))
            removed.append(path)
        }
        return removed
    }

    private static let temporarySuffix = ".tmp"

    /// A new file that is locked.
    private func openTemporary(_ path: String, disk: Disk) throws(StoreFailure) -> OpenFile {
        while true {
            let file: OpenFile
            do {
                file = try open(path, O_WRONLY | O_CREAT | O_EXCL, disk: disk)
            } catch .system(_, _, EEXIST) {
                // Of a process that had the same number and was killed; perhaps another user's.
                try disk.remove(path)
                continue
            }
            do {
                try disk.lock(file, LOCK_EX)
                // Before it was locked, it looked abandoned.
                if try isCurrent(file, disk: disk) { return file }
            } catch {
                try? disk.remove(path)
                throw error
            }
        }
    }

    /// Whether a file still has the name by which it was opened.
    private func isCurrent(_ file: OpenFile, disk: Disk) throws(StoreFailure) -> Bool {
        try disk.status(at: file.path, followingLinks: false)?.identity == disk.status(of: file).identity
    }
}
