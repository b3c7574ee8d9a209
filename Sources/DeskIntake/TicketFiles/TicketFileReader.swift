package import DeskCore
import DeskJSON

/// Reads tickets as `export` writes them: JSON lines, each a ticket in the shape of `show --json`.
///
/// A ticket has to have `number`, `code`, `title`, `state` and `createdAt`; what else it has may be absent or null. Lines of white space
/// are passed over, and so is a byte order mark. Whether the tickets may be taken in is for `ImportTickets` to decide.
package enum TicketFileReader {
    /// Bytes that are taken at all.
    package static let byteLimit = 1 << 30

    package static func read(bytes: [UInt8]) -> TicketFile {
        var file = TicketFile()
        let reader = JSONReader()
        let padded = bytes + [UInt8](repeating: 0, count: JSONReader.padding)
        padded.withUnsafeBytes { padded in
            var rest = padded[..<bytes.count]
            if rest.starts(with: byteOrderMark) { rest.removeFirst(byteOrderMark.count) }
            var line = 0
            while !rest.isEmpty {
                line += 1
                let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
                let text = UnsafeRawBufferPointer(rebasing: rest[..<end])
                rest = rest[min(end + 1, rest.endIndex)...]
                guard !text.allSatisfy(isSpace) else { continue }
                file.take(text, line: line, reader)
            }
        }
        return file
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0D
    }

    /// Programs of Windows write it in front of UTF-8.
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
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
