import DeskStore
import Glibc

extension Disk {
    func remove(_ path: String) throws(StoreFailure) {
        _ = try perform(.unlink, path) { Int(unlink(path)) }
    }

    /// Makes now the time of a file's last change.
    func touch(_ path: String) throws(StoreFailure) {
        _ = try perform(.utimensat, path) { Int(utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW)) }
    }

    /// The names in a folder, in no order.
    func names(in path: String) throws(StoreFailure) -> [String] {
        let folder = try open(path, O_RDONLY | O_DIRECTORY)
        // The stream owns its descriptor, and closes it.
        let copy = try perform(.open, path) { Int(fcntl(folder.descriptor, F_DUPFD_CLOEXEC, 0)) }
        guard let stream = fdopendir(Int32(copy)) else {
            close(Int32(copy))
            throw .system(call: DiskCall.Kind.open.rawValue, path: path, errno: errno)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
