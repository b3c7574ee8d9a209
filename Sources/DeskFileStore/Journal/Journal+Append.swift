import DeskCore
import DeskStore
import Glibc

import struct FoundationEssentials.Date

extension Journal {
    /// Opens the newest file for writing, and makes it where there has been none: one that went away must not be begun anew.
    func openForWriting() throws(StoreFailure) {
        guard !isWritable else { return }
        let making = file == nil ? O_CREAT : 0
        let opened = try folder.open(folder.journal, O_RDWR | O_APPEND | making, disk: disk)
        if let file, try disk.status(of: opened).identity != disk.status(of: file.file).identity {
            throw .system(call: DiskCall.Kind.open.rawValue, path: folder.journal, errno: ESTALE)
        }
        file = ChainFile(name: StoreFolder.journalName, file: opened, header: file?.header)
        isWritable = true
    }

    /// Appends a batch with one write, all of it or none. A torn end that another writer left is put aside first.
    ///
    /// - Returns: the events as every reader will see them.
    func append(_ drafts: [EventDraft]) throws(StoreFailure) -> JournalScanner.Findings {
        let open = try writable()
        if try disk.status(of: open).size > position.offset { try putAsideEnd(of: open) }
        if isSealingDue(before: drafts) { try seal(open) }
        let file = try writable()
        var batch = try encode(drafts)
        let written = try readBack(&batch)
        if !position.isBehindEvent {
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
        return written
    }

    /// Returns when what has been appended is durable.
    func sync() throws(StoreFailure) {
        try disk.sync(writable())
    }

    private func writable() throws(StoreFailure) -> OpenFile {
        try openForWriting()
        guard let file else { fatalError("openForWriting leaves a file or throws") }
        return file.file
    }

    private func encode(_ drafts: [EventDraft]) throws(StoreFailure) -> [UInt8] {
        let saltCount = EventLine.saltByteCount
        let random = try disk.randomBytes((drafts.count + 1) * saltCount)
        var lines = LineWriter(after: position.sum)
        lines.reserveLines(drafts.count)
        if position.line == 0 { lines.appendHeader(JournalHeader(), salt: random.suffix(saltCount)) }
        for (index, draft) in drafts.enumerated() {
            lines.append(
                draft, sequence: position.sequence + 1 + index,
                place: drafts.count == 1 ? nil : BatchPlace(part: index + 1, count: drafts.count),
                salt: random[(index * saltCount)..<((index + 1) * saltCount)])
        }
        return lines.bytes
    }

    /// Reads a batch before it is written: what no reader could take in must not get into the journal.
    private func readBack(_ batch: inout [UInt8]) throws(StoreFailure) -> JournalScanner.Findings {
        let findings = scanner.scan(lines: &batch, from: position, trustingSums: true)
        guard findings.end.offset == position.offset + batch.count else {
            // Such as objects nested deeper than any reader follows.
            throw .system(call: DiskCall.Kind.write.rawValue, path: folder.journal, errno: EILSEQ)
        }
        return findings
    }

    /// Moves what lies behind the last complete batch into a file of its own.
    private func putAsideEnd(of file: OpenFile) throws(StoreFailure) {
        let bytes = try disk.readAll(file, from: position.offset)
        let copy = try AsideFolder(folder: folder, disk: disk).keep(bytes, at: Date())
        try disk.truncate(file, to: position.offset)
        putAside.append(copy)
    }
}
