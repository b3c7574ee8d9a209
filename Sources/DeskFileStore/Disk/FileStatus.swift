import DeskStore
import Glibc

/// What the file system says about a file.
struct FileStatus: Equatable {
    /// Which file it is, whatever its name.
    struct Identity: Equatable {
        var device: dev_t
        var inode: ino_t
    }

    var identity: Identity
    var mode: mode_t
    var owner: uid_t
    var size: Int
    var modified: Time

    /// Since 1970.
    struct Time: BitwiseCopyable, Equatable {
        var seconds: Int
        var nanoseconds: Int
    }

    var isPlainFile: Bool { mode & S_IFMT == S_IFREG }
    var isFolder: Bool { mode & S_IFMT == S_IFDIR }
    var isWritableByAll: Bool { mode & S_IWOTH != 0 }
    var isWritableByGroup: Bool { mode & S_IWGRP != 0 }

    fileprivate init(_ status: stat) {
        identity = Identity(device: status.st_dev, inode: status.st_ino)
        mode = status.st_mode
        owner = status.st_uid
        size = Int(status.st_size)
        modified = Time(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
}

extension Disk {
    func status(of file: OpenFile) throws(StoreFailure) -> FileStatus {
        var status = stat()
        _ = try perform(.stat, file.path) { Int(fstat(file.descriptor, &status)) }
        return FileStatus(status)
    }

    /// The status of what stands at a path; nil where nothing does.
    func status(at path: String, followingLinks: Bool) throws(StoreFailure) -> FileStatus? {
        var status = stat()
        do {
            _ = try perform(.stat, path) { Int(followingLinks ? stat(path, &status) : lstat(path, &status)) }
        } catch .system(_, _, let number) where [ENOENT, ENOTDIR].contains(number) {
            return nil
        }
        return FileStatus(status)
    }
}
