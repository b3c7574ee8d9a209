/// One system call that the store is about to make, as a value: what a test fails, shortens, counts or is killed in.
package struct DiskCall: Equatable, Sendable {
    /// The raw values are the names under which failures are reported.
    package enum Kind: String, Sendable {
        case access, chmod, chown, flock, ftruncate, getrandom, inotify, link, mkdir, open, read, remove, rename, stat,
            unlock,
            utimensat, write
        case list = "readdir"
        case syncFile = "fdatasync"
        case syncFolder = "fsync"
    }

    package var kind: Kind
    package var path: String
    /// How many bytes a read or write is about.
    package var byteCount = 0
}

/// What becomes of a call.
package enum DiskVerdict: Equatable, Sendable {
    case proceed
    /// It is not made, and passes for made: tests spare the disk their syncs.
    case pretend
    /// It is not made and fails with this error number.
    case fail(Int32)
    /// A write writes no more than so many bytes.
    case shorten(to: Int)
}
