import DeskCore
import DeskFileStore
import DeskSettings
import Glibc

/// The list of requesters in a desk's data folder.
struct RequestersFile {
    let path: String

    init(folder: String) {
        path = "\(folder)/\(FolderEntry.requesters.rawValue)"
    }

    /// What the file says now, read when somebody first asks.
    var directory: RequesterDirectory {
        let path = path
        var status = stat()
        // A link that leads nowhere is no desk without a list.
        guard lstat(path, &status) == 0 else { return .none }
        _ = stat(path, &status)
        let version = [
            Int(status.st_dev), Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
            status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
        ]
        return RequesterDirectory(version: version) {
            do throws(Failure) {
                let reading = try Self.reading(path)
                if let problem = reading.problems.first { return .unreadable(problem.sentence) }
                return .records(
                    Dictionary(reading.records.map { ($0.user.lowercased(), $0) }) { first, _ in first })
            } catch {
                return .unreadable(error.sentence)
            }
        }
    }

    /// What the file says now, or `earlier` where that is what it says: it may have been read already.
    func directory(since earlier: RequesterDirectory) -> RequesterDirectory {
        let now = directory
        return now == earlier ? earlier : now
    }

    static func reading(_ path: String) throws(Failure) -> RequestersReader.Reading {
        // Without O_NONBLOCK, opening a named pipe would wait for its other end.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw unreadable(path, String(cString: strerror(errno))) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw unreadable(path, "it is no plain file")
        }
        guard status.st_mode & S_IWOTH == 0 else {
            throw Failure(
                "everybody on this machine can write to \(path); take that away with: chmod o-w \(path)",
                code: Failure.notPermitted)
        }
        let most = RequestersReader.byteLimit
        guard status.st_size <= most else { throw unreadable(path, "it is longer than \(most >> 20) MB") }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var count = 0
        while count < bytes.count {
            let read = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress! + count, $0.count - count) }
            guard read > 0 || read < 0 && errno == EINTR else { break }
            count += max(0, read)
        }
        return RequestersReader.read(bytes: Array(bytes[..<count]), source: path)
    }

    private static func unreadable(_ path: String, _ why: String) -> Failure {
        Failure("\(path) cannot be read (\(why)); see that it is a file that you may read.", code: Failure.noInput)
    }

    /// Puts another list in place, whole and durable; before that, `record` says on record that it is.
    func replace(with records: [RequesterRecord], afterwards record: () throws -> Void) throws {
        let temporary = "\(path).\(getpid()).tmp"
        // Whoever may read the folder may read it, as the rules beside it; only its owner may write it.
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw unwritable() }
        defer { close(file) }
        do {
            var rest = Array(RequestersWriter.text(records).utf8)[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
                guard count > 0 || errno == EINTR else { throw unwritable() }
                rest = rest.dropFirst(max(0, count))
            }
            guard fsync(file) == 0 else { throw unwritable() }
            try record()
            guard rename(temporary, path) == 0 else { throw unwritable() }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    private func unwritable() -> Failure {
        Failure(
            "\(path) cannot be written (\(String(cString: strerror(errno)))), and is as it was; see that there is room and that the folder is yours to write.",
            code: Failure.inputOutput)
    }
}
