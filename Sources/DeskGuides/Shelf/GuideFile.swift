internal import Glibc

/// A file of a guides folder, read with the system's own calls: only they say why they cannot.
enum GuideFile {
    /// Enough for the front matter and the title of most pages.
    private static let headLength = 8 << 10

    /// - Throws: `noSuchFile`, `unreadable`, `tooLarge`.
    static func bytes(of path: String) throws(GuideProblem) -> [UInt8] {
        // Without O_NONBLOCK a pipe in the folder would wait for somebody to write.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            throw errno == ENOENT ? .noSuchFile(path: path) : .unreadable(path: path, reason: lastError)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unreadable(path: path, reason: lastError) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is no regular file") }
        let size = Int(status.st_size)
        guard size <= GuideText.limit else { throw .tooLarge(source: path, bytes: size, limit: GuideText.limit) }
        var bytes = [UInt8](repeating: 0, count: size)
        var count = 0
        while count < bytes.count {
            let more = bytes.withUnsafeMutableBytes {
                Glibc.read(file, $0.baseAddress?.advanced(by: count), $0.count - count)
            }
            if more < 0, errno == EINTR { continue }
            guard more >= 0 else { throw .unreadable(path: path, reason: lastError) }
            if more == 0 { break }
            count += more
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// The beginning of a page, cut anywhere behind its front matter.
    static func head(of page: [UInt8]) -> ArraySlice<UInt8> {
        guard page.count > headLength, FrontMatter.isCut(in: Array(page.prefix(headLength))) else {
            return page.prefix(headLength)
        }
        return page.prefix(FrontMatter.longest + headLength)
    }

    /// Whether there is a file of that name.
    static func isThere(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// Whether a path names a folder.
    ///
    /// - Throws: `noSuchFile`, `unreadable`.
    static func isFolder(_ path: String) throws(GuideProblem) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw errno == ENOENT ? .noSuchFile(path: path) : .unreadable(path: path, reason: lastError)
        }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    /// What tells that a file is still the same.
    struct State: Equatable, Sendable {
        var device: UInt
        var inode: UInt
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    /// - Throws: `noSuchFile`, `unreadable`.
    static func state(of path: String) throws(GuideProblem) -> State {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw errno == ENOENT ? .noSuchFile(path: path) : .unreadable(path: path, reason: lastError)
        }
        return State(
            device: UInt(status.st_dev), inode: UInt(status.st_ino), size: Int(status.st_size),
            seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }

    /// Writes a text as a whole or not at all, for this user alone, and makes the folder that it lies in.
    static func write(_ text: String, to path: String) {
        let folders = path.split(separator: "/").dropLast()
        for count in 1...max(1, folders.count) {
            _ = mkdir("/" + folders.prefix(count).joined(separator: "/"), 0o700)
        }
        let temporary = "\(path).\(getpid()).tmp"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return }
        var text = text
        let isWritten = text.withUTF8 { Glibc.write(file, $0.baseAddress, $0.count) == $0.count }
        close(file)
        if !isWritten || rename(temporary, path) != 0 { unlink(temporary) }
    }

    private static var lastError: String {
        String(cString: strerror(errno))
    }
}
