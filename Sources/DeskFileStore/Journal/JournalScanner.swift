import DeskCore
import DeskJSON
import DeskStore
import Glibc

/// Reads the journal from one position on, batch by batch.
///
/// A batch counts only as a whole: `position` moves over it when its last line has been read. Lines of an incomplete last batch, and
/// bytes without a newline, are left where they are.
struct JournalScanner {
    /// What one pass over the rest of the file found.
    struct Findings {
        var events: [Event] = []
        /// The first line that is not sound, counted from 1, and why; nil where the rest is sound or incomplete.
        var fault: (line: Int, why: LineFault)?
        /// Bytes behind the last complete batch.
        var incompleteByteCount = 0
    }

    private static let chunkByteCount = 1 << 20

    private let disk: Disk
    private let lines: LineReader
    /// Behind the last complete batch.
    private(set) var position: JournalPosition

    init(disk: Disk, facts: [String: any Fact.Type], position: JournalPosition = JournalPosition()) {
        self.disk = disk
        self.position = position
        lines = LineReader(facts: facts)
    }

    /// Steps over lines that the caller has just appended.
    mutating func skip(to position: JournalPosition) {
        self.position = position
    }

    /// Reads to the end of the file, or to the first fault.
    mutating func scan(_ file: OpenFile) throws(StoreFailure) -> Findings {
        var pass = Pass(ahead: position)
        var buffer = ChunkBuffer(byteCount: Self.chunkByteCount)
        while pass.findings.fault == nil {
            let count = try disk.read(file, at: pass.ahead.offset + buffer.count, into: buffer.free)
            guard count > 0 else { break }
            buffer.count += count
            buffer.drop(scanLines(buffer.filled, &pass))
        }
        return finish(pass, unreadByteCount: buffer.count)
    }

    /// Reads lines that go on where the scanner stands and have just been written into memory.
    mutating func scan(ownLines bytes: [UInt8]) -> Findings {
        var pass = Pass(ahead: position, trustsSums: true)
        let padded = bytes + [UInt8](repeating: 0, count: JSONReader.padding)
        let used = padded.withUnsafeBytes { buffer in
            scanLines(UnsafeRawBufferPointer(rebasing: buffer[..<bytes.count]), &pass)
        }
        return finish(pass, unreadByteCount: bytes.count - used)
    }

    /// How far a pass has got beyond the last complete batch.
    private struct Pass {
        /// Behind the last complete line.
        var ahead: JournalPosition
        /// How many of the events found belong to a batch whose last line has not been read.
        var openCount = 0
        var findings = Findings()

        /// Whether the sums were made a moment ago by this process.
        let trustsSums: Bool

        init(ahead: JournalPosition, trustsSums: Bool = false) {
            self.ahead = ahead
            self.trustsSums = trustsSums
        }
    }

    private func finish(_ pass: Pass, unreadByteCount: Int) -> Findings {
        var findings = pass.findings
        findings.events.removeLast(pass.openCount)
        findings.incompleteByteCount = pass.ahead.offset + unreadByteCount - position.offset
        return findings
    }

    /// - Returns: the number of bytes that the lines read take.
    private mutating func scanLines(_ bytes: UnsafeRawBufferPointer, _ pass: inout Pass) -> Int {
        var start = 0
        while let end = bytes.firstIndex(of: EventLine.newline, from: start) {
            do throws(LineFault) {
                try read(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), &pass)
            } catch {
                pass.findings.fault = (pass.ahead.line + 1, error)
                break
            }
            start = end + 1
        }
        return start
    }

    private mutating func read(_ line: UnsafeRawBufferPointer, _ pass: inout Pass) throws(LineFault) {
        var ahead = pass.ahead
        if let (event, place) = try lines.read(line, at: &ahead, trustingSum: pass.trustsSums) {
            let part = place?.part ?? 1
            guard part == pass.openCount + 1 else { throw .wrongPart(expected: pass.openCount + 1, found: part) }
            pass.findings.events.append(event)
            pass.openCount = part == place?.count ?? 1 ? 0 : part
        }
        pass.ahead = ahead
        if pass.openCount == 0 { position = ahead }
    }
}

extension UnsafeRawBufferPointer {
    /// Where a byte stands next.
    fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        // The base address is nil only in an empty buffer.
        guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
            return nil
        }
        return UnsafeRawPointer(found) - base
    }
}
