import DeskCore
import DeskStore
import Glibc

/// A copy of a desk's data folder while it is made, in a folder beside nobody's way.
///
/// What is copied are the journal's whole batches, and the files that no rebuilding brings back; not the lock, caches or presence.
struct DeskCopy {
    /// How many bytes are in memory at a time.
    private static let pieceByteCount = 1 << 20

    private let source: StoreFolder
    private let target: StoreFolder
    private let disk: Disk
    private(set) var fileCount = 0
    private(set) var byteCount = 0

    /// - Parameter target: is there and empty.
    init(of source: StoreFolder, in target: StoreFolder, disk: Disk) {
        self.source = source
        self.target = target
        self.disk = disk
    }

    /// Copies everything, durably but for the target's own name, and reads the journal back.
    ///
    /// The journal comes first: a guide is kept before the event that names it, so all that these events name are there by then.
    ///
    /// - Parameters:
    ///   - journal: has been read to the end.
    ///   - files: the journal's, as they were then.
    mutating func copyAll(of journal: Journal, _ files: [Journal.SoundFile]) throws(BackupProblem) {
        guard !files.isEmpty else { throw .nothingRecorded(path: source.path) }
        try BackupProblem.storing { () throws(StoreFailure) in
            if files.count > 1 { try target.makeInner(target.months, disk: disk) }
            for file in files {
                try copy(journal.open(file), to: target.path(of: file.name), byteCount: file.byteCount)
            }
            if files.count > 1 { try disk.syncFolder(target.months) }
            for entry in FolderEntry.allCases {
                switch entry.copying {
                case .asFolder: try copyFolder(entry)
                case .asFile: try copyIfThere(entry)
                case .asJournal, .never: break
                }
            }
            try disk.syncFolder(target.path)
        }
        let written = Journal(folder: target, disk: disk, facts: [:])
        let fault = try BackupProblem.storing { () throws(StoreFailure) in try written.readToEnd() }
        if let fault {
            // What was copied was not sound: it is the source that says where.
            let file = source.path + fault.file.dropFirst(target.path.count)
            throw .store(.damaged(path: file, line: fault.line, why: fault.why.words))
        }
        guard written.position == journal.position else { throw .copyDiffers(path: target.journal) }
    }

    private mutating func copyFolder(_ entry: FolderEntry) throws(StoreFailure) {
        let folder = source.path(of: entry)
        guard let status = try disk.status(at: folder, followingLinks: false) else { return }
        guard status.isFolder else { throw .notAFolderOfItsOwn(path: folder) }
        let copy = target.path(of: entry)
        try target.makeInner(copy, disk: disk)
        // What begins with a point is being written.
        for name in try disk.names(in: folder) where !name.hasPrefix(".") {
            let file = try source.open("\(folder)/\(name)", O_RDONLY, disk: disk)
            try self.copy(file, to: "\(copy)/\(name)", byteCount: disk.status(of: file).size)
        }
        try disk.syncFolder(copy)
    }

    private mutating func copyIfThere(_ entry: FolderEntry) throws(StoreFailure) {
        let path = source.path(of: entry)
        guard try disk.status(at: path, followingLinks: false) != nil else { return }
        let file = try source.open(path, O_RDONLY, disk: disk)
        try copy(file, to: target.path(of: entry), byteCount: disk.status(of: file).size)
    }

    /// Copies the first bytes of a file into a new one.
    private mutating func copy(_ file: OpenFile, to path: String, byteCount: Int) throws(StoreFailure) {
        let copy = try target.open(path, O_WRONLY | O_CREAT | O_EXCL, disk: disk)
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceByteCount, alignment: 64)
        defer { piece.deallocate() }
        var offset = 0
        while offset < byteCount {
            let room = UnsafeMutableRawBufferPointer(rebasing: piece[..<min(piece.count, byteCount - offset)])
            let count = try disk.read(file, at: offset, into: room)
            // Cut off meanwhile; what is missing shows when the copy is read back.
            guard count > 0 else { break }
            try disk.writeAll(copy, UnsafeRawBufferPointer(rebasing: room[..<count]))
            offset += count
        }
        try disk.sync(copy)
        fileCount += 1
        self.byteCount += offset
    }
}
