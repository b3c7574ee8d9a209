import DeskCore
import DeskStore
import Glibc

/// The journal, however many files it has: reads what is new, and appends batches.
///
/// `append` is called under the store's lock, after `readNew` has come to the end and `openForWriting` has let it.
final class Journal {
    let folder: StoreFolder
    let disk: Disk
    let scanner: JournalScanner
    private let chain: JournalChain
    /// Behind the last batch that was read or appended.
    var position: JournalPosition
    /// The file of `position`; nil where it has to be looked for.
    var file: ChainFile?
    var isWritable = false
    /// Whether files can have a second name here. Where they cannot, one file takes all months.
    var canSeal = true
    /// The names of the files behind `file`, oldest first, as far as they are known.
    private var later: [String] = []
    /// What was read before a later file could not be.
    private var held: JournalScanner.Findings?
    /// The files into which this process has put torn ends.
    var putAside: [String] = []

    /// - Parameter position: where to begin reading.
    init(
        folder: StoreFolder, disk: Disk, facts: [String: any Fact.Type],
        from position: JournalPosition = JournalPosition()
    ) {
        self.folder = folder
        self.disk = disk
        self.position = position
        chain = JournalChain(folder: folder, disk: disk)
        scanner = JournalScanner(disk: disk, facts: facts)
    }

    /// Reads the batches that were added since the last call. Without the lock, a fault that it finds may be a write in progress.
    ///
    /// - Parameter limit: so many events are enough for this call.
    func readNew(limit: Int = .max) throws(StoreFailure) -> JournalScanner.Findings {
        var findings = held ?? JournalScanner.Findings(end: position)
        held = nil
        do {
            try read(limit: limit, into: &findings)
        } catch {
            held = findings
            throw error
        }
        return findings
    }

    private func read(limit: Int, into findings: inout JournalScanner.Findings) throws(StoreFailure) {
        while findings.fault == nil, findings.events.count < limit {
            if file == nil { findings.fault = try findPlace { [position] in $0?.first ?? 1 == position.first } }
            guard findings.fault == nil, let file else { break }
            // Nothing is added to a file that another one has followed: what is read from now on is all of it.
            let isNewest = try isNewest(file.file)
            try read(file.file, isNewest: isNewest, limit: limit, into: &findings)
            if isNewest || findings.fault != nil || findings.events.count >= limit { break }
            findings.fault = try goOnToNextFile()
        }
    }

    /// Opens the file of `position` anew for the next reading.
    func lookAgain() {
        file = nil
        later = []
        isWritable = false
    }

    /// Of the file at `position`; nil where there is none yet, or it cannot be told.
    var inode: UInt64? {
        file.flatMap { try? disk.status(of: $0.file) }.map { UInt64($0.identity.inode) }
    }

    /// Goes on behind a place that an earlier process has read up to; false, and all as it was, where the journal is not the same any more.
    ///
    /// - Parameter inode: of the place's file.
    func begin(at place: JournalPosition, inode: UInt64) throws(StoreFailure) -> Bool {
        guard let (found, later) = try self.place(of: place, inode: inode) else { return false }
        file = found
        self.later = later
        position = place
        isWritable = false
        return true
    }

    /// The file of a place that somebody has read up to, and the names of those behind it; nil where the journal is not the same any more.
    ///
    /// - Parameter inode: of the place's file.
    func place(
        of position: JournalPosition, inode: UInt64
    ) throws(StoreFailure) -> (file: ChainFile, later: [String])? {
        guard case .found(let found, let later) = try chain.search({ $0?.first == position.first }),
            UInt64(try disk.status(of: found.file).identity.inode) == inode,
            try JournalPlace(disk: disk).endsLine(at: position.offset, with: position.sum, in: found.file)
        else { return nil }
        return (found, later)
    }

    private func isNewest(_ file: OpenFile) throws(StoreFailure) -> Bool {
        guard let here = try disk.status(at: folder.journal, followingLinks: false) else {
            throw .system(call: DiskCall.Kind.stat.rawValue, path: folder.journal, errno: ENOENT)
        }
        return try disk.status(of: file).identity == here.identity
    }

    private func read(
        _ file: OpenFile, isNewest: Bool, limit: Int, into findings: inout JournalScanner.Findings
    ) throws(StoreFailure) {
        let size = try disk.status(of: file).size
        guard size >= position.offset else {
            findings.fault = fault(.cutOff)
            return
        }
        if size > position.offset {
            findings.append(try scanner.scan(file, from: position, limit: limit - findings.events.count))
            position = findings.end
        }
        if !isNewest, findings.fault == nil, findings.events.count < limit, position.offset < size {
            findings.fault = fault(.unfinished, lineAfter: 1)
        }
    }

    /// Something about the file of `position` as a whole.
    private func fault(_ why: LineFault, lineAfter count: Int = 0) -> JournalFault {
        JournalFault(file: file?.file.path ?? folder.journal, line: position.line + count, why: why)
    }

    /// Goes to the file that follows, or to the place of `position` in one that has been put in the place of its own.
    private func goOnToNextFile() throws(StoreFailure) -> JournalFault? {
        if let name = later.first, case .success(let next) = try chain.open(name), follows(next.header) {
            later.removeFirst()
            return try settle(in: next)
        }
        let left = file
        if let fault = try findPlace({ [position] in follows($0) || $0?.first == position.first }) { return fault }
        guard let left, let file, try disk.status(of: left.file).identity == disk.status(of: file.file).identity else {
            return nil
        }
        // The file has been left by nobody: the one that goes on from it does not fit.
        return JournalFault(file: folder.path(of: later.first ?? file.name), line: 1, why: .wrongSum)
    }

    private func follows(_ header: JournalHeader?) -> Bool {
        guard let header, let after = header.after else { return false }
        return after == position.sum && header.first == position.sequence + 1
    }

    private func findPlace(_ isWanted: (JournalHeader?) -> Bool) throws(StoreFailure) -> JournalFault? {
        switch try chain.search(isWanted) {
        case .found(let found, let later):
            self.later = later
            return try settle(in: found)
        case .fault(let fault): return fault
        case .none: return fault(.replaced)
        case .noJournal where position == JournalPosition(): return nil
        case .noJournal: throw .system(call: DiskCall.Kind.stat.rawValue, path: folder.journal, errno: ENOENT)
        }
    }

    private func settle(in found: ChainFile) throws(StoreFailure) -> JournalFault? {
        var place = position
        if found.header?.first ?? 1 == position.first {
            guard let offset = try JournalPlace(disk: disk).offset(of: position, in: found.file) else {
                return fault(.replaced)
            }
            place.offset = offset
        } else {
            place = position.inNextFile
        }
        position = place
        file = found
        isWritable = false
        return nil
    }
}
