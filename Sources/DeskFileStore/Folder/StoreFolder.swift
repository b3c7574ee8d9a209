import DeskStore
import Glibc

/// The folder of a desk's data: where everything lies in it, and with which modes files are made.
struct StoreFolder {
    let path: String
    /// Whether a group shares it.
    let isShared: Bool
    let owner: uid_t

    /// To whom everything that is made is given: root makes nothing that would lock the folder's owner out.
    private var newOwner: uid_t? { geteuid() == 0 && owner != 0 ? owner : nil }

    /// Names of the journal's files are paths in this folder: the newest is this one.
    static let journalName = FolderEntry.journal.rawValue

    var journal: String { path(of: .journal) }
    var months: String { path(of: .months) }
    var lock: String { path(of: .lock) }
    var guides: String { path(of: .guides) }
    var aside: String { path(of: .aside) }
    var cache: String { path(of: .cache) }
    var presence: String { path(of: .presence) }

    func path(of name: String) -> String { path + "/" + name }

    func path(of entry: FolderEntry) -> String { path(of: entry.rawValue) }

    /// Checks the folder, and makes it where it is missing and its parent is there.
    ///
    /// - Parameter sharing: the modes of a new folder; an existing one keeps its own.
    init(path: String, sharing: Sharing, disk: Disk) throws(StoreFailure) {
        let path = Self.withoutTrailingSlashes(path)
        if let status = try disk.status(at: path, followingLinks: true) {
            try Self.check(status, path: path, disk: disk)
            self.init(path: path, isShared: status.isWritableByGroup, owner: status.owner)
        } else {
            self.init(path: path, isShared: sharing == .group, owner: geteuid())
            try make(disk: disk)
            // A link that leads nowhere stands in the place of a folder, which can then not be made.
            guard try disk.status(at: path, followingLinks: true) != nil else { throw .parentMissing(path: path) }
        }
    }

    /// A folder that is there.
    init(existing path: String, disk: Disk) throws(StoreFailure) {
        let path = Self.withoutTrailingSlashes(path)
        guard let status = try disk.status(at: path, followingLinks: true) else { throw .parentMissing(path: path) }
        try Self.check(status, path: path, disk: disk)
        self.init(path: path, isShared: status.isWritableByGroup, owner: status.owner)
    }

    init(path: String, isShared: Bool, owner: uid_t = geteuid()) {
        self.path = path
        self.isShared = isShared
        self.owner = owner
    }

    /// Makes a folder inside this one, unless it is there. What is there has to be a folder itself, not a link to one.
    func makeInner(_ inner: String, disk: Disk) throws(StoreFailure) {
        if let status = try disk.status(at: inner, followingLinks: false) {
            guard status.isFolder else { throw .notAFolderOfItsOwn(path: inner) }
            return
        }
        try make(inner, parent: path, isShared: isSharedNow(disk: disk), disk: disk)
    }

    /// Opens a file of the store, making it where `flags` say so. It has to be a plain file of its own, not a link to one.
    func open(_ file: String, _ flags: Int32, disk: Disk) throws(StoreFailure) -> OpenFile {
        let isNew = flags & O_CREAT == 0 ? false : try disk.status(at: file, followingLinks: false) == nil
        let mode = Self.fileMode(isShared: isNew ? try isSharedNow(disk: disk) : isShared)
        let opened: OpenFile
        do {
            // Without O_NONBLOCK, opening a named pipe would wait for its other end.
            opened = try disk.open(file, flags | O_NOFOLLOW | O_NONBLOCK, mode: mode)
        } catch .system(_, _, ELOOP), .system(_, _, ENXIO), .system(_, _, EISDIR) {
            throw .notAPlainFile(path: file)
        }
        guard try disk.status(of: opened).isPlainFile else { throw .notAPlainFile(path: file) }
        if isNew {
            do {
                try disk.setMode(opened, mode)
            } catch .system(_, _, EPERM) {
                // Another user of the group was a moment faster and gives it its mode.
            }
            if let newOwner { try disk.setOwner(opened, newOwner) }
        }
        return opened
    }

    /// Opens a file of the journal that was listed before.
    ///
    /// - Throws: `.rewritten` where another file has taken its place since: a repair or an erasure put it there, and it does not go
    ///   together with what was read of the others.
    func open(
        _ name: String, asListed identity: FileStatus.Identity, disk: Disk
    ) throws(StoreFailure) -> OpenFile {
        let file = try open(path(of: name), O_RDONLY, disk: disk)
        guard try disk.status(of: file).identity == identity else { throw .rewritten(path: file.path) }
        return file
    }

    private func make(disk: Disk) throws(StoreFailure) {
        let parent = Self.parent(of: path)
        guard let status = try disk.status(at: parent, followingLinks: true) else { throw .parentMissing(path: parent) }
        guard status.isFolder else { throw .notADirectory(path: parent) }
        try make(path, parent: parent, isShared: isShared, disk: disk)
    }

    private func make(_ path: String, parent: String, isShared: Bool, disk: Disk) throws(StoreFailure) {
        let mode = Self.folderMode(isShared: isShared)
        do {
            try disk.makeFolder(path, mode: mode)
        } catch .system(_, _, EEXIST) {
            // Somebody else was a moment faster.
            return
        }
        try disk.setMode(path, mode)
        if let newOwner { try disk.setOwner(path, newOwner) }
        try disk.syncFolder(parent)
    }

    private static func check(_ status: FileStatus, path: String, disk: Disk) throws(StoreFailure) {
        guard status.isFolder else { throw .notADirectory(path: path) }
        guard !status.isWritableByAll else { throw .worldWritable(path: path) }
        do {
            try disk.checkAccess(path, R_OK | X_OK)
        } catch .system(_, _, EACCES) {
            throw .notPermitted(path: path, owner: userName(of: status.owner))
        }
    }

    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func withoutTrailingSlashes(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
