import DeskCore
import DeskStore
import Glibc

import struct FoundationEssentials.Date

/// The journal's file: reads what is new, puts torn ends aside, appends batches.
///
/// `append` is called under the store's lock, after `readNew` has come to the end.
final class Journal {
    let folder: StoreFolder
    let disk: Disk
    private let scanner: JournalScanner
    /// Behind the last batch that was read or appended.
    private(set) var position = JournalPosition()
    private var file: OpenFile?
    private var isWritable = false
    /// The files into which this process has put torn ends.
    private(set) var putAside: [String] = []

    init(folder: StoreFolder, disk: Disk, facts: [String: any Fact.Type]) {
        self.folder = folder
        self.disk = disk
        scanner = JournalScanner(disk: disk, facts: facts)
    }

    /// Reads the batches that were added since the last call. Without the lock, a fault that it finds may be a write in progress.
    ///
    /// - Parameter limit: so many events are enough for this call.
    func readNew(limit: Int = .max) throws(StoreFailure) -> JournalScanner.Findings {
        guard let file = try openForReading() else { return JournalScanner.Findings(end: position) }
        let status = try disk.status(of: file)
        guard let here = try disk.status(at: folder.journal, followingLinks: false) else {
            throw .system(call: DiskCall.Kind.stat.rawValue, path: folder.journal, errno: ENOENT)
        }
        guard here.identity == status.identity else { return fault(.replaced) }
        guard status.size >= position.offset else { return fault(.cutOff) }
        guard status.size > position.offset else { return JournalScanner.Findings(end: position) }
        let findings = try scanner.scan(file, from: position, limit: limit)
        position = findings.end
        return findings
    }

    /// Something about the file as a whole, found behind the last line read.
    private func fault(_ why: LineFault) -> JournalScanner.Findings {
        JournalScanner.Findings(end: position, fault: (position.line, why))
    }

    /// Opens the file for writing, and makes it where there has been none: one that went away must not be begun anew.
    func openForWriting() throws(StoreFailure) {
        guard !isWritable else { return }
        let making = file == nil ? O_CREAT : 0
        file = try folder.open(folder.journal, O_RDWR | O_APPEND | making, disk: disk)
        isWritable = true
    }

    /// Appends a batch with one write, all of it or none. A torn end that another writer left is put aside first.
    ///
    /// - Returns: the events as every reader will see them.
    func append(_ drafts: [EventDraft]) throws(StoreFailure) -> [Event] {
        let file = try writable()
        if try disk.status(of: file).size > position.offset { try putAsideEnd(of: file) }
        let batch = try encode(drafts)
        let written = try readBack(batch)
        if position.sequence == 0 {
            // The file may be new. Its name has to last before anybody relies on what is in it.
            try disk.syncFolder(folder.path)
        }
        do {
            try disk.writeAll(file, batch)
        } catch {
            // What stays behind where this fails too is incomplete, and the next writer puts it aside.
            try? disk.truncate(file, to: position.offset)
            throw error
        }
        position = written.end
        return written.events
    }

    /// Checks the whole file, whatever has been read of it.
    func verify() throws(StoreFailure) -> Verification {
        guard let file = try openForReading() else { return Verification() }
        return try Verification(of: file, disk: disk)
    }

    /// The file, and how many of its bytes are whole batches that have been read: those never change any more. Nil before there is
    /// an event.
    var sound: (file: OpenFile, byteCount: Int)? {
        file.flatMap { position.sequence > 0 ? ($0, position.offset) : nil }
    }

    /// Hands out the lines of the events that have been read, as they stand in the file, without their newlines.
    func eachEventLine(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        guard let file, position.line > 0 else { return }
        var lines = FileLines(of: file, from: 0, disk: disk)
        // The header is no event.
        _ = try lines.next()
        for _ in 1..<position.line {
            guard let line = try lines.next() else { return }
            try body(line)
        }
    }

    /// Returns when what has been appended is durable.
    func sync() throws(StoreFailure) {
        try disk.sync(writable())
    }

    private func encode(_ drafts: [EventDraft]) throws(StoreFailure) -> [UInt8] {
        let saltCount = EventLine.saltByteCount
        let random = try disk.randomBytes((drafts.count + 1) * saltCount)
        var lines = LineWriter(after: position.sum)
        if position.line == 0 { lines.appendHeader(identity: random.suffix(saltCount)) }
        for (index, draft) in drafts.enumerated() {
            lines.append(
                draft, sequence: position.sequence + 1 + index,
                place: drafts.count == 1 ? nil : BatchPlace(part: index + 1, count: drafts.count),
                salt: random[(index * saltCount)..<((index + 1) * saltCount)])
        }
        return lines.bytes
    }

    /// Reads a batch before it is written: what no reader could take in must not get into the journal.
    private func readBack(_ batch: [UInt8]) throws(StoreFailure) -> JournalScanner.Findings {
        let findings = scanner.scan(ownLines: batch, from: position)
        guard findings.end.offset == position.offset + batch.count else {
            // Such as objects nested deeper than any reader follows.
            throw .system(call: DiskCall.Kind.write.rawValue, path: folder.journal, errno: EILSEQ)
        }
        return findings
    }

    /// Moves what lies behind the last complete batch into a file of its own.
    private func putAsideEnd(of file: OpenFile) throws(StoreFailure) {
        let bytes = try disk.readAll(file, from: position.offset)
        try folder.makeInner(folder.aside, disk: disk)
        let copy = try openAsideFile(byteCount: bytes.count)
        try disk.writeAll(copy, bytes)
        try disk.sync(copy)
        try disk.syncFolder(folder.aside)
        try disk.truncate(file, to: position.offset)
        putAside.append(copy.path)
    }

    /// Nil where there is no journal yet.
    private func openForReading() throws(StoreFailure) -> OpenFile? {
        if let file { return file }
        guard try disk.status(at: folder.journal, followingLinks: false) != nil else { return nil }
        file = try folder.open(folder.journal, O_RDONLY, disk: disk)
        return file
    }

    private func writable() throws(StoreFailure) -> OpenFile {
        try openForWriting()
        guard let file else { fatalError("openForWriting leaves a file or throws") }
        return file
    }

    /// A new file in the folder `aside`, named after the time and what it holds.
    private func openAsideFile(byteCount: Int) throws(StoreFailure) -> OpenFile {
        let time = Timestamp.text(Date()).filter { $0 != ":" }
        let name = "\(folder.aside)/\(time)-\(byteCount)-bytes"
        var number = 1
        while true {
            let path = number == 1 ? name : "\(name)-\(number)"
            do {
                return try folder.open(path, O_WRONLY | O_CREAT | O_EXCL, disk: disk)
            } catch .system(_, _, EEXIST) {
                number += 1
            }
        }
    }
}
