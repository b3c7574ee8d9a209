import DeskCore
import DeskStore

/// What a snapshot says besides its tickets.
struct SnapshotFront: Equatable {
    /// The sum of the `SnapshotRules` by which it was made.
    var rules: UInt64
    /// How far the journal had been read.
    var position: JournalPosition
    /// The inode of the journal's file at `position`: one that was put in its place may say something else before it.
    var journalInode: UInt64
    /// The names of the files with the tickets put away, in the folder of the snapshot, the oldest first.
    var putAway: [String]
    var desk: DeskPart

    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.raw(rules)
        writer.int(position.first)
        writer.int(position.offset)
        writer.int(position.line)
        writer.int(position.sequence)
        writer.date(position.at)
        writer.text(position.sum?.description)
        writer.raw(journalInode)
        writer.small(putAway.count)
        for name in putAway { writer.text(name) }
        desk.append(to: &writer)
        return writer.bytes
    }
}

extension SnapshotFront {
    /// Nil where the bytes are not those of a front that was made by these rules.
    init?(_ bytes: [UInt8], rules: SnapshotRules) {
        let front = bytes.withUnsafeBytes { bytes -> SnapshotFront? in
            var reader = ByteReader(bytes)
            guard let sum = reader.raw(UInt64.self), sum == rules.sum else { return nil }
            var position = JournalPosition(
                first: reader.int(), offset: reader.int(), line: reader.int(), sequence: reader.int(),
                at: reader.date())
            position.sum = reader.text(nil).flatMap { digits in
                Array(digits.utf8).withUnsafeBytes { LineSum(digits: $0) }
            }
            let inode = reader.raw(UInt64.self) ?? 0
            let count = reader.small()
            guard count <= bytes.count else { return nil }
            let putAway = (0..<count).map { _ in reader.text(nil) ?? "" }
            guard let desk = DeskPart(&reader), reader.isSound else { return nil }
            return SnapshotFront(
                rules: sum, position: position, journalInode: inode, putAway: putAway, desk: desk)
        }
        guard let front else { return nil }
        self = front
    }
}
