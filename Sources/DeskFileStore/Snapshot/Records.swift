import DeskStore

/// A value in a table whose last part is a sum of all that stands before it.
protocol SummedRecord: BitwiseCopyable, Sendable {
    var check: UInt64 { get set }
}

extension SummedRecord {
    var isAsWritten: Bool { check == sum }

    /// The record with its sum.
    var summed: Self {
        var copy = self
        copy.check = sum
        return copy
    }

    private var sum: UInt64 {
        withUnsafeBytes(of: self) { bytes in
            ByteSum.of(UnsafeRawBufferPointer(rebasing: bytes.dropLast(MemoryLayout<UInt64>.size)))
        }
    }
}

/// A table of values of one size in a file: in memory, or looked up in the file each time.
enum Records<Record: SummedRecord>: Sendable {
    case inMemory([Record])
    case inFile(OpenFile, Disk, offset: Int, count: Int)

    /// Takes a table out of bytes that were read.
    init(_ bytes: [UInt8], at offset: Int, count: Int) {
        self = .inMemory(
            [Record](unsafeUninitializedCapacity: count) { buffer, initializedCount in
                let end = offset + count * MemoryLayout<Record>.stride
                bytes.withUnsafeBytes { source in
                    UnsafeMutableRawBufferPointer(buffer).copyMemory(
                        from: UnsafeRawBufferPointer(rebasing: source[offset..<end]))
                }
                initializedCount = count
            })
    }

    var count: Int {
        switch self {
        case .inMemory(let records): records.count
        case .inFile(_, _, _, let count): count
        }
    }

    /// Nil behind the end.
    func record(at place: Int) throws(StoreFailure) -> Record? {
        guard place >= 0, place < count else { return nil }
        switch self {
        case .inMemory(let records): return records[place]
        case .inFile(let file, let disk, let offset, _):
            let size = MemoryLayout<Record>.stride
            let bytes = try disk.readFront(file, from: offset + place * size, byteCount: size)
            guard bytes.count == size else { throw .notAsWritten(path: file.path) }
            let record = bytes.withUnsafeBytes { $0.loadUnaligned(as: Record.self) }
            guard record.isAsWritten else { throw .notAsWritten(path: file.path) }
            return record
        }
    }

    /// Every record of the table.
    func all() throws(StoreFailure) -> [Record] {
        switch self {
        case .inMemory(let records): return records
        case .inFile(let file, let disk, let offset, let count):
            let size = MemoryLayout<Record>.stride
            let bytes = try disk.readFront(file, from: offset, byteCount: count * size)
            guard bytes.count == count * size, case .inMemory(let records) = Records(bytes, at: 0, count: count),
                records.allSatisfy(\.isAsWritten)
            else { throw .notAsWritten(path: file.path) }
            return records
        }
    }

    /// The first place whose record is `isBehind`, in a table where those come last; its end where none is.
    func firstPlace(_ isBehind: (Record) -> Bool) throws(StoreFailure) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            guard let record = try record(at: middle) else { return count }
            if isBehind(record) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
