internal import Glibc

/// A line of a page: a view of its bytes, good for as long as the page lends them.
typealias LineBytes = Slice<UnsafeBufferPointer<UInt8>>

extension LineBytes {
    var text: String { String(decoding: self, as: UTF8.self) }

    /// The same for a loop over every byte: places count from 0.
    var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: self) }

    /// Where a byte stands first.
    func place(of byte: UInt8) -> Int? {
        guard let start = buffer.baseAddress,
            let found = memchr(start, Int32(byte), count)
        else { return nil }
        return startIndex + (UnsafeRawPointer(found) - UnsafeRawPointer(start))
    }

    func holds(_ byte: UInt8) -> Bool { place(of: byte) != nil }

    /// Every place where a byte stands.
    func places(of byte: UInt8) -> some Sequence<Int> {
        sequence(state: startIndex) { from in
            let place = self[from...].place(of: byte)
            if let place { from = place + 1 }
            return place
        }
    }
}

extension String {
    /// Lends the bytes, without a copy of them.
    func withBytes<Result>(_ body: (LineBytes) -> Result) -> Result {
        var text = self
        return text.withUTF8 { body($0[...]) }
    }

    func holds(_ byte: UInt8) -> Bool { withBytes { $0.holds(byte) } }
}
