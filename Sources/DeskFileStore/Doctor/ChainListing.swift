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
        /// How the file was when it was listed.
        var status: FileStatus
    }

    private(set) var entries: [Entry] = []
    /// Files that others go on from and that are not there.
    private(set) var missing: [JournalFault] = []
    /// Files among the months that nothing goes on from.
    private(set) var strays: [String] = []

    private let folder: StoreFolder
    private let disk: Disk
    /// The newest file, which may get another name while the others are read.
    private var newest: OpenFile?

    /// - Throws: `.newerFormat` where one of the files is of a format that this version cannot judge.
    init(folder: StoreFolder, disk: Disk) throws(StoreFailure) {
        self.folder = folder
        self.disk = disk
        try list()
        for case (let name, let fault?) in entries.map({ ($0.name, $0.fault) }) {
            if case .newerFormat = fault {
                throw JournalFault(file: folder.path(of: name), line: 1, why: fault).asFailure
            }
        }
    }

    private mutating func list() throws(StoreFailure) {
        var months = try monthEntries()
        guard try disk.status(at: folder.journal, followingLinks: false) != nil else {
            if !months.isEmpty { missing.append(JournalFault(file: folder.journal, line: 1, why: .missing)) }
            entries = months.sorted { $0.first < $1.first }
            return
        }
        let file = try folder.open(folder.journal, O_RDONLY, disk: disk)
        newest = file
        var oldest = try entry(StoreFolder.journalName, of: file)
        while true {
            entries.insert(oldest, at: 0)
            guard let previous = takePrevious(of: oldest, from: &months) else { break }
            oldest = previous
        }
        strays = months.map(\.name)
    }

    /// The file of an entry, as it was listed, but for what was added to it. A long history has more files than a process may have open.
    ///
    /// - Throws: `.rewritten` where another file has taken its place.
    func open(_ entry: Entry) throws(StoreFailure) -> OpenFile {
        if entry.name == StoreFolder.journalName, let newest { return newest }
        return try folder.open(entry.name, asListed: entry.status.identity, disk: disk)
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
            let name = StoreFolder.monthFile(called: name)
            guard StoreFolder.isMonthFile(name),
                try disk.status(at: folder.path(of: name), followingLinks: false)?.identity != newest
            else { continue }
            entries.append(try entry(name, of: folder.open(folder.path(of: name), O_RDONLY, disk: disk)))
        }
        return entries
    }

    private func entry(_ name: String, of file: OpenFile) throws(StoreFailure) -> Entry {
        var entry = Entry(name: name, fault: nil, header: nil, first: 1, status: try disk.status(of: file))
        var lines = FileLines(of: file, from: 0, disk: disk)
        guard let line = try lines.next() else { return entry }
        switch Self.header(of: line) {
        case .success(let header):
            entry.header = header
            entry.first = header.first
        case .failure(let fault):
            entry.fault = fault
            entry.first = try firstSequence(in: file)
        }
        return entry
    }

    /// The header that a line is, if its sum fits after the one that it names; with whatever line end.
    private static func header(of line: UnsafeRawBufferPointer) -> Result<JournalHeader, LineFault> {
        let line = UnsafeRawBufferPointer(rebasing: line.withoutCarriageReturn)
        return JournalChain.header(ofLine: Array(line)[...]).flatMap { header in
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
