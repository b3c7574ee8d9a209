import DeskStore
import Glibc

extension Disk {
    /// Makes now the time of a file's last change.
    func touch(_ path: String) throws(StoreFailure) {
        _ = try perform(.utimensat, path) { Int(utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW)) }
    }
}
