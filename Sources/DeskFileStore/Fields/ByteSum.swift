/// Quick sums of bytes: equal bytes have equal ones, on every machine of one kind. No defence against anybody.
enum ByteSum {
    /// Mixes eight bytes at a time; the last eight may overlap those before.
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = UInt64(bytes.count)
        guard bytes.count >= 8 else {
            for byte in bytes { sum = mixed(sum, UInt64(byte)) }
            return sum
        }
        let last = bytes.count - 8
        var offset = 0
        while true {
            sum = mixed(sum, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            guard offset < last else { return sum }
            offset = min(offset + 8, last)
        }
    }

    static func of(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
    }

    fileprivate static let byteCount = MemoryLayout<UInt64>.size

    private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 32)
    }
}

extension UnsafeRawBufferPointer {
    /// What stands before a sum of it; nil where the sum is of something else.
    var withoutSum: UnsafeRawBufferPointer? {
        let end = count - ByteSum.byteCount
        guard end >= 0 else { return nil }
        let content = UnsafeRawBufferPointer(rebasing: self[..<end])
        return loadUnaligned(fromByteOffset: end, as: UInt64.self) == ByteSum.of(content) ? content : nil
    }
}
