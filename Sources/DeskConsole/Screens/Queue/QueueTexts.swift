import DeskCore

/// What some tickets can be found by, in lower case and one text behind the other in one piece of memory: to look through ten
/// thousand at every letter that is typed takes a millisecond or two.
struct QueueTexts: Sendable {
    private var bytes: [UInt8] = []
    /// Where the texts begin, and where the last one ends.
    private var bounds = [0]

    init(_ tickets: some Sequence<TicketRow>, catalogue: CodeCatalogue) {
        for ticket in tickets {
            append(ticket, catalogue)
            bounds.append(bytes.count)
        }
    }

    /// The places, in the order of the tickets, of those that contain every word.
    ///
    /// - Parameter words: UTF-8, in lower case.
    func places(containing words: [[UInt8]]) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            bounds.indices.dropLast().filter { place in
                let text = bytes[bounds[place]..<bounds[place + 1]]
                return words.allSatisfy { Self.contains($0, in: text) }
            }
        }
    }

    /// By bytes, since the library's search compares characters, which takes some fifty times as long.
    private static func contains(_ word: [UInt8], in text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = word.first else { return true }
        var rest = text
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: word) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    private mutating func append(_ ticket: TicketRow, _ catalogue: CodeCatalogue) {
        append(ticket.id)
        append(ticket.requester)
        append("aadsts\(ticket.code)")
        append(ticket.title)
        append(ticket.state.words)
        append(ticket.app)
        append(ticket.assignee)
        append(catalogue[ticket.code]?.name)
        append("p\(ticket.priority.rank)")
        for label in ticket.labels { append(label) }
        append(ticket.correlationID)
        append(ticket.traceID)
    }

    private mutating func append(_ field: String?) {
        guard let field else { return }
        bytes += field.lowercased().utf8
        // No word that is typed has a line end, so none is found across two fields.
        bytes.append(UInt8(ascii: "\n"))
    }
}
