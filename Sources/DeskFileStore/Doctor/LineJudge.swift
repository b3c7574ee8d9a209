import DeskCore
import DeskStore

import struct FoundationEssentials.Date

/// Tells what happened to the lines that a pass over the sums stumbled over.
struct LineJudge {
    private let disk: Disk
    private let reader = LineReader(facts: [PersonErased.name: PersonErased.self])
    private var found: [Verification.Fault] = []
    /// Files in which lines end in CR LF; one line of each is found.
    private var withCarriageReturns: Set<String> = []
    /// Lines whose values were taken out, which an event has to account for.
    private var blanked: [(fault: Verification.Fault, sequence: Int, sum: LineSum)] = []
    /// By whom and when lines were erased, by their numbers.
    private var erasures: [Int: (sum: String, event: Event)] = [:]
    private(set) var accounts: [Verification.Account] = []
    /// The numbers of lines that were to be erased and were not.
    private(set) var unfinished: [Int] = []

    init(disk: Disk) {
        self.disk = disk
    }

    /// - Parameter linesBefore: how many lines of the file come before the pass.
    mutating func take(_ pass: HashPass, of file: OpenFile, linesBefore: Int) throws(StoreFailure) {
        for place in pass.accounts {
            try note(account: place, of: file, line: linesBefore + place.line)
        }
        if let line = pass.carriageReturn, withCarriageReturns.insert(file.path).inserted {
            found.append(.init(file: file.path, line: linesBefore + line, why: .carriageReturn))
        }
        for place in pass.suspects {
            try judge(place, of: file, line: linesBefore + place.line)
        }
    }

    /// The faults of all passes, once all events have been seen that may account for lines.
    mutating func faults() -> [Verification.Fault] {
        var open = erasures
        for line in blanked {
            open[line.sequence] = nil
            if let erasure = erasures[line.sequence], erasure.sum == line.sum.description {
                accounts.append(
                    .init(
                        file: line.fault.file, line: line.fault.line, sequence: line.sequence, kind: .erased,
                        by: erasure.event.by, at: erasure.event.at))
            } else {
                found.append(line.fault)
            }
        }
        unfinished = open.keys.sorted()
        return found
    }

    private mutating func note(account place: HashPass.Place, of file: OpenFile, line: Int) throws(StoreFailure) {
        let bytes = try disk.readFront(file, from: place.offset, byteCount: place.byteCount)
        guard let outline = reader.outline(of: bytes) else { return }
        switch outline.event.fact {
        case is LineLost:
            accounts.append(
                .init(
                    file: file.path, line: line, sequence: outline.sequence, kind: .lost, by: outline.event.by,
                    at: outline.event.at))
        case let erased as PersonErased:
            // Only what was recorded before can be erased.
            for line in erased.lines where (1..<outline.sequence).contains(line.sequence) {
                erasures[line.sequence] = (line.sum, outline.event)
            }
        default: break
        }
    }

    private mutating func judge(_ place: HashPass.Place, of file: OpenFile, line: Int) throws(StoreFailure) {
        func fault(_ why: LineFault) { found.append(.init(file: file.path, line: line, why: why)) }

        let bytes = try disk.readFront(file, from: place.offset, byteCount: place.byteCount)
        let whole = bytes.withUnsafeBytes { LineSum(of: $0, after: nil) }
        let recent = try linesBefore(place, in: file)
        if let last = recent.last, vouched(last) == whole { return }
        guard let outline = reader.outline(of: bytes) else {
            return fault(bytes.withUnsafeBytes { (try? LineReader.split($0)) == nil } ? .noSum : .changed)
        }
        if outline.isErased {
            blanked.append((.init(file: file.path, line: line, why: .changed), outline.sequence, whole))
            return
        }
        if let distance = Self.distance(fromPredecessorOf: bytes, in: recent) {
            // What does not even look like a line has been found already.
            for index in 1..<distance where reader.outline(of: recent[recent.count - index]) != nil {
                found.append(.init(file: file.path, line: line - index, why: .inserted))
            }
            return
        }
        guard let last = recent.last.flatMap(lastSequence) else { return fault(.wrongSum) }
        if outline.sequence > last + 1 {
            fault(.removed(first: last + 1, last: outline.sequence - 1))
        } else {
            fault(outline.sequence <= last ? .inserted : .changed)
        }
    }

    /// How many lines before it the one stands that it was summed after.
    private static func distance(fromPredecessorOf line: [UInt8], in recent: [[UInt8]]) -> Int? {
        line.withUnsafeBytes { line in
            guard let (content, sum) = try? LineReader.split(line) else { return nil }
            return (1...max(1, recent.count)).first { distance in
                guard distance <= recent.count else { return false }
                let before = recent[recent.count - distance].withUnsafeBytes { try? LineReader.split($0) }
                return before.map { LineSum(of: content, after: $0.sum) == sum } ?? false
            }
        }
    }

    private static let recentByteCount = 16_384

    /// Some lines before a place, oldest first; at least the last one.
    private func linesBefore(_ place: HashPass.Place, in file: OpenFile) throws(StoreFailure) -> [[UInt8]] {
        guard place.offset > 0 else { return [] }
        let start = min(place.previousOffset ?? place.offset, max(0, place.offset - Self.recentByteCount))
        let bytes = try disk.readFront(file, from: start, byteCount: place.offset - 1 - start)
        let lines = bytes.split(separator: EventLine.newline, omittingEmptySubsequences: false).map {
            Array($0.withoutCarriageReturn)
        }
        // The first one may have been cut.
        return start == 0 || lines.count == 1 ? lines : Array(lines.dropFirst())
    }

    private func vouched(_ line: [UInt8]) -> LineSum? {
        reader.outline(of: line)?.vouched ?? header(line)?.vouched
    }

    /// The number of the last event up to a line.
    private func lastSequence(_ line: [UInt8]) -> Int? {
        reader.outline(of: line)?.sequence ?? header(line).map { $0.first - 1 }
    }

    private func header(_ line: [UInt8]) -> JournalHeader? {
        try? JournalChain.header(ofLine: line[...]).get()
    }
}
