import DeskCore
import DeskStore

/// Tickets in a file: their rows, where the lines of each lie in the journal, and by which requesters they are found.
///
/// Behind a front of the owner's own come: the directory, ascending by number; the keys, ascending by sum; the rows; the details.
final class TicketFile: Sendable {
    /// A ticket's entry in the directory.
    struct Entry: SummedRecord {
        var number: Int
        var rowOffset: Int
        var detailsOffset: Int
        var detailsByteCount: UInt32
        var rowByteCount: UInt32
        var check: UInt64 = 0
    }

    /// What leads from a requester to a ticket.
    struct Key: SummedRecord {
        var sum: UInt64
        /// The place of the ticket in the directory.
        var place: UInt64
        var check: UInt64 = 0
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

        static let magic: UInt64 = 0x3258_4954_4b53_4544
        /// No part is as large; the count of bytes in memory stays in proportion.
        static let limit = 1 << 31
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
                    (0..<Self.limit).contains($0)
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
        let isWhole = bytes.withUnsafeBytes { bytes in
            bytes.count == layout.detailsOffset
                && ByteSum.of(UnsafeRawBufferPointer(rebasing: bytes[Layout.summedFrom...])) == layout.sum
        }
        guard isWhole else { return nil }
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
        guard (0...layout.detailsByteCount).contains(entry.detailsOffset) else { throw unsound }
        let bytes = try disk.readFront(
            file, from: layout.detailsOffset + entry.detailsOffset, byteCount: Int(entry.detailsByteCount))
        guard let details = bytes.withUnsafeBytes({ $0.withoutSum.flatMap { Details($0) } }) else { throw unsound }
        return details
    }

    /// The details of all tickets.
    func allDetails() throws(StoreFailure) -> [TicketNumber: Details] {
        let bytes = try disk.readFront(file, from: layout.detailsOffset, byteCount: layout.detailsByteCount)
        var all: [TicketNumber: Details] = [:]
        all.reserveCapacity(layout.ticketCount)
        let entries = try directory.all()
        bytes.withUnsafeBytes { bytes in
            for entry in entries { all[entry.number] = entry.details.of(bytes).flatMap { Details($0) } }
        }
        guard all.count == entries.count else { throw unsound }
        return all
    }

    /// All that is in the file.
    func contents() throws(StoreFailure) -> Contents {
        let bytes = try disk.readFront(file, byteCount: layout.byteCount)
        guard let contents = Contents(bytes, layout: layout) else { throw unsound }
        return contents
    }

    func allRows(_ pool: TextPool) throws(StoreFailure) -> [TicketRow] {
        let bytes = try disk.readFront(file, from: layout.rowsOffset, byteCount: layout.rowsByteCount)
        let entries = try directory.all()
        let rows = bytes.withUnsafeBytes { bytes in
            entries.compactMap { entry in
                entry.row.of(bytes).flatMap { row in
                    var reader = ByteReader(row)
                    return reader.row(pool)
                }
            }
        }
        guard rows.count == layout.ticketCount else { throw unsound }
        return rows
    }

    private var unsound: StoreFailure { .notAsWritten(path: file.path) }

    private func entry(of number: TicketNumber) throws(StoreFailure) -> Entry? {
        let place = try directory.firstPlace { $0.number >= number }
        guard let entry = try directory.record(at: place), entry.number == number else { return nil }
        return entry
    }
}

extension TicketFile.Entry {
    /// Where a part of a ticket stands among those of all tickets, its sum counted.
    struct Part {
        var offset: Int
        var byteCount: UInt32

        /// The part without its sum; nil where it is not what was written there.
        func of(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
            guard (0...bytes.count).contains(offset), Int(byteCount) <= bytes.count - offset else { return nil }
            return UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + Int(byteCount))]).withoutSum
        }
    }

    var row: Part { Part(offset: rowOffset, byteCount: rowByteCount) }
    var details: Part { Part(offset: detailsOffset, byteCount: detailsByteCount) }
}
