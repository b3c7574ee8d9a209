import DeskCore
import DeskJSON
import DeskStore

/// Reads the journal from a position on, batch by batch.
///
/// A batch counts only as a whole: lines of an incomplete last batch, and bytes without a newline, are left where they are.
struct JournalScanner {
    /// What one pass over the rest of the file found.
    struct Findings {
        var events: [Event] = []
        /// Where each of the events stands.
        var places: [LinePlace] = []
        /// The numbers of the lines whose values had been taken out.
        var erased: [Int] = []
        /// Behind the last complete batch.
        var end: JournalPosition
        /// The first line that is not sound; nil where the rest is sound or incomplete.
        var fault: JournalFault?

        /// Adds what was found behind `end`.
        mutating func append(_ later: Findings) {
            if events.isEmpty { events = later.events } else { events += later.events }
            places += later.places
            erased += later.erased
            end = later.end
            fault = later.fault
        }
    }

    private let disk: Disk
    private let lines: LineReader

    init(disk: Disk, facts: [String: any Fact.Type]) {
        self.disk = disk
        lines = LineReader(facts: facts)
    }

    /// Reads to the end of the file, to the first fault, or to the end of the batch that brings `limit` events together.
    func scan(_ file: OpenFile, from start: JournalPosition, limit: Int) throws(StoreFailure) -> Findings {
        var pass = Pass(of: file.path, from: start)
        var source = FileLines(of: file, from: start.offset, disk: disk)
        while pass.findings.fault == nil, !pass.hasEnough(limit), let line = try source.next() {
            take(line, &pass)
        }
        return pass.wholeBatches
    }

    /// Reads lines in memory, to go on at `start`.
    ///
    /// - Parameters:
    ///   - bytes: are as they were when it returns; who makes them leaves room for the reader's padding, since to copy many takes its time.
    ///   - trustingSums: whether this process has just made the sums itself.
    func scan(lines bytes: inout [UInt8], from start: JournalPosition, trustingSums: Bool) -> Findings {
        var pass = Pass(of: "", from: start, trustsSums: trustingSums)
        let count = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: JSONReader.padding))
        defer { bytes.removeLast(JSONReader.padding) }
        bytes.withUnsafeBytes { padded in
            let buffer = UnsafeRawBufferPointer(rebasing: padded[..<count])
            var lineStart = 0
            while pass.findings.fault == nil, let lineEnd = buffer.firstNewline(from: lineStart) {
                take(UnsafeRawBufferPointer(rebasing: buffer[lineStart..<lineEnd]), &pass)
                lineStart = lineEnd + 1
            }
        }
        return pass.wholeBatches
    }

    /// How far a pass has got beyond the last complete batch.
    private struct Pass {
        let path: String
        /// Behind the last complete line.
        var ahead: JournalPosition
        /// How many of the events found belong to a batch whose last line has not been read.
        var openCount = 0
        var findings: Findings
        /// Whether this process has just made the sums itself.
        let trustsSums: Bool

        init(of path: String, from start: JournalPosition, trustsSums: Bool = false) {
            self.path = path
            ahead = start
            findings = Findings(end: start)
            self.trustsSums = trustsSums
        }

        /// Whether it has come to the end of a batch with so many events.
        func hasEnough(_ limit: Int) -> Bool { openCount == 0 && findings.events.count >= limit }

        /// The findings without the lines of an incomplete batch.
        var wholeBatches: Findings {
            var findings = findings
            findings.events.removeLast(openCount)
            findings.places.removeLast(openCount)
            return findings
        }
    }

    /// Reads a line, or notes why it cannot be read.
    private func take(_ line: UnsafeRawBufferPointer, _ pass: inout Pass) {
        do throws(LineFault) {
            try read(line, &pass)
        } catch {
            pass.findings.fault = JournalFault(file: pass.path, line: pass.ahead.line + 1, why: error)
        }
    }

    private func read(_ line: UnsafeRawBufferPointer, _ pass: inout Pass) throws(LineFault) {
        var ahead = pass.ahead
        if let (event, place, isErased) = try lines.read(line, at: &ahead, trustingSum: pass.trustsSums) {
            let part = place?.part ?? 1
            guard part == pass.openCount + 1 else { throw .wrongPart(expected: pass.openCount + 1, found: part) }
            pass.findings.events.append(event)
            if isErased { pass.findings.erased.append(event.sequence) }
            pass.findings.places.append(
                LinePlace(
                    file: ahead.first, offset: pass.ahead.offset, byteCount: line.count, sequence: event.sequence))
            pass.openCount = part == place?.count ?? 1 ? 0 : part
        }
        pass.ahead = ahead
        if pass.openCount == 0 { pass.findings.end = ahead }
    }
}
