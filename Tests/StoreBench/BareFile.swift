import DeskStore
import Glibc

/// What an append costs without any store: `write` and `fdatasync` on a file beside the journal.
final class BareFile {
    private let path: String
    private let descriptor: Int32

    init(in folder: String) throws(StoreFailure) {
        path = folder + "/bare"
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw .system(call: "open", path: path, errno: errno) }
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    func append(_ bytes: [UInt8]) throws(StoreFailure) {
        guard write(descriptor, bytes, bytes.count) == bytes.count, fdatasync(descriptor) == 0 else {
            throw .system(call: "write", path: path, errno: errno)
        }
    }

    /// How many appends a second of these bytes it takes, tried for so long.
    func rate(_ bytes: [UInt8], for span: Int) throws(StoreFailure) -> Double {
        let start = nanoseconds()
        var count = 0
        while nanoseconds() - start < span {
            try append(bytes)
            count += 1
        }
        return Double(count) / Double(nanoseconds() - start) * 1e9
    }
}

/// The newest file of a folder's journal, as any other program sees it.
struct JournalFile {
    let path: String

    init(in folder: String) {
        path = folder + "/journal.jsonl"
    }

    var byteCount: Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    func bytes(from offset: Int) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: max(0, byteCount - offset))
        let count = pread(descriptor, &bytes, bytes.count, offset)
        return Array(bytes.prefix(max(0, count)))
    }
}
