import DeskJSON

/// The memory through which a file is read: filled from the front, with room for simdjson's padding behind.
///
/// It grows where a single line is longer than it is.
struct ChunkBuffer: ~Copyable {
    private var memory: UnsafeMutableRawBufferPointer
    /// How many bytes are filled.
    var count = 0

    init(byteCount: Int) {
        memory = Self.allocate(byteCount)
    }

    deinit {
        memory.deallocate()
    }

    var filled: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: memory[..<count])
    }

    /// Where the next bytes go. Never empty.
    var free: UnsafeMutableRawBufferPointer {
        mutating get {
            if count == memory.count - JSONReader.padding { grow() }
            return UnsafeMutableRawBufferPointer(rebasing: memory[count..<(memory.count - JSONReader.padding)])
        }
    }

    /// Removes the first `used` bytes; what is left moves to the front.
    mutating func drop(_ used: Int) {
        memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[used..<count]))
        count -= used
    }

    private mutating func grow() {
        let larger = Self.allocate(2 * (memory.count - JSONReader.padding))
        larger.copyMemory(from: filled)
        memory.deallocate()
        memory = larger
    }

    private static func allocate(_ byteCount: Int) -> UnsafeMutableRawBufferPointer {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount + JSONReader.padding, alignment: 64)
        // simdjson may look at what follows a line, though never use it.
        memory.initializeMemory(as: UInt8.self, repeating: 0)
        return memory
    }
}
