import DeskStore

/// A table of values of one size in a file: in memory, or looked up in the file each time.
enum Records<Record: BitwiseCopyable & Sendable>: Sendable {
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
            return bytes.count < size ? nil : bytes.withUnsafeBytes { $0.loadUnaligned(as: Record.self) }
        }
    }

    func all() throws(StoreFailure) -> [Record] {
        switch self {
        case .inMemory(let records): return records
        case .inFile(let file, let disk, let offset, let count):
            let size = MemoryLayout<Record>.stride
            let bytes = try disk.readFront(file, from: offset, byteCount: count * size)
            guard case .inMemory(let records) = Records(bytes, at: 0, count: bytes.count / size) else { return [] }
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
