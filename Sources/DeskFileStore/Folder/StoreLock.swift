import CLinux
import DeskCore
import DeskJSON
import DeskStore
import Glibc

import struct FoundationEssentials.Date

/// A lock that the processes on a folder share: `flock` on a file that names its last holder.
///
/// The kernel frees it when its holder ends, however it ends. The holder's name stays behind and means nothing while the lock is free.
final class StoreLock {
    private let folder: StoreFolder
    private let path: String
    private let disk: Disk
    /// How long to wait for the holder.
    let patience: Duration
    private var file: OpenFile?
    /// Asked for once: with a directory service it may take longer than all the rest.
    private lazy var user = userName(of: geteuid())

    /// - Parameter path: the file; nil for the lock under which a process catches up, decides and appends.
    init(folder: StoreFolder, path: String? = nil, disk: Disk, patience: Duration) {
        self.folder = folder
        self.path = path ?? folder.lock
        self.disk = disk
        self.patience = patience
    }

    /// Waits for the lock and takes it for writing.
    ///
    /// - Throws: `.busy` with who has had it all the time.
    func acquire() throws(StoreFailure) {
        try acquire(LOCK_EX)
        // Only for the others' messages: where it cannot be written, they say less.
        try? writeHolder()
    }

    /// Waits until nobody writes, and keeps writers away. A folder that cannot be written will do.
    func acquireForReading() throws(StoreFailure) {
        try acquire(LOCK_SH)
    }

    func release() {
        if let file { disk.unlock(file) }
    }

    private func acquire(_ operation: Int32) throws(StoreFailure) {
        let deadline = ContinuousClock.now + patience
        var pause: useconds_t = 50
        while true {
            let file = try opened()
            do {
                try disk.lock(file, operation | LOCK_NB)
            } catch .system(_, _, EWOULDBLOCK) {
                guard ContinuousClock.now < deadline else { throw .busy(holder: holder(in: file)) }
                usleep(pause)
                pause = min(2 * pause, 400)
                continue
            }
            if try isCurrentOrReleases(file) { return }
        }
    }

    private func opened() throws(StoreFailure) -> OpenFile {
        if let file { return file }
        let opened: OpenFile
        do {
            opened = try folder.open(path, O_RDWR | O_CREAT, disk: disk)
        } catch .system(let call, let file, let number) where [EACCES, EROFS].contains(number) {
            // A lock can be had on a file that can only be read, if somebody has made it.
            guard let readable = try? folder.open(path, O_RDONLY, disk: disk) else {
                throw .system(call: call, path: file, errno: number)
            }
            opened = readable
        }
        file = opened
        return opened
    }

    /// False, and unlocked, where somebody removed or replaced the file: a lock on the old one keeps nobody away.
    private func isCurrentOrReleases(_ file: OpenFile) throws(StoreFailure) -> Bool {
        do throws(StoreFailure) {
            if try isCurrent(file) { return true }
        } catch {
            release()
            throw error
        }
        release()
        self.file = nil
        return false
    }

    /// Whether a lock that was taken keeps others away still.
    func isHeld() throws(StoreFailure) -> Bool {
        guard let file else { return false }
        return try isCurrent(file)
    }

    private func isCurrent(_ file: OpenFile) throws(StoreFailure) -> Bool {
        try disk.status(at: path, followingLinks: false)?.identity == disk.status(of: file).identity
    }

    private func writeHolder() throws(StoreFailure) {
        guard let file else { return }
        var json = JSONWriter()
        json.beginObject()
        json.member("pid", Int(getpid()))
        json.member("user", user)
        json.member("since", Timestamp.text(Date()))
        json.endObject()
        // Padded so that one write covers what an earlier holder with a longer name left.
        json.bytes += [UInt8](repeating: UInt8(ascii: " "), count: max(0, 199 - json.bytes.count))
        json.bytes.append(UInt8(ascii: "\n"))
        _ = try json.bytes.withUnsafeBytes { bytes in
            Result { () throws(StoreFailure) in try disk.write(file, bytes, at: 0) }
        }.get()
    }

    private func holder(in file: OpenFile) -> String {
        guard let bytes = try? disk.readAll(file) else { return Self.unknownHolder }
        let holder = bytes.withUnsafeBytes { buffer in
            try? JSONReader().read(buffer) { holder -> String? in
                guard let user = holder.string("user"), let pid = holder.int("pid"), let since = holder.string("since")
                else { return nil }
                return "\(user) (process \(pid), since \(since))"
            }
        }
        return (holder ?? nil) ?? Self.unknownHolder
    }

    private static let unknownHolder = "another process"
}
