import DeskStore
import Glibc

/// What a backup holds, or a desk that was restored from it.
package struct Backup: Equatable, Sendable {
    package var path: String
    package var eventCount: Int
    package var fileCount: Int
    package var byteCount: Int
    /// The sum of the journal's last line: kept elsewhere, it proves later that nothing before it was changed.
    package var head: String

    init(path: String, _ copy: DeskCopy, of journal: Journal) {
        self.path = path
        eventCount = journal.position.sequence
        fileCount = copy.fileCount
        byteCount = copy.byteCount
        head = journal.position.sum?.description ?? ""
    }
}

extension FileStore {
    /// Copies the desk, as it is behind the last batch that was recorded, into a folder that does not exist or is empty. Others may go on
    /// writing meanwhile.
    ///
    /// The folder appears whole and durable, or not at all.
    package func backUp(to path: String) throws(BackupProblem) -> Backup {
        let files = try BackupProblem.storing { () throws(StoreFailure) in try soundFiles() }
        let path = StoreFolder.withoutTrailingSlashes(path)
        let disk = journal.disk
        try checkPlace(path, disk: disk)
        // Beside its place, so that it gets there in one step.
        let temporary = StoreFolder(path: "\(path).\(getpid()).tmp", isShared: false)
        var copy = DeskCopy(of: folder, in: temporary, disk: disk)
        do throws(BackupProblem) {
            try BackupProblem.storing { () throws(StoreFailure) in
                try disk.makeFolder(temporary.path, mode: StoreFolder.folderMode(isShared: temporary.isShared))
            }
            try copy.copyAll(of: journal, files)
            try BackupProblem.storing { () throws(StoreFailure) in try disk.rename(temporary.path, to: path) }
        } catch {
            disk.removeTree(temporary.path)
            throw error
        }
        try BackupProblem.storing { () throws(StoreFailure) in try disk.syncFolder(StoreFolder.parent(of: path)) }
        return Backup(path: path, copy, of: journal)
    }

    private func checkPlace(_ path: String, disk: Disk) throws(BackupProblem) {
        let parent = StoreFolder.parent(of: path)
        let (above, here) = try BackupProblem.storing { () throws(StoreFailure) in
            (
                // A link cannot be replaced by a folder, even one to an empty folder.
                try disk.status(at: parent, followingLinks: true), try disk.status(at: path, followingLinks: false)
            )
        }
        guard above?.isFolder == true else { throw .parentMissing(path: parent) }
        if let here {
            guard here.isFolder else { throw .notAFolder(path: path) }
            let names = try BackupProblem.storing { () throws(StoreFailure) in try disk.names(in: path) }
            if let name = names.first { throw .backupFolderInUse(path: path, holding: name) }
        }
        if try isInside(parent) { throw .insideDesk(path: path, desk: folder.path) }
    }

    /// Whether a folder is the desk's, or somewhere in it.
    private func isInside(_ path: String) throws(BackupProblem) -> Bool {
        try BackupProblem.storing { () throws(StoreFailure) in
            let disk = journal.disk
            guard let desk = try disk.status(at: folder.path, followingLinks: true)?.identity else { return false }
            var above = path
            var last: FileStatus.Identity?
            // Up to the root, which is above itself.
            while let here = try disk.status(at: above, followingLinks: true)?.identity, here != last {
                if here == desk { return true }
                last = here
                above += "/.."
            }
            return false
        }
    }
}
