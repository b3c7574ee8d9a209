import DeskStore
import Glibc

extension Backup {
    /// Makes a desk out of a backup, in a folder that is missing or holds none; it is there whole and durable, or not at all.
    ///
    /// The backup's sums, and the texts of its guides, are checked first, and whoever opens the desk meanwhile waits.
    ///
    /// - Parameters:
    ///   - folder: made where its parent is there. One that is there keeps its group and modes.
    ///   - patience: how long to wait for whoever holds the folder's lock.
    package static func restore(
        from path: String, to folder: String, patience: Duration = .seconds(2), disk: Disk = Disk()
    ) throws(BackupProblem) -> Backup {
        let journal = try soundJournal(in: path, disk: disk)
        let changed = try BackupProblem.storing { () throws(StoreFailure) in
            try GuideTexts(folder: journal.folder, disk: disk).changed()
        }
        if let path = changed.first { throw .guideChanged(path: path) }
        let (target, lock) = try BackupProblem.storing { () throws(StoreFailure) in
            let target = try StoreFolder(path: folder, sharing: .nobody, disk: disk)
            let lock = StoreLock(folder: target, disk: disk, patience: patience)
            try lock.acquire()
            return (target, lock)
        }
        defer { lock.release() }
        let names = try BackupProblem.storing { () throws(StoreFailure) in try disk.names(in: target.path) }
        // The rest is there before a desk has begun.
        if let name = names.first(where: { FolderEntry(rawValue: $0)?.copying != .never }) {
            throw .deskFolderInUse(path: target.path, holding: name)
        }
        let temporary = StoreFolder(
            path: "\(target.path)/.restore.\(getpid())", isShared: target.isShared, owner: target.owner)
        var copy = DeskCopy(of: journal.folder, in: temporary, disk: disk)
        do throws(BackupProblem) {
            try BackupProblem.storing { () throws(StoreFailure) in
                try target.makeInner(temporary.path, disk: disk)
            }
            let files = try BackupProblem.storing { () throws(StoreFailure) in try journal.soundFiles() }
            try copy.copyAll(of: journal, files)
            try BackupProblem.storing { () throws(StoreFailure) in try move(temporary, into: target, disk: disk) }
        } catch {
            disk.removeTree(temporary.path)
            throw error
        }
        try BackupProblem.storing { () throws(StoreFailure) in
            try disk.syncFolder(target.path)
            try disk.remove(temporary.path)
        }
        return Backup(path: target.path, copy, of: journal)
    }

    /// The journal of a backup, read to its end.
    private static func soundJournal(in path: String, disk: Disk) throws(BackupProblem) -> Journal {
        let path = StoreFolder.withoutTrailingSlashes(path)
        let journal = try BackupProblem.storing { () throws(StoreFailure) -> Journal? in
            // Asked first, since a folder that is missing would be made.
            guard try disk.status(at: path, followingLinks: true)?.isFolder == true else { return nil }
            return Journal(folder: try StoreFolder(path: path, sharing: .nobody, disk: disk), disk: disk, facts: [:])
        }
        guard let journal else { throw .noBackup(path: path) }
        let fault = try BackupProblem.storing { () throws(StoreFailure) in try journal.readToEnd() }
        if let fault {
            if case .newerFormat(let format) = fault.why {
                throw .store(.newerFormat(path: fault.file, format: format))
            }
            throw .unsound(path: fault.file, line: fault.line, why: fault.why.words)
        }
        guard journal.position.sequence > 0 else { throw .noBackup(path: path) }
        return journal
    }

    /// Moves what was copied to its place. The journal comes last: a desk begins with it.
    private static func move(
        _ temporary: StoreFolder, into target: StoreFolder, disk: Disk
    ) throws(StoreFailure) {
        var moved: [String] = []
        do throws(StoreFailure) {
            let names = try disk.names(in: temporary.path).map { "/" + $0 }
            for name in names where temporary.path + name != temporary.journal {
                try disk.rename(temporary.path + name, to: target.path + name)
                moved.append(target.path + name)
            }
            try disk.syncFolder(target.path)
            try disk.rename(temporary.journal, to: target.journal)
        } catch {
            for path in moved { disk.removeTree(path) }
            throw error
        }
    }
}
