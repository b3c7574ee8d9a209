import CLinux
import DeskStore
import Glibc

/// The system calls through which the store touches a disk: every one of them passes `before` first.
///
/// An interrupted call is made again. Failures carry the call's name, the path and `errno`.
package struct Disk: Sendable {
    /// Asked before each call; the real disk lets all proceed.
    package var before: @Sendable (DiskCall) -> DiskVerdict

    package init(before: @escaping @Sendable (DiskCall) -> DiskVerdict = { _ in .proceed }) {
        self.before = before
    }

    func open(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(StoreFailure) -> OpenFile {
        let descriptor = try perform(.open, path) { Int(Glibc.open(path, flags | O_CLOEXEC, mode)) }
        return OpenFile(descriptor: Int32(descriptor), path: path)
    }

    /// Reads at most what fits; 0 at the end of the file.
    func read(_ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StoreFailure) -> Int
    {
        try perform(.read, file.path, byteCount: buffer.count) {
            pread(file.descriptor, buffer.baseAddress, buffer.count, offset)
        }
    }

    /// Writes at the end of a file opened with `O_APPEND`, else at its current place; may write less than all.
    func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer) throws(StoreFailure) -> Int {
        try performWrite(file, bytes) { Glibc.write(file.descriptor, bytes.baseAddress, $0) }
    }

    /// Writes at a place; may write less than all.
    func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(StoreFailure) -> Int {
        try performWrite(file, bytes) { pwrite(file.descriptor, bytes.baseAddress, $0, offset) }
    }

    func truncate(_ file: OpenFile, to length: Int) throws(StoreFailure) {
        _ = try perform(.ftruncate, file.path) { Int(ftruncate(file.descriptor, length)) }
    }

    /// Returns when the bytes of the file, and its length, would survive a power cut.
    func sync(_ file: OpenFile) throws(StoreFailure) {
        _ = try perform(.syncFile, file.path) { Int(fdatasync(file.descriptor)) }
    }

    /// Returns when the names in a folder would survive a power cut.
    func syncFolder(_ path: String) throws(StoreFailure) {
        let folder = try open(path, O_RDONLY | O_DIRECTORY)
        _ = try perform(.syncFolder, path) { Int(fsync(folder.descriptor)) }
    }

    func lock(_ file: OpenFile, _ operation: Int32) throws(StoreFailure) {
        _ = try perform(.flock, file.path) { Int(flock(file.descriptor, operation)) }
    }

    /// Unlocking a file that is open cannot fail.
    func unlock(_ file: OpenFile) {
        _ = before(DiskCall(kind: .unlock, path: file.path))
        flock(file.descriptor, LOCK_UN)
    }

    func makeFolder(_ path: String, mode: mode_t) throws(StoreFailure) {
        _ = try perform(.mkdir, path) { Int(mkdir(path, mode)) }
    }

    /// Sets the mode regardless of the process's umask.
    func setMode(_ path: String, _ mode: mode_t) throws(StoreFailure) {
        _ = try perform(.chmod, path) { Int(chmod(path, mode)) }
    }

    func setMode(_ file: OpenFile, _ mode: mode_t) throws(StoreFailure) {
        _ = try perform(.chmod, file.path) { Int(fchmod(file.descriptor, mode)) }
    }

    func setOwner(_ path: String, _ owner: uid_t) throws(StoreFailure) {
        _ = try perform(.chown, path) { Int(lchown(path, owner, gid_t.max)) }
    }

    func setOwner(_ file: OpenFile, _ owner: uid_t) throws(StoreFailure) {
        _ = try perform(.chown, file.path) { Int(fchown(file.descriptor, owner, gid_t.max)) }
    }

    func rename(_ path: String, to newPath: String) throws(StoreFailure) {
        _ = try perform(.rename, newPath) { Int(Glibc.rename(path, newPath)) }
    }

    /// Gives a file a second name.
    func link(_ path: String, to newPath: String) throws(StoreFailure) {
        _ = try perform(.link, newPath) { Int(Glibc.link(path, newPath)) }
    }

    func checkAccess(_ path: String, _ mode: Int32) throws(StoreFailure) {
        // AT_EACCESS: what counts is the effective user, as for the calls that follow.
        _ = try perform(.access, path) { Int(faccessat(AT_FDCWD, path, mode, AT_EACCESS)) }
    }

    func randomBytes(_ count: Int) throws(StoreFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            done += try perform(.getrandom, "", byteCount: count) {
                // Not empty, so there is a base.
                bytes.withUnsafeMutableBytes { getrandom($0.baseAddress! + done, count - done, 0) }
            }
        }
        return bytes
    }

    func perform(
        _ kind: DiskCall.Kind, _ path: String, byteCount: Int = 0, _ call: () -> Int
    ) throws(StoreFailure) -> Int {
        switch before(DiskCall(kind: kind, path: path, byteCount: byteCount)) {
        case .proceed, .shorten: return try repeatingInterrupted(kind, path, call)
        case .pretend: return 0
        case .fail(let number): throw .system(call: kind.rawValue, path: path, errno: number)
        }
    }

    private func performWrite(
        _ file: OpenFile, _ bytes: UnsafeRawBufferPointer, _ call: (_ count: Int) -> Int
    ) throws(StoreFailure) -> Int {
        let kind = DiskCall.Kind.write
        switch before(DiskCall(kind: kind, path: file.path, byteCount: bytes.count)) {
        case .proceed: return try repeatingInterrupted(kind, file.path) { call(bytes.count) }
        case .shorten(let limit): return try repeatingInterrupted(kind, file.path) { call(min(bytes.count, limit)) }
        case .pretend: return bytes.count
        case .fail(let number): throw .system(call: kind.rawValue, path: file.path, errno: number)
        }
    }

    private func repeatingInterrupted(
        _ kind: DiskCall.Kind, _ path: String, _ call: () -> Int
    ) throws(StoreFailure) -> Int {
        while true {
            let result = call()
            if result >= 0 { return result }
            let number = errno
            guard number == EINTR else { throw .system(call: kind.rawValue, path: path, errno: number) }
        }
    }
}
