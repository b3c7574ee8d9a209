import DeskCore

extension TicketFile {
    /// The bytes of a whole file, to be taken over into another one.
    struct Contents {
        struct Ticket {
            var number: TicketNumber
            /// The sums of its keys.
            var keys: [UInt64]
            var row: UnsafeRawBufferPointer
            var details: UnsafeRawBufferPointer
        }

        private struct Place {
            var number: TicketNumber
            var keys: [UInt64]
            /// In the bytes of the file.
            var row: Range<Int>
            var details: Range<Int>
        }

        private let bytes: [UInt8]
        private let places: [Place]

        /// The bytes of a file that was read; nil where they are not what was written.
        init?(_ bytes: [UInt8], layout: Layout) {
            guard bytes.count == layout.byteCount, layout.fits(bytes),
                case .inMemory(let entries) = Records<Entry>(
                    bytes, at: layout.directoryOffset, count: layout.ticketCount)
            else { return nil }
            var places: [Place] = []
            places.reserveCapacity(entries.count)
            for entry in entries {
                guard let row = entry.row(in: layout)?.moved(by: layout.rowsOffset),
                    let range = entry.details(in: layout)?.moved(by: layout.detailsOffset),
                    let details = bytes.withUnsafeBytes({
                        Details(UnsafeRawBufferPointer(rebasing: $0[range]), of: entry)
                    })
                else { return nil }
                places.append(Place(number: entry.number, keys: details.keys, row: row, details: range))
            }
            self.bytes = bytes
            self.places = places
        }

        /// The bytes of a file that has just been put together.
        init(written bytes: [UInt8]) {
            let layout = bytes.withUnsafeBytes { $0.loadUnaligned(as: Layout.self) }
            guard let contents = Self(bytes, layout: layout) else { fatalError("a writer's bytes fit their own sums") }
            self = contents
        }

        /// One file of several: of a ticket that is in more than one, what the first of them says.
        static func merged(_ sources: [Contents]) -> [UInt8] {
            var places: [(source: Int, place: Place)] = []
            for (index, source) in sources.enumerated() {
                places += source.places.map { (index, $0) }
            }
            places.sort { ($0.place.number, $0.source) < ($1.place.number, $1.source) }
            var writer = TicketFileWriter()
            var last: TicketNumber?
            for (source, place) in places where place.number != last {
                last = place.number
                sources[source].bytes.withUnsafeBytes { bytes in
                    writer.append(
                        Ticket(
                            number: place.number, keys: place.keys,
                            row: UnsafeRawBufferPointer(rebasing: bytes[place.row]),
                            details: UnsafeRawBufferPointer(rebasing: bytes[place.details])))
                }
            }
            return writer.file(front: [])
        }
    }
}

extension Range<Int> {
    fileprivate func moved(by distance: Int) -> Range { (lowerBound + distance)..<(upperBound + distance) }
}
