/// The text of a page, made from a file's bytes: line ends are single line feeds, there is no byte-order mark, no NUL,
/// and all of it is valid Unicode.
///
/// The text is what is kept of a walked revision: reading it again gives the same guide and the same revision.
package struct GuideText: Equatable, Sendable {
    /// The most bytes that a page may have. Longer ones are logs or exports, not pages.
    package static let limit = 16 << 20

    package let text: String
    /// The lines, from 1, where something was no text and is now the replacement character.
    package let damagedLines: [Int]

    /// - Throws: `tooLarge` and `notText`.
    package init(bytes: [UInt8], source: String) throws(GuideProblem) {
        guard bytes.count <= Self.limit else {
            throw .tooLarge(source: source, bytes: bytes.count, limit: Self.limit)
        }
        if let wide = Self.decodingUTF16(bytes) {
            self.init(wide, damagedIn: [])
            return
        }
        let content = bytes.starts(with: Self.mark) ? bytes.dropFirst(Self.mark.count) : bytes[...]
        if !content.withUnsafeBufferPointer({ $0[...].holds(0) }),
            let valid = String(validating: content, as: UTF8.self)
        {
            self.init(valid, damagedIn: [])
            return
        }
        let decoded = String(decoding: content, as: UTF8.self).replacingNUL()
        let damage = Self.damagedLines(in: decoded)
        // A page with a byte gone wrong here and there is still a page; a picture or a program is none.
        guard damage.count <= max(8, content.count / 100) else { throw .notText(source: source) }
        self.init(decoded, damagedIn: damage)
    }

    package init(_ text: String) {
        self.init(text.replacingNUL(), damagedIn: [])
    }

    private init(_ text: String, damagedIn lines: [Int]) {
        self.text = text.withLineFeeds()
        var distinct: [Int] = []
        for line in lines where distinct.last != line { distinct.append(line) }
        damagedLines = distinct
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Windows editors still save "Unicode" as UTF-16; only a byte-order mark tells.
    private static func decodingUTF16(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 2 else { return nil }
        let isLittle = bytes[0] == 0xFF && bytes[1] == 0xFE
        guard isLittle || (bytes[0] == 0xFE && bytes[1] == 0xFF) else { return nil }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { at in
            isLittle
                ? UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8
                : UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
        }
        return String(validating: units, as: UTF16.self)?.replacingNUL()
    }

    /// The line of every replacement character.
    private static func damagedLines(in decoded: String) -> [Int] {
        var line = 1
        var lines: [Int] = []
        for scalar in decoded.unicodeScalars {
            if scalar == "\n" { line += 1 }
            if scalar == "\u{FFFD}" { lines.append(line) }
        }
        return lines
    }
}

extension String {
    /// NUL shows as the replacement character, as CommonMark asks.
    fileprivate func replacingNUL() -> String {
        guard holds(0) else { return self }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })
        return String(scalars)
    }

    /// Windows (`\r\n`) and old Macintosh (`\r`) line ends as line feeds.
    fileprivate func withLineFeeds() -> String {
        guard holds(0x0D) else { return self }
        var out: [UInt8] = []
        out.reserveCapacity(utf8.count)
        var previous: UInt8 = 0
        for byte in utf8 {
            if byte == 0x0D {
                out.append(0x0A)
            } else if byte != 0x0A || previous != 0x0D {
                out.append(byte)
            }
            previous = byte
        }
        return String(decoding: out, as: UTF8.self)
    }
}
