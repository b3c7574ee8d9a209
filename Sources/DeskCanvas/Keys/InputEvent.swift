/// Something that came in from the terminal.
package enum InputEvent: Equatable, Sendable {
    case key(Key)
    case paste(Paste)
    /// The terminal has another size now.
    case resize(Size)
}

/// What came between the two marks of a bracketed paste: the bytes as they came, since only the reader of
/// a paste knows what to do about those that are no text.
package struct Paste: Equatable, Sendable {
    package var bytes: [UInt8]
    /// Whether more came than `limit` and was dropped.
    package var isCut: Bool

    /// The most that is kept of one paste: 64 MiB.
    package static let limit = 64 << 20

    package init(_ bytes: [UInt8], isCut: Bool = false) {
        self.bytes = bytes
        self.isCut = isCut
    }

    /// The paste as text: what is no UTF-8 becomes U+FFFD, and every end of line becomes `\n` (terminals paste `\r`).
    package var text: String {
        guard bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
        var lines: [UInt8] = []
        lines.reserveCapacity(bytes.count)
        var last: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D {
                lines.append(0x0A)
            } else if byte != 0x0A || last != 0x0D {
                lines.append(byte)
            }
            last = byte
        }
        return String(decoding: lines, as: UTF8.self)
    }
}
