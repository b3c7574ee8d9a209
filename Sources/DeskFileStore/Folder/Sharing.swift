import DeskStore
import Glibc

/// Who may use a data folder that is about to be made.
package enum Sharing: Sendable {
    /// Its maker only: 0700.
    case nobody
    /// The folder's group too: 0770 with the set-group-id bit, so that files belong to the group as well.
    case group
}

/// The modes in a folder by whether a group shares it.
extension StoreFolder {
    static func fileMode(isShared: Bool) -> mode_t { isShared ? 0o660 : 0o600 }
    static func folderMode(isShared: Bool) -> mode_t { isShared ? 0o2770 : 0o700 }

    /// Whether a group shares it by now: who works in it may have it open since before it was given to one.
    func isSharedNow(disk: Disk) throws(StoreFailure) -> Bool {
        try disk.status(at: path, followingLinks: true)?.isWritableByGroup ?? isShared
    }

    /// What stands in a folder that a group shares and is closed to the group. `desk.yaml` and the requesters have the modes that people give them.
    func closedToGroup(disk: Disk) throws(StoreFailure) -> [(path: String, status: FileStatus)] {
        guard try isSharedNow(disk: disk) else { return [] }
        var closed: [(path: String, status: FileStatus)] = []
        func look(at path: String, inside: Bool) throws(StoreFailure) {
            guard let status = try disk.status(at: path, followingLinks: false) else { return }
            if status.isFolder, inside {
                for name in try disk.namesIfAny(in: path) { try look(at: "\(path)/\(name)", inside: false) }
            }
            guard status.isFolder || status.isPlainFile else { return }
            if status.mode & Self.groupBits != Self.groupBits { closed.append((path, status)) }
        }
        for entry in FolderEntry.allCases where entry.copying != .asFile {
            try look(at: self.path(of: entry), inside: true)
        }
        return closed
    }

    /// Opens to the group what is closed to it, as far as it is this user's to open.
    ///
    /// - Returns: the paths of what was opened.
    func openToGroup(disk: Disk) throws(StoreFailure) -> [String] {
        var opened: [String] = []
        for (path, status) in try closedToGroup(disk: disk) {
            guard status.owner == geteuid() || geteuid() == 0 && status.owner == owner else { continue }
            // Not by its name, in whose place somebody of the group could put a link.
            let isFolder = status.isFolder
            let file =
                isFolder
                ? try disk.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) : try open(path, O_RDONLY, disk: disk)
            guard try disk.status(of: file).identity == status.identity else { continue }
            try disk.setMode(file, isFolder ? Self.folderMode(isShared: true) : Self.fileMode(isShared: true))
            opened.append(path)
        }
        return opened
    }

    /// Reading and writing.
    private static let groupBits: mode_t = 0o060
}
