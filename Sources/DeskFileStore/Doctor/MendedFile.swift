import DeskCore
import DeskStore

/// Puts a mended file together from the lines that were kept.
struct MendedFile {
    private let mend: FileMend
    private let sieve: LineSieve
    private var writer: LineWriter
    private var result = FileMend.Outcome()
    /// The batch that the last line belongs to: the number before its first one, and how many it has.
    private var batch: (base: Int, count: Int)?

    init(mend: FileMend, sieve: LineSieve) {
        self.mend = mend
        self.sieve = sieve
        writer = LineWriter(after: mend.start.sum)
    }

    func outcome() throws(StoreFailure) -> FileMend.Outcome {
        var copy = self
        return try copy.build()
    }

    private mutating func build() throws(StoreFailure) -> FileMend.Outcome {
        var kept = sieve.kept
        result.restoredCount = sieve.restoredCount
        result.isReordered = sieve.isReordered
        result.unreadable = sieve.taken.flatMap { $0.bytes + [EventLine.newline] }
        result.torn = takeTornBatch(from: &kept) + sieve.unfinished
        try appendHeader(before: kept.first)
        var last = mend.start.sequence
        for line in kept {
            try appendLost(last + 1..<line.sequence, before: line)
            append(line)
            last = line.sequence
        }
        try appendLost(last + 1..<lostEnd(behind: last), before: nil)
        return result
    }

    /// The number behind the last one that was lost at the end: what the next file leaves, or what the last batch misses.
    private func lostEnd(behind last: Int) -> Int {
        if let next = mend.nextFirst { return max(next, last + 1) }
        guard sieve.lostAtEnd > 0 else { return last + 1 }
        return max(last + 1 + sieve.lostAtEnd, batch.map { $0.base + $0.count + 1 } ?? 0)
    }

    /// The lines of a last batch that never became whole: in the newest file they were on their way when the writer ended.
    private func takeTornBatch(from kept: inout [LineSieve.Kept]) -> [UInt8] {
        guard mend.nextFirst == nil, sieve.lostAtEnd == 0, let last = kept.last, let place = last.place,
            place.part < place.count
        else { return [] }
        let count = min(place.part, kept.reversed().prefix { $0.place?.count == place.count }.count)
        defer { kept.removeLast(count) }
        return kept.suffix(count).flatMap { $0.line.bytes + [EventLine.newline] }
    }

    private mutating func appendHeader(before line: LineSieve.Kept?) throws(StoreFailure) {
        if let header = sieve.header, let sum = header.sum {
            result.bytes += header.bytes + [EventLine.newline]
            writer = LineWriter(after: sum)
            return
        }
        result.isHeaderNew = true
        let follows = line.flatMap { $0.sequence == mend.start.sequence + 1 ? $0.line : nil }
        let header = JournalHeader(
            previous: mend.previous, after: mend.previous == nil ? nil : mend.start.sum, first: mend.start.sequence + 1,
            vouched: follows?.wholeSum)
        writer.appendHeader(header, salt: try mend.salts.next())
        result.bytes += writer.bytes
    }

    private mutating func append(_ line: LineSieve.Kept) {
        result.bytes += line.line.bytes + [EventLine.newline]
        writer = LineWriter(after: line.sum)
        batch = line.place.map { (line.sequence - $0.part, $0.count) }
    }

    /// - Parameter next: the line behind them.
    private mutating func appendLost(_ numbers: Range<Int>, before next: LineSieve.Kept?) throws(StoreFailure) {
        // Without these lines the file is not taken for mended.
        guard numbers.count <= LineSieve.mostLost else { return }
        let nextBatch = next?.place.map { place in (base: (next?.sequence ?? 0) - place.part, count: place.count) }
        for number in numbers {
            writer = LineWriter(after: writer.sum)
            writer.appendLost(
                at: mend.time, by: mend.user, sequence: number, place: place(of: number, nextBatch),
                vouched: number == numbers.upperBound - 1 ? next?.line.wholeSum : nil,
                salt: try mend.salts.next())
            result.bytes += writer.bytes
            result.lostCount += 1
        }
    }

    /// Its place in the batch that a line before or behind it belongs to.
    private func place(of number: Int, _ next: (base: Int, count: Int)?) -> BatchPlace? {
        for case let batch? in [batch, next] where number > batch.base && number <= batch.base + batch.count {
            return BatchPlace(part: number - batch.base, count: batch.count)
        }
        return nil
    }
}
