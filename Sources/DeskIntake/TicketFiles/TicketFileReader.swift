package import DeskCore
import DeskJSON

/// Reads tickets as `export` writes them: JSON lines, each a ticket in the shape of `show --json`.
///
/// A ticket has to have `number`, `code`, `title`, `state` and `createdAt`; what else it has may be absent or null. Lines of white space
/// are passed over. Whether the tickets may be taken in is for `ImportTickets` to decide.
package enum TicketFileReader {
    /// Bytes that are taken at all.
    package static let byteLimit = 1 << 30

    package static func read(bytes: [UInt8]) -> TicketFile {
        var file = TicketFile()
        let reader = JSONReader()
        let padded = bytes + [UInt8](repeating: 0, count: JSONReader.padding)
        padded.withUnsafeBytes { padded in
            var line = 0
            for range in bytes.lineRanges {
                line += 1
                let text = UnsafeRawBufferPointer(rebasing: padded[range])
                guard !text.allSatisfy(isSpace) else { continue }
                file.take(text, line: line, reader)
            }
        }
        return file
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        [0x20, 0x09, 0x0D].contains(byte)
    }
}

/// What a file of tickets holds.
package struct TicketFile: Equatable, Sendable {
    /// The tickets that could be read.
    package var lines: [ImportTickets.Line] = []
    /// What keeps the others from being read, in the order of their lines.
    package var problems: [Problem] = []

    package init() {}

    package struct Problem: Equatable, Sendable {
        /// From 1.
        package var line: Int
        package var reason: TicketLineProblem

        package init(line: Int, reason: TicketLineProblem) {
            self.line = line
            self.reason = reason
        }
    }

    fileprivate mutating func take(_ text: UnsafeRawBufferPointer, line: Int, _ reader: JSONReader) {
        let value: JSONValue
        do {
            value = try reader.value(padded: text)
        } catch {
            problems.append(Problem(line: line, reason: .notJSON(column: error.offset + 1)))
            return
        }
        var ticket = TicketLine(value)
        let read = ticket.read()
        problems += ticket.problems.map { Problem(line: line, reason: $0) }
        if let (number, fact) = read, ticket.problems.isEmpty {
            lines.append(ImportTickets.Line(line: line, number: number, ticket: fact))
        }
    }
}

extension [UInt8] {
    /// Where the lines stand, without their newlines.
    fileprivate var lineRanges: [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < count {
            let end = self[start...].firstIndex(of: UInt8(ascii: "\n")) ?? count
            ranges.append(start..<end)
            start = end + 1
        }
        return ranges
    }
}
