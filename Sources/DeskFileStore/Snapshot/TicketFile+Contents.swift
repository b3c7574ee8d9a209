import DeskCore

extension TicketFile {
    /// The bytes of a whole file, to be taken over into another one.
    struct Contents {
        struct Ticket {
            var number: TicketNumber
            var row: UnsafeRawBufferPointer
            var details: UnsafeRawBufferPointer
        }

        private let bytes: [UInt8]
        private let layout: Layout
        private let entries: [Entry]

        /// The bytes of a file that was read or has just been put together.
        init(_ bytes: [UInt8], layout: Layout) {
            self.bytes = bytes
            self.layout = layout
            guard bytes.count == layout.byteCount,
                case .inMemory(let entries) = Records<Entry>(
                    bytes, at: layout.directoryOffset, count: layout.ticketCount)
            else {
                entries = []
                return
            }
            self.entries = entries.filter { entry in
                entry.rowOffset >= 0 && entry.detailsOffset >= 0
                    && entry.rowOffset + Int(entry.rowByteCount) <= layout.rowsByteCount
                    && entry.detailsOffset + Int(entry.detailsByteCount) <= layout.detailsByteCount
            }
        }

        init(_ bytes: [UInt8]) {
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

        private func with(_ entry: Entry, _ body: (Ticket) -> Void) {
            bytes.withUnsafeBytes { bytes in
                func part(_ start: Int, _ count: UInt32) -> UnsafeRawBufferPointer {
                    UnsafeRawBufferPointer(rebasing: bytes[start..<(start + Int(count))])
                }
                body(
                    Ticket(
                        number: entry.number, row: part(layout.rowsOffset + entry.rowOffset, entry.rowByteCount),
                        details: part(layout.detailsOffset + entry.detailsOffset, entry.detailsByteCount)))
            }
        }
    }
}
