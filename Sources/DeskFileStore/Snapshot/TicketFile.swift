import DeskCore
import DeskStore

/// Tickets in a file: their rows, where the lines of each lie in the journal, and by which requesters they are found.
///
/// Behind a front of the owner's own come: the directory, ascending by number; the keys, ascending by sum; the rows; the details.
final class TicketFile: Sendable {
    /// A ticket's entry in the directory.
    struct Entry: BitwiseCopyable {
        var number: Int
        var rowOffset: Int
        var detailsOffset: Int
        var detailsByteCount: UInt32
        var rowByteCount: UInt32
        /// Of the bytes of the details, which the sum of the file leaves out.
        var detailsSum: UInt64

        /// Where its row stands among the rows; nil where that is not wholly inside.
        func row(in layout: Layout) -> Range<Int>? {
            Self.range(rowOffset, rowByteCount, within: layout.rowsByteCount)
        }

        /// Where its details stand among the details; nil where that is not wholly inside.
        func details(in layout: Layout) -> Range<Int>? {
            Self.range(detailsOffset, detailsByteCount, within: layout.detailsByteCount)
        }

        private static func range(_ offset: Int, _ byteCount: UInt32, within size: Int) -> Range<Int>? {
            guard (0...size).contains(offset), Int(byteCount) <= size - offset else { return nil }
            return offset..<(offset + Int(byteCount))
        }
    }

    /// What leads from a requester to a ticket.
    struct Key: BitwiseCopyable {
        var sum: UInt64
        /// The place of the ticket in the directory.
        var place: UInt64
    }

    /// What is known of a ticket besides its row.
    struct Details: Equatable {
        /// The sums of the keys of all requesters that it ever had.
        var keys: [UInt64] = []
        /// Its lines in the journal, oldest first.
        var places: [LinePlace] = []
    }

    /// The sizes of the parts, in bytes, but for the counts of tickets and keys.
    struct Layout: BitwiseCopyable {
        var magic = Self.magic
        var sum: UInt64 = 0
        var frontByteCount = 0
        var ticketCount = 0
        var keyCount = 0
        var rowsByteCount = 0
        var detailsByteCount = 0

        static let magic: UInt64 = 0x3158_4954_4b53_4544
        static let byteCount = MemoryLayout<Layout>.size
        /// Where the sum of all that comes after it and before the details begins.
        static let summedFrom = 16

        var directoryOffset: Int { Self.byteCount + frontByteCount }
        var keysOffset: Int { directoryOffset + ticketCount * MemoryLayout<Entry>.stride }
        var rowsOffset: Int { keysOffset + keyCount * MemoryLayout<Key>.stride }
        var detailsOffset: Int { rowsOffset + rowsByteCount }
        var byteCount: Int { detailsOffset + detailsByteCount }

        var isSound: Bool {
            magic == Self.magic
                && [frontByteCount, ticketCount, keyCount, rowsByteCount, detailsByteCount].allSatisfy {
                    (0..<(1 << 40)).contains($0)
                }
        }

        /// Whether a file begins with what was summed.
        func fits(_ bytes: [UInt8]) -> Bool {
            bytes.count >= detailsOffset
                && bytes.withUnsafeBytes {
                    ByteSum.of(UnsafeRawBufferPointer(rebasing: $0[Self.summedFrom..<detailsOffset])) == sum
                }
        }
    }

    let layout: Layout
    /// What the owner wrote in front.
    let front: [UInt8]
    private let file: OpenFile
    private let disk: Disk
    private let directory: Records<Entry>
    private let keys: Records<Key>

    /// Reads all but the details, and checks it; nil where the file is not one of tickets, or not whole.
    ///
    /// - Parameter rows: takes the rows.
    init?(
        reading file: OpenFile, disk: Disk, rows: (_ reader: ByteReader, _ count: Int) -> Void
    ) throws(StoreFailure) {
        guard let layout = try Self.layout(of: file, disk: disk) else { return nil }
        let bytes = try disk.readFront(file, byteCount: layout.detailsOffset)
        guard layout.fits(bytes) else { return nil }
        self.layout = layout
        self.file = file
        self.disk = disk
        front = Array(bytes[Layout.byteCount..<layout.directoryOffset])
        directory = Records(bytes, at: layout.directoryOffset, count: layout.ticketCount)
        keys = Records(bytes, at: layout.keysOffset, count: layout.keyCount)
        bytes.withUnsafeBytes { rows(ByteReader($0, from: layout.rowsOffset), layout.ticketCount) }
    }

    /// Reads nothing yet; nil where the file is not one of tickets, or not whole.
    init?(lookingInto file: OpenFile, disk: Disk) throws(StoreFailure) {
        guard let layout = try Self.layout(of: file, disk: disk) else { return nil }
        self.layout = layout
        self.file = file
        self.disk = disk
        front = []
        directory = .inFile(file, disk, offset: layout.directoryOffset, count: layout.ticketCount)
        keys = .inFile(file, disk, offset: layout.keysOffset, count: layout.keyCount)
    }

