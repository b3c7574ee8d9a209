import DeskCore
import DeskStore
import Dispatch
import Glibc
import Synchronization

/// Checks the sums of all lines of a journal. Each line needs only the digits of the one before it, so parts of the files are checked at once.
struct ChainVerifier {
    let folder: StoreFolder
    let disk: Disk

    private static let partByteCount = 4 << 20

    /// Some lines of a file.
    private struct Part {
        var range: Range<Int>
        var previous: LineSum?
    }

    /// - Parameter head: a sum to look for in the chain.
    /// - Throws: `.rewritten` where a file was mended, or a person erased, meanwhile.
    func verify(seeking head: String? = nil) throws(StoreFailure) -> Verification {
        let listing = try quietListing()
        let sought = head.flatMap(LineSum.init(text:))
        var verification = Verification()
        verification.faults = listing.missing.map { .init(file: $0.file, line: $0.line, why: $0.why) }
        var judge = LineJudge(disk: disk)
        var end = End()
        for entry in listing.entries {
            let file = try listing.open(entry)
            let path = folder.path(of: entry.name)
            if let why = end.seam(to: entry) { verification.faults.append(.init(file: path, line: 1, why: why)) }
            let parts = try split(file, entry)
            var line = 0
            for (part, pass) in zip(parts, try run(parts, of: file, seeking: sought)) {
                try judge.take(pass, of: file, linesBefore: line)
                if let sought = pass.sought { verification.sought = .init(file: path, line: line + sought) }
                line += pass.lineCount
                verification.lineCount += pass.lineCount
                verification.byteCount += part.range.count
                let isNewest = entry.name == listing.entries.last?.name
                if pass.incompleteByteCount > 0, !isNewest {
                    verification.faults.append(.init(file: path, line: line + 1, why: .unfinished))
                } else {
                    verification.incompleteByteCount = pass.incompleteByteCount
                }
            }
            end = End(of: entry, line: try LastLine(disk: disk).bytes(of: file, upTo: entry.status.size))
        }
        verification.fileCount = listing.entries.count
        verification.faults += judge.faults()
        verification.faults += judge.unfinished.compactMap { sequence in
            guard let entry = listing.entries.last(where: { $0.first <= sequence }) else { return nil }
            return .init(
                file: folder.path(of: entry.name), line: sequence - entry.first + 2, why: .notErased)
        }
        verification.accounts = judge.accounts
        verification.head = end.sum?.description ?? ""
        return verification
    }

    /// The files as they are while no write is in progress; what is added later is not looked at.
    private func quietListing() throws(StoreFailure) -> ChainListing {
        let lock = StoreLock(folder: folder, disk: disk, patience: .seconds(2))
        try? lock.acquireForReading()
        defer { lock.release() }
        return try ChainListing(folder: folder, disk: disk)
    }

    /// Where a file ends, for the one that goes on from it.
    private struct End {
        var name: String?
        var line: [UInt8]?

        init() {}

        init(of entry: ChainListing.Entry, line: [UInt8]?) {
            name = entry.name
            self.line = line
        }

        var sum: LineSum? { line?.withUnsafeBytes { try? LineReader.split($0).sum } }

        /// Why a file does not go on from here; nil where it does, and where it names another one.
        func seam(to next: ChainListing.Entry) -> LineFault? {
            guard let header = next.header, let name, header.previous == name, let line, sum != header.after else {
                return nil
            }
            let last = LineReader(facts: [:]).outline(of: line)?.sequence ?? header.first - 1
            return last < header.first - 1 ? .removed(first: last + 1, last: header.first - 1) : .changed
        }
    }

    /// - Returns: parts of a file, each with the sum after which its first line was summed.
    private func split(_ file: OpenFile, _ entry: ChainListing.Entry) throws(StoreFailure) -> [Part] {
        var parts: [Part] = []
        let size = entry.status.size
        var start = 0
        while start < size {
            let end = try lineStart(from: start + Self.partByteCount, in: file, size: size)
            let previous = start == 0 ? entry.header?.after : try sum(endingAt: start, in: file)
            parts.append(Part(range: start..<end, previous: previous))
            start = end
        }
        return parts
    }

    /// The first beginning of a line from an offset on, or the end of the file.
    private func lineStart(from offset: Int, in file: OpenFile, size: Int) throws(StoreFailure) -> Int {
        guard offset < size else { return size }
        var lines = FileLines(of: file, from: offset, disk: disk)
        guard let rest = try lines.next() else { return size }
        return min(size, offset + rest.count + 1)
    }

    /// The digits that end the line before an offset.
    private func sum(endingAt offset: Int, in file: OpenFile) throws(StoreFailure) -> LineSum? {
        let count = EventLine.tailCount + 1
        guard offset >= count else { return nil }
        let line = try disk.readFront(file, from: offset - count, byteCount: count).dropLast().withoutCarriageReturn
        let digits = line.dropLast(EventLine.sumClosing.count).suffix(LineSum.digitCount)
        return digits.withUnsafeBytes { LineSum(digits: $0) }
    }

    private func run(_ parts: [Part], of file: OpenFile, seeking head: LineSum?) throws(StoreFailure) -> [HashPass] {
        let outcomes = Mutex([Result<HashPass, StoreFailure>?](repeating: nil, count: parts.count))
        DispatchQueue.concurrentPerform(iterations: parts.count) { index in
            let part = parts[index]
            let outcome = Result { () throws(StoreFailure) in
                try HashPass(over: part.range, of: file, after: part.previous, seeking: head, disk: disk)
            }
            outcomes.withLock { $0[index] = outcome }
        }
        var passes: [HashPass] = []
        for outcome in outcomes.withLock({ $0 }) {
            if let outcome { passes.append(try outcome.get()) }
        }
        return passes
    }
}
