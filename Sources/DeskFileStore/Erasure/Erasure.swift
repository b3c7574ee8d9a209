import DeskCore
import DeskStore
import Glibc

/// Takes persons' values out of the lines of the journal, while nobody writes.
///
/// First the event is recorded that lists the lines as they will be, then file after file is replaced. Who is killed on the way leaves lines that are listed and
/// not blanked: the doctor finds them, and `finish` blanks them.
struct Erasure {
    let folder: StoreFolder
    let disk: Disk
    let facts: [String: any Fact.Type]

    /// The lines that are about some tickets, as they are to be.
    func lines(about tickets: Set<TicketNumber>) throws(StoreFailure) -> [PersonErased.Line] {
        let reader = LineReader(facts: facts)
        var lines: [PersonErased.Line] = []
        let listing = try ChainListing(folder: folder, disk: disk)
        for entry in listing.entries {
            var source = FileLines(of: try listing.open(entry), from: 0, disk: disk)
            while let line = try source.next() {
                guard let outline = reader.outline(of: line), !outline.isErased, let ticket = outline.event.ticket,
                    tickets.contains(ticket), let blanked = Self.blanked(line, outline)
                else { continue }
                lines.append(PersonErased.Line(sequence: outline.sequence, sum: Self.whole(blanked).description))
            }
        }
        return lines
    }

    /// What was done to finish all erasures.
    struct Finished {
        /// The files that have other lines now.
        let replaced: [String]
        /// The temporary files that killed writers had left.
        let removed: [String]
    }

    /// Removes what may hold values besides the journal, and then blanks every line that an event lists and that still says what it said: as
    /// long as one does, the doctor sees that there is something left to do.
    ///
    /// - Parameter cache: is locked, and stays so until this returns.
    func finish(without cache: CacheFolder) throws(StoreFailure) -> Finished {
        try cache.removeAll()
        let removed = try folder.removeAbandoned(disk: disk)
        return Finished(replaced: try blankListed(), removed: removed)
    }

    /// Whether a line that an event lists still says what it said.
    func isUnfinished() throws(StoreFailure) -> Bool {
        let listing = try ChainListing(folder: folder, disk: disk)
        let listed = try listedLines(in: listing)
        guard !listed.isEmpty else { return false }
        for entry in listing.entries where try blanking(listed, in: listing.open(entry)) != nil { return true }
        return false
    }

    /// - Returns: the files that were replaced.
    private func blankListed() throws(StoreFailure) -> [String] {
        let listing = try ChainListing(folder: folder, disk: disk)
        let listed = try listedLines(in: listing)
        guard !listed.isEmpty else { return [] }
        var replaced: [String] = []
        let entries = listing.entries
        for (index, entry) in entries.enumerated() {
            let end = index + 1 < entries.count ? entries[index + 1].first : .max
            guard listed.keys.contains(where: { entry.first <= $0 && $0 < end }),
                let bytes = try blanking(listed, in: listing.open(entry))
            else { continue }
            let path = folder.path(of: entry.name)
            try folder.replace(path, with: bytes, disk: disk)
            try disk.syncFolder(StoreFolder.parent(of: path))
            replaced.append(path)
        }
        return replaced
    }

    /// The sums of the lines as they are to be, by their numbers.
    private func listedLines(in listing: ChainListing) throws(StoreFailure) -> [Int: String] {
        let reader = LineReader(facts: [PersonErased.name: PersonErased.self])
        var sums: [Int: String] = [:]
        for entry in listing.entries {
            var source = FileLines(of: try listing.open(entry), from: 0, disk: disk)
            while let line = try source.next() {
                guard HashPass.accountsForOthers(line),
                    let fact = reader.outline(of: line)?.event.fact as? PersonErased
                else { continue }
                for line in fact.lines { sums[line.sequence] = line.sum }
            }
        }
        return sums
    }

    /// The file's bytes with the listed lines blanked; nil where it has none to blank.
    private func blanking(_ listed: [Int: String], in file: OpenFile) throws(StoreFailure) -> [UInt8]? {
        let reader = LineReader(facts: facts)
        var source = FileLines(of: file, from: 0, disk: disk)
        var bytes: [UInt8] = []
        var isChanged = false
        while let line = try source.next() {
            if let outline = reader.outline(of: line), !outline.isErased, let sum = listed[outline.sequence],
                let blanked = Self.blanked(line, outline), Self.whole(blanked).description == sum
            {
                bytes += blanked
                isChanged = true
            } else {
                bytes += line
            }
            bytes.append(EventLine.newline)
        }
        return isChanged ? bytes : nil
    }

    /// A line without what it said, under the sum of what it said.
    private static func blanked(_ line: UnsafeRawBufferPointer, _ outline: LineOutline) -> [UInt8]? {
        guard let sum = try? LineReader.split(line).sum else { return nil }
        var writer = LineWriter(after: nil)
        writer.appendErased(outline.event, place: outline.place, sum: sum)
        return writer.bytes.dropLast()
    }

    private static func whole(_ line: [UInt8]) -> LineSum {
        line.withUnsafeBytes { LineSum(of: $0, after: nil) }
    }
}
