import DeskCore
import DeskStore
import Glibc

import struct FoundationEssentials.Date

/// Mends the files of a journal one after another, oldest first, while nobody writes.
///
/// A file is replaced as a whole: who is killed on the way leaves the damaged one, or the mended one.
struct Mending {
    let folder: StoreFolder
    let disk: Disk
    let time: Date
    let user: String

    func mend() throws(StoreFailure) -> Repair {
        let listing = try ChainListing(folder: folder, disk: disk)
        // No line is made up for a file that may still be somewhere.
        if let fault = listing.missing.first { throw fault.asFailure }
        var repair = Repair()
        var position = JournalPosition()
        for (index, entry) in listing.entries.enumerated() {
            if index > 0 { position = position.inNextFile }
            let next = index + 1 < listing.entries.count ? listing.entries[index + 1] : nil
            let file = try folder.open(folder.path(of: entry.name), O_RDWR | O_APPEND, disk: disk)
            let end = try lastSound(of: file, from: position)
            let size = try disk.status(of: file).size
            if end.fault == nil, end.position.offset == size {
                position = end.position
            } else if end.fault == nil, next == nil {
                repair.files.append(try cutOff(file, at: end.position.offset))
            } else {
                let previous = index > 0 ? listing.entries[index - 1].name : nil
                let fault = end.fault ?? JournalFault(file: file.path, line: end.position.line + 1, why: .unfinished)
                let done = try replace(file, from: position, previous: previous, next: next, fault: fault)
                repair.files.append(done.file)
                position = done.end
            }
        }
        return repair
    }

    /// How far the file can be read.
    private func lastSound(
        of file: OpenFile, from start: JournalPosition
    ) throws(StoreFailure) -> (position: JournalPosition, fault: JournalFault?) {
        let scanner = JournalScanner(disk: disk, facts: [:])
        var position = start
        while true {
            let findings = try scanner.scan(file, from: position, limit: 8192)
            position = findings.end
            if findings.fault != nil || findings.events.isEmpty { return (position, findings.fault) }
        }
    }

    /// Puts a torn end aside, as the next writer would.
    private func cutOff(_ file: OpenFile, at offset: Int) throws(StoreFailure) -> Repair.File {
        let copy = try keep(disk.readAll(file, from: offset), as: nil)
        try disk.truncate(file, to: offset)
        try disk.sync(file)
        return Repair.File(path: file.path, aside: [copy])
    }

    private func replace(
        _ file: OpenFile, from start: JournalPosition, previous: String?, next: ChainListing.Entry?, fault: JournalFault
    ) throws(StoreFailure) -> (file: Repair.File, end: JournalPosition) {
        let bytes = try disk.readAll(file)
        let mend = FileMend(
            start: start, previous: previous, nextFirst: next.flatMap { $0.first == .max ? nil : $0.first },
            nextHeader: try next.flatMap { next throws(StoreFailure) in try firstLine(of: next) }, time: time,
            user: user,
            salts: Salts(disk: disk))
        var outcome = try mend.mend(bytes)
        let check = JournalScanner(disk: disk, facts: [:]).scan(lines: &outcome.bytes, from: start, trustingSums: false)
        guard check.fault == nil, check.end.offset == outcome.bytes.count,
            mend.nextFirst.map({ $0 == check.end.sequence + 1 }) ?? true
        else { throw fault.asFailure }
        let name = file.path.split(separator: "/").last.map(String.init) ?? "journal"
        var report = Repair.File(
            path: file.path, lostCount: outcome.lostCount, restoredCount: outcome.restoredCount,
            isReordered: outcome.isReordered)
        report.aside.append(try keep(bytes, as: name))
        if !outcome.unreadable.isEmpty { report.aside.append(try keep(outcome.unreadable, as: "\(name)-lines")) }
        if !outcome.torn.isEmpty { report.aside.append(try keep(outcome.torn, as: nil)) }
        try folder.replace(file.path, with: outcome.bytes, disk: disk)
        try disk.syncFolder(StoreFolder.parent(of: file.path))
        return (report, check.end)
    }

    private func firstLine(of entry: ChainListing.Entry) throws(StoreFailure) -> [UInt8]? {
        let file = try folder.open(folder.path(of: entry.name), O_RDONLY, disk: disk)
        return try disk.readFront(file, byteCount: 4096).split(separator: EventLine.newline).first.map(Array.init)
    }

    private func keep(_ bytes: [UInt8], as label: String?) throws(StoreFailure) -> String {
        try AsideFolder(folder: folder, disk: disk).keep(bytes, as: label, at: time)
    }
}
