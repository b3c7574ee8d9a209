import DeskJSON
import DeskStore
import Glibc

/// The lines of a file from an offset on, one after another, through a piece of memory that grows only for a longer line.
///
/// Each line has room for simdjson's padding behind it. What follows the last newline is not a line.
struct FileLines: ~Copyable {
    private static let chunkByteCount = 1 << 20

    private let disk: Disk
    private let file: OpenFile
    /// The file's offset behind the bytes in memory.
    private var readOffset: Int
    private var memory = Self.allocate(chunkByteCount)
    /// The bytes in memory that have not been handed out.
    private var unread = 0..<0

    init(of file: OpenFile, from offset: Int, disk: Disk) {
        self.disk = disk
        self.file = file
        readOffset = offset
    }

    deinit {
        memory.deallocate()
    }

    /// How many bytes have been read and are not part of a line handed out.
    var unreadByteCount: Int { unread.count }

    /// The next line without its newline; valid until the next call. Nil where the file has no further newline.
    mutating func next() throws(StoreFailure) -> UnsafeRawBufferPointer? {
        var searched = 0
        while true {
            let bytes = UnsafeRawBufferPointer(rebasing: memory[unread])
            if let end = bytes.firstNewline(from: searched) {
                unread = (unread.lowerBound + end + 1)..<unread.upperBound
                return UnsafeRawBufferPointer(rebasing: bytes[..<end])
            }
            searched = bytes.count
            guard try readMore() else { return nil }
        }
    }

    /// False at the end of the file.
    private mutating func readMore() throws(StoreFailure) -> Bool {
        makeRoom()
        let room = UnsafeMutableRawBufferPointer(
            rebasing: memory[unread.upperBound..<(memory.count - JSONReader.padding)])
        let count = try disk.read(file, at: readOffset, into: room)
        // simdjson looks at what follows a line, without using it; it should not look at uninitialised memory.
        let end = unread.upperBound + count
        UnsafeMutableRawBufferPointer(rebasing: memory[end..<(end + JSONReader.padding)]).initializeMemory(
            as: UInt8.self, repeating: 0)
        readOffset += count
        unread = unread.lowerBound..<end
        return count > 0
    }

    /// Moves what is unread to the front, into larger memory where it fills what there is.
    private mutating func makeRoom() {
        let rest = UnsafeRawBufferPointer(rebasing: memory[unread])
        if rest.count < memory.count - JSONReader.padding {
            memory.copyMemory(from: rest)
        } else {
            let larger = Self.allocate(2 * rest.count)
            larger.copyMemory(from: rest)
            memory.deallocate()
            memory = larger
        }
        unread = 0..<rest.count
    }

    private static func allocate(_ byteCount: Int) -> UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount + JSONReader.padding, alignment: 64)
    }
}

extension UnsafeRawBufferPointer {
    /// Where the next newline stands.
    func firstNewline(from start: Int) -> Int? {
        // The base address is nil only in an empty buffer.
        guard start < count, let base = baseAddress,
            let found = memchr(base + start, Int32(EventLine.newline), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }
}
