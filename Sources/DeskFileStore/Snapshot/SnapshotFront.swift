import DeskCore
import DeskStore

/// What a snapshot says besides its tickets.
struct SnapshotFront: Equatable {
    /// Who wrote it: what a desk is made of its events is the program's to say, and another one may say otherwise.
    struct Maker: Equatable {
        var programInode: UInt64
        var programByteCount: Int
        var programModified: FileStatus.Time
        /// The sum of the facts that it knew.
        var facts: UInt64
    }

    var maker: Maker
    /// How far the journal had been read.
    var position: JournalPosition
    /// The inode of the journal's file at `position`: one that was put in its place may say something else before it.
    var journalInode: UInt64
    var lastNumber: TicketNumber
    /// The events that are about no ticket.
    var wide: [LinePlace]
    /// The names of the files with the tickets put away, in the folder of the snapshot, the oldest first.
    var putAway: [String]

    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.raw(maker.programInode)
        writer.int(maker.programByteCount)
        writer.raw(maker.programModified)
        writer.raw(maker.facts)
        writer.int(position.first)
        writer.int(position.offset)
        writer.int(position.line)
        writer.int(position.sequence)
        writer.date(position.at)
        writer.text(position.sum?.description)
        writer.raw(journalInode)
        writer.int(lastNumber)
        TicketFile.Details(places: wide).append(to: &writer)
        writer.small(putAway.count)
        for name in putAway { writer.text(name) }
        return writer.bytes
    }

    init(
        maker: Maker, position: JournalPosition, journalInode: UInt64, lastNumber: TicketNumber, wide: [LinePlace],
        putAway: [String]
    ) {
        self.maker = maker
        self.position = position
        self.journalInode = journalInode
        self.lastNumber = lastNumber
        self.wide = wide
        self.putAway = putAway
    }

    init?(_ bytes: [UInt8]) {
        let front = bytes.withUnsafeBytes { bytes -> SnapshotFront? in
            var reader = ByteReader(bytes)
            let maker = Maker(
                programInode: reader.raw(UInt64.self) ?? 0, programByteCount: reader.int(),
                programModified: reader.raw(FileStatus.Time.self) ?? FileStatus.Time(seconds: 0, nanoseconds: 0),
                facts: reader.raw(UInt64.self) ?? 0)
            var position = JournalPosition(
                first: reader.int(), offset: reader.int(), line: reader.int(), sequence: reader.int(),
                at: reader.date())
            position.sum = reader.text(nil).flatMap { digits in
                Array(digits.utf8).withUnsafeBytes { LineSum(digits: $0) }
            }
            let inode = reader.raw(UInt64.self) ?? 0
            let lastNumber = reader.int()
            guard let wide = TicketFile.Details(&reader)?.places else { return nil }
            let count = reader.small()
            guard count <= bytes.count else { return nil }
            let putAway = (0..<count).map { _ in reader.text(nil) ?? "" }
            guard reader.isSound else { return nil }
            return SnapshotFront(
                maker: maker, position: position, journalInode: inode, lastNumber: lastNumber, wide: wide,
                putAway: putAway)
        }
        guard let front else { return nil }
        self = front
    }
}

extension SnapshotFront.Maker {
    /// This program, where it knows these facts.
    init(facts: some Sequence<String>, disk: Disk) throws(StoreFailure) {
        // What is being run, even where its file has been replaced since.
        guard let program = try disk.status(at: "/proc/self/exe", followingLinks: true) else {
            throw .system(call: DiskCall.Kind.stat.rawValue, path: "/proc/self/exe", errno: 2)
        }
        programInode = UInt64(program.identity.inode)
        programByteCount = program.size
        programModified = program.modified
        self.facts = ByteSum.of(facts.sorted().joined(separator: " "))
    }
}
