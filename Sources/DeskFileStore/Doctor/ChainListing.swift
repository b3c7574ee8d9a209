import DeskStore
import Glibc

/// All files that belong to a journal, damaged or not, oldest first, and what else lies among them.
///
/// Where a header cannot be followed, the order is that of the events' numbers.
struct ChainListing {
    struct Entry {
        var name: String
        /// Why the header is none; nil where it is one, or is not written yet.
        var fault: LineFault?
        var header: JournalHeader?
        /// The number of the first event.
        var first: Int
    }

    private(set) var entries: [Entry] = []
    /// Files that others go on from and that are not there.
    private(set) var missing: [JournalFault] = []
    /// Files among the months that nothing goes on from.
    private(set) var strays: [String] = []

    private let folder: StoreFolder
    private let disk: Disk

    init(folder: StoreFolder, disk: Disk) throws(StoreFailure) {
        self.folder = folder
        self.disk = disk
        var months = try monthEntries()
        guard try disk.status(at: folder.journal, followingLinks: false) != nil else {
            if !months.isEmpty { missing.append(JournalFault(file: folder.journal, line: 1, why: .missing)) }
            entries = months.sorted { $0.first < $1.first }
            return
        }
        var newest = try entry(StoreFolder.journalName)
        while true {
            entries.insert(newest, at: 0)
            guard let previous = takePrevious(of: newest, from: &months) else { break }
            newest = previous
        }
        strays = months.map(\.name)
    }

    private mutating func takePrevious(of entry: Entry, from months: inout [Entry]) -> Entry? {
        if entry.fault == nil {
            guard let name = entry.header?.previous else { return nil }
            if let index = months.firstIndex(where: { $0.name == name }) { return months.remove(at: index) }
            missing.append(JournalFault(file: folder.path(of: name), line: 1, why: .missing))
        }
        let older = months.indices.filter { months[$0].first < entry.first }
        guard let index = older.max(by: { months[$0].first < months[$1].first }) else { return nil }
        return months.remove(at: index)
    }

    /// The files in `months`, but for a second name of the newest one: the sealing was broken off there.
    private func monthEntries() throws(StoreFailure) -> [Entry] {
        let newest = try disk.status(at: folder.journal, followingLinks: false)?.identity
        var entries: [Entry] = []
        for name in try disk.namesIfAny(in: folder.months) {
            let name = "months/\(name)"
            guard StoreFolder.isMonthFile(name),
                try disk.status(at: folder.path(of: name), followingLinks: false)?.identity != newest
            else { continue }
            entries.append(try entry(name))
        }
        return entries
    }

    private func entry(_ name: String) throws(StoreFailure) -> Entry {
        let file = try folder.open(folder.path(of: name), O_RDONLY, disk: disk)
        var lines = FileLines(of: file, from: 0, disk: disk)
        guard let line = try lines.next() else { return Entry(name: name, fault: nil, header: nil, first: 1) }
        switch Self.header(of: line) {
        case .success(let header): return Entry(name: name, fault: nil, header: header, first: header.first)
        case .failure(let fault):
            return Entry(name: name, fault: fault, header: nil, first: try firstSequence(in: file))
        }
    }

    /// The header that a line is, if its sum fits after the one that it names.
    private static func header(of line: UnsafeRawBufferPointer) -> Result<JournalHeader, LineFault> {
        JournalChain.header(ofLine: Array(line)[...]).flatMap { header in
            let parts = try? LineReader.split(line)
            let isSound = parts.map { LineSum(of: $0.content, after: header.after) == $0.sum } ?? false
            return isSound ? .success(header) : .failure(.wrongSum)
        }
    }

    /// The number of the first event that can be read.
    private func firstSequence(in file: OpenFile) throws(StoreFailure) -> Int {
        let reader = LineReader(facts: [:])
        var lines = FileLines(of: file, from: 0, disk: disk)
        while let line = try lines.next() {
            if let outline = reader.outline(of: line) { return outline.sequence }
        }
        return .max
    }
}