    private static func layout(of file: OpenFile, disk: Disk) throws(StoreFailure) -> Layout? {
        let head = try disk.readFront(file, byteCount: Layout.byteCount)
        guard head.count == Layout.byteCount else { return nil }
        let layout = head.withUnsafeBytes { $0.loadUnaligned(as: Layout.self) }
        guard layout.isSound, try disk.status(of: file).size == layout.byteCount else { return nil }
        return layout
    }

    func contains(_ number: TicketNumber) throws(StoreFailure) -> Bool { try entry(of: number) != nil }

    /// The tickets that a key may lead to, ascending; sums being sums, others may be among them.
    func numbers(ofKeySum sum: UInt64) throws(StoreFailure) -> [TicketNumber] {
        var place = try keys.firstPlace { $0.sum >= sum }
        var numbers: [TicketNumber] = []
        while let key = try keys.record(at: place), key.sum == sum {
            if let entry = try directory.record(at: Int(truncatingIfNeeded: key.place)) { numbers.append(entry.number) }
            place += 1
        }
        return numbers
    }

    /// Nil where the ticket is not in the file.
    func details(of number: TicketNumber) throws(StoreFailure) -> Details? {
        guard let entry = try entry(of: number) else { return nil }
        guard let range = entry.details(in: layout) else { throw damaged() }
        let bytes = try disk.readFront(file, from: layout.detailsOffset + range.lowerBound, byteCount: range.count)
        guard let details = bytes.withUnsafeBytes({ Details($0, of: entry) }) else { throw damaged() }
        return details
    }

    /// The details of all tickets.
    func allDetails() throws(StoreFailure) -> [TicketNumber: Details] {
        let bytes = try disk.readFront(file, from: layout.detailsOffset, byteCount: layout.detailsByteCount)
        var all: [TicketNumber: Details] = [:]
        all.reserveCapacity(layout.ticketCount)
        for entry in try directory.all() {
            guard bytes.count == layout.detailsByteCount, let range = entry.details(in: layout),
                let details = bytes.withUnsafeBytes({
                    Details(UnsafeRawBufferPointer(rebasing: $0[range]), of: entry)
                })
            else { throw damaged() }
            all[entry.number] = details
        }
        return all
    }

    /// All that is in the file.
    func contents() throws(StoreFailure) -> Contents {
        guard let contents = Contents(try disk.readFront(file, byteCount: layout.byteCount), layout: layout) else {
            throw damaged()
        }
        return contents
    }

    func allRows(_ pool: TextPool) throws(StoreFailure) -> [TicketRow] {
        let bytes = try disk.readFront(file, byteCount: layout.detailsOffset)
        guard layout.fits(bytes) else { throw damaged() }
        let rows = bytes.withUnsafeBytes { bytes in
            var reader = ByteReader(bytes, from: layout.rowsOffset)
            return (0..<layout.ticketCount).compactMap { _ in reader.row(pool) }
        }
        guard rows.count == layout.ticketCount else { throw damaged() }
        return rows
    }

    /// Takes the file away, so that the next start makes another one.
    private func damaged() -> StoreFailure {
        try? disk.remove(file.path)
        return .cacheDamaged(path: file.path)
    }

    private func entry(of number: TicketNumber) throws(StoreFailure) -> Entry? {
        let place = try directory.firstPlace { $0.number >= number }
        guard let entry = try directory.record(at: place), entry.number == number else { return nil }
        return entry
    }
}

extension TicketFile.Details {
    /// Nil where the bytes are not those that the entry was written with.
    init?(_ bytes: UnsafeRawBufferPointer, of entry: TicketFile.Entry) {
        guard ByteSum.of(bytes) == entry.detailsSum else { return nil }
        var reader = ByteReader(bytes)
        self.init(&reader)
    }

    init?(_ reader: inout ByteReader) {
        let keyCount = reader.small()
        guard keyCount <= reader.bytes.count else { return nil }
        keys = (0..<keyCount).map { _ in reader.raw(UInt64.self) ?? 0 }
        let placeCount = reader.small()
        guard placeCount <= reader.bytes.count else { return nil }
        places = (0..<placeCount).map { _ in
            LinePlace(file: reader.int(), offset: reader.int(), byteCount: reader.small(), sequence: reader.int())
        }
        guard reader.isSound else { return nil }
    }

    func append(to writer: inout ByteWriter) {
        writer.small(keys.count)
        for key in keys { writer.raw(key) }
        writer.small(places.count)
        for place in places {
            writer.int(place.file)
            writer.int(place.offset)
            writer.small(place.byteCount)
            writer.int(place.sequence)
        }
    }
}
