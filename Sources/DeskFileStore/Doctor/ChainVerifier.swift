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

    /// Some lines of one file.
    private struct Part {
        var file: Int
        var range: Range<Int>
        var previous: LineSum?
    }

    /// - Parameter head: a sum to look for in the chain.
    func verify(seeking head: String? = nil) throws(StoreFailure) -> Verification {
        // What is open under the lock has no write in progress; what is appended later is not looked at.
        let lock = StoreLock(folder: folder, disk: disk, patience: .seconds(2))
        try? lock.acquireForReading()
        defer { lock.release() }
        let listing = try ChainListing(folder: folder, disk: disk)
        var verification = Verification()
        verification.faults = listing.missing.map { .init(file: $0.file, line: $0.line, why: $0.why) }
        var files: [OpenFile] = []
        for entry in listing.entries {
            files.append(try folder.open(folder.path(of: entry.name), O_RDONLY, disk: disk))
        }
        verification.faults += try seams(listing.entries, files)
        let parts = try split(files, listing.entries)
        lock.release()
        let passes = try run(parts, of: files, seeking: head.flatMap(LineSum.init(text:)))
        var judge = LineJudge(disk: disk)
        var line = 0
        for (index, (part, pass)) in zip(parts, passes).enumerated() {
            if index == 0 || parts[index - 1].file != part.file { line = 0 }
            let file = files[part.file]
            try judge.take(pass, of: file, linesBefore: line)
            if let sought = pass.sought { verification.sought = .init(file: file.path, line: line + sought) }
            line += pass.lineCount
            verification.lineCount += pass.lineCount
            verification.byteCount += part.range.count
            let isNewest = part.file == files.count - 1
            if pass.incompleteByteCount > 0, !isNewest {
                verification.faults.append(.init(file: file.path, line: line + 1, why: .unfinished))
            } else {
                verification.incompleteByteCount = pass.incompleteByteCount
            }
        }
        verification.fileCount = files.count
        verification.faults += judge.faults()
        verification.faults += judge.unfinished.compactMap { sequence in
            guard let index = listing.entries.lastIndex(where: { $0.first <= sequence }) else { return nil }
            return .init(
                file: files[index].path, line: sequence - listing.entries[index].first + 2, why: .notErased)
        }
        verification.accounts = judge.accounts
        if let newest = files.last { verification.head = try LastLine(disk: disk).sum(of: newest)?.description ?? "" }
        return verification
    }

    /// Where a file does not go on from the end of the one before.
    private func seams(
        _ entries: [ChainListing.Entry], _ files: [OpenFile]
    ) throws(StoreFailure) -> [Verification.Fault] {
        var faults: [Verification.Fault] = []
        for (index, entry) in entries.enumerated().dropFirst() {
            guard let header = entry.header, header.previous == entries[index - 1].name,
                let line = try LastLine(disk: disk).bytes(of: files[index - 1]),
                try LastLine(disk: disk).sum(of: files[index - 1]) != header.after
            else { continue }
            let last = LineReader(facts: [:]).outline(of: line)?.sequence ?? header.first - 1
            let why: LineFault =
                last < header.first - 1 ? .removed(first: last + 1, last: header.first - 1) : .changed
            faults.append(.init(file: files[index].path, line: 1, why: why))
        }
        return faults
    }

    /// - Returns: parts of the files, each with the sum after which its first line was summed.
    private func split(_ files: [OpenFile], _ entries: [ChainListing.Entry]) throws(StoreFailure) -> [Part] {
        var parts: [Part] = []
        for (index, file) in files.enumerated() {
            let previous = entries[index].header?.after
            let size = try disk.status(of: file).size
            var start = 0
            while start < size {
                let end = try lineStart(from: start + Self.partByteCount, in: file, size: size)
                parts.append(
                    Part(
                        file: index, range: start..<end,
                        previous: start == 0 ? previous : try sum(endingAt: start, in: file)))
                start = end
            }
        }
        return parts
    }

    /// The first beginning of a line from an offset on, or the end of the file.
    private func lineStart(from offset: Int, in file: OpenFile, size: Int) throws(StoreFailure) -> Int {
        guard offset < size else { return size }
        var lines = FileLines(of: file, from: offset, disk: disk)
        guard let rest = try lines.next() else { return size }
        return offset + rest.count + 1
    }

    /// The digits that end the line before an offset.
    private func sum(endingAt offset: Int, in file: OpenFile) throws(StoreFailure) -> LineSum? {
        let count = LineSum.digitCount + EventLine.sumClosing.count + 1
        guard offset >= count else { return nil }
        let bytes = try disk.readFront(file, from: offset - count, byteCount: LineSum.digitCount)
        return bytes.withUnsafeBytes { LineSum(digits: $0) }
    }

    private func run(_ parts: [Part], of files: [OpenFile], seeking head: LineSum?) throws(StoreFailure) -> [HashPass] {
        let outcomes = Mutex([Result<HashPass, StoreFailure>?](repeating: nil, count: parts.count))
        DispatchQueue.concurrentPerform(iterations: parts.count) { index in
            let part = parts[index]
            let outcome = Result { () throws(StoreFailure) in
                try HashPass(over: part.range, of: files[part.file], after: part.previous, seeking: head, disk: disk)
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
