import DeskCore

extension TicketFile {
    /// The bytes of a whole file, to be taken over into another one.
    struct Contents {
        struct Ticket {
            var number: TicketNumber
            var keys: [UInt64]
            var row: UnsafeRawBufferPointer
            var details: UnsafeRawBufferPointer
        }

        private let bytes: [UInt8]
        private let layout: Layout
        private let entries: [Entry]

        /// The bytes of a file that was read or has just been put together; nil where it is not what was written.
        init?(_ bytes: [UInt8], layout: Layout) {
            self.bytes = bytes
            self.layout = layout
            guard bytes.count == layout.byteCount,
                case .inMemory(let entries) = Records<Entry>(
                    bytes, at: layout.directoryOffset, count: layout.ticketCount)
            else { return nil }
            self.entries = entries
            for entry in entries { guard with(entry, { _ in }) != nil else { return nil } }
        }

        init?(_ bytes: [UInt8]) {
            self.init(bytes, layout: bytes.withUnsafeBytes { $0.loadUnaligned(as: Layout.self) })
        }

        /// One file of several: of a ticket that is in more than one, what the first of them says.
        static func merged(_ sources: [Contents]) -> [UInt8] {
            var places: [(number: TicketNumber, source: Int, entry: Entry)] = []
            for (index, source) in sources.enumerated() {
                places += source.entries.map { ($0.number, index, $0) }
            }
            places.sort { ($0.number, $0.source) < ($1.number, $1.source) }
            var writer = TicketFileWriter()
            var last: TicketNumber?
            for place in places where place.number != last {
                last = place.number
                sources[place.source].with(place.entry) { writer.append($0) }
            }
            return writer.file(front: [])
        }

        /// Nil where the ticket is not what was written.
        @discardableResult
        private func with<Result>(_ entry: Entry, _ body: (Ticket) -> Result) -> Result? {
            bytes.withUnsafeBytes { bytes in
                let rows = UnsafeRawBufferPointer(rebasing: bytes[layout.rowsOffset..<layout.detailsOffset])
                let details = UnsafeRawBufferPointer(rebasing: bytes[layout.detailsOffset..<layout.byteCount])
                guard entry.isAsWritten, let row = entry.row.of(rows), let own = entry.details.of(details),
                    let known = Details(own)
                else {
                    return nil
                }
                return body(Ticket(number: entry.number, keys: known.keys, row: row, details: own))
            }
        }
    }
}
