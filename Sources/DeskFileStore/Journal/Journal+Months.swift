import DeskCore
import DeskStore
import Glibc

import struct FoundationEssentials.Date

/// A file of the journal for each month: before the first batch of a later month, the file that has been growing is sealed. It gets its
/// name in `months`, and a new one takes its place as the journal's newest.
///
/// There is no moment without a newest file, and whoever dies on the way leaves a journal that goes on in the old one.
extension Journal {
    /// A file of an older format is sealed too, whatever its month: it stays as it is, and what comes is written in today's. A clock that
    /// goes back and forth makes no second file of a month.
    func isSealingDue(before drafts: [EventDraft]) -> Bool {
        guard canSeal, position.isBehindEvent, let file, let last = position.at, let next = drafts.first?.at else {
            return false
        }
        if file.format < JournalHeader.currentFormat { return true }
        let month = Self.month(of: last)
        let sealed = file.header?.previous.map(StoreFolder.month(ofFile:)) ?? ""
        return sealed < month && month < Self.month(of: next)
    }

    /// Begins a new file. Where the file system gives a file no second name, nothing is done, and the old one goes on.
    func seal(_ file: OpenFile) throws(StoreFailure) {
        try folder.makeInner(folder.months, disk: disk)
        guard let name = try linkIntoMonths(file) else {
            canSeal = false
            return
        }
        try disk.syncFolder(folder.months)
        let header = JournalHeader(previous: name, after: position.sum, first: position.sequence + 1)
        var lines = LineWriter(after: position.sum)
        lines.appendHeader(header, salt: try disk.randomBytes(EventLine.saltByteCount)[...])
        try folder.replace(folder.journal, with: lines.bytes, disk: disk)
        let newest = try folder.open(folder.journal, O_RDWR | O_APPEND, disk: disk)
        self.file = ChainFile(name: StoreFolder.journalName, file: newest, header: header)
        position = position.inNextFile
        position.offset = lines.bytes.count
        position.line = 1
        position.sum = lines.sum
    }

    private func linkIntoMonths(_ file: OpenFile) throws(StoreFailure) -> String? {
        let month = Self.month(of: position.at ?? Date())
        var number = 1
        while true {
            let name = StoreFolder.monthFile(month, number: number)
            do {
                try disk.link(folder.journal, to: folder.path(of: name))
                return name
            } catch .system(_, _, EEXIST) {
                // Sealing that was broken off has given it this name already.
                let there = try disk.status(at: folder.path(of: name), followingLinks: false)
                if there?.identity == (try disk.status(of: file)).identity { return name }
                number += 1
            } catch .system(_, _, let error) where [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(error) {
                return nil
            }
        }
    }

    private static func month(of date: Date) -> String {
        String(Timestamp.text(date).prefix(7))
    }
}
