/// Bytes from a file, a pipe or the clipboard, turned into UTF-8 text before anything is read out of them.
enum PastedBytes {
    /// 64 MiB: above it nobody pasted an error on purpose, and memory would be spent on nothing.
    static let limit = 64 * 1_048_576
    /// How many of the first bytes decide whether the rest is worth reading as text.
    private static let sample = 4096

    /// The bytes as UTF-8 without a byte-order mark. UTF-16 is taken where a byte-order mark says so; what is not valid
    /// UTF-8 is left for `String(decoding:as:)` to replace.
    ///
    /// - Throws: `IntakeProblem.tooLarge`, `IntakeProblem.binary`.
    static func utf8(of bytes: [UInt8]) throws(IntakeProblem) -> [UInt8] {
        guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): return Array(utf16(bytes.dropFirst(2), bigEndian: false).utf8)
        case (0xFE, 0xFF): return Array(utf16(bytes.dropFirst(2), bigEndian: true).utf8)
        default: break
        }
        if let offset = binaryOffset(in: bytes) { throw .binary(offset: offset) }
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// An odd last byte is half a character and is left out.
    private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(bigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// The place of the first NUL, or of the first control byte where more than one in ten of the first bytes is one.
    private static func binaryOffset(in bytes: [UInt8]) -> Int? {
        if let nul = bytes.firstIndex(of: 0) { return nul }
        let controls = bytes.prefix(sample).indices.filter { isBinaryControl(bytes[$0]) }
        return controls.count * 10 > min(bytes.count, sample) ? controls.first : nil
    }

    /// Tab, line ends, backspace, bell, form feed and escape come in what people copy from a terminal.
    private static func isBinaryControl(_ byte: UInt8) -> Bool {
        byte < 0x07 || (0x0E...0x1A).contains(byte) || (0x1C...0x1F).contains(byte)
    }
}
