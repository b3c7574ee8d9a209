/// The beginning of a long page, which can be read and shown long before the whole.
enum GuideBeginning {
    /// Pages up to this many bytes are read at once.
    private static let longEnough = 64 << 10
    /// Some screens full.
    private static let length = 12 << 10
    /// How much is taken from the rest of the page for the links in the beginning.
    private static let mostDefinitions = 8 << 10

    /// The page up to the end of a block, or of a line or a word, and the addresses of its links, wherever in the page those stand. Nil
    /// for a page that is read at once.
    static func bytes(of page: [UInt8]) -> [UInt8]? {
        // Text in two bytes a character has a zero in almost every one.
        guard page.count > longEnough, !page[..<length].contains(0) else { return nil }
        return page.withUnsafeBufferPointer { bytes in
            let end = end(in: bytes)
            var beginning = Array(bytes[..<end]) + [newline, newline]
            for line in definitions(in: bytes[end...]) {
                guard beginning.count < end + mostDefinitions else { break }
                beginning += line
                beginning.append(newline)
            }
            return beginning
        }
    }

    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// Whether a line ends here, and the one before it just there: they part two blocks.
    private static func endsBlock(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard bytes[index] == newline else { return false }
        return bytes[index - 1] == newline || bytes[index - 1] == carriageReturn && bytes[index - 2] == newline
    }

    private static func end(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let range = length / 2..<length
        func last(_ fits: (Int) -> Bool) -> Int? { range.last(where: fits) }
        return last { endsBlock(bytes, $0) } ?? last { bytes[$0] == newline }
            ?? last { bytes[$0] == UInt8(ascii: " ") } ?? last { bytes[$0] & 0xC0 != 0x80 } ?? length
    }

    /// Lines such as `[portal]: https://entra.microsoft.com`.
    private static func definitions(in bytes: LineBytes) -> some Sequence<LineBytes> {
        bytes.places(of: newline).lazy.compactMap { end in
            guard bytes[(end + 1)...].first == UInt8(ascii: "[") else { return nil }
            let line = bytes[(end + 1)...].prefix(1024).prefix { $0 != newline }
            let close = line.place(of: UInt8(ascii: "]"))
            return close.flatMap { line[($0 + 1)...].first } == UInt8(ascii: ":") ? line : nil
        }
    }
}
