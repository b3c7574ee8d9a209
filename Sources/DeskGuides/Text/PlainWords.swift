/// Looks at plain ASCII, as most of a page is, byte by byte: reading characters one by one would take most of a page's time.
enum PlainWords {
    /// The runs of bytes that `isPart` names, in lower case; nil where the text holds anything but ASCII.
    static func lowercased(in text: String, where isPart: (UInt8) -> Bool) -> [String]? {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            var words: [String] = []
            var start: Int?
            for (at, byte) in bytes.enumerated() {
                if isPart(byte) {
                    start = start ?? at
                } else if let begin = start {
                    words.append(lowercased(bytes[begin..<at]))
                    start = nil
                }
            }
            if let start { words.append(lowercased(bytes[start...])) }
            return words
        }
    }

    static func isLetterOrNumber(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte)
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    static func lowercased(_ byte: UInt8) -> UInt8 {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
    }

    static func lowercased(_ bytes: LineBytes) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { room in
            for (place, byte) in bytes.enumerated() { room[place] = lowercased(byte) }
            return bytes.count
        }
    }
}

extension String {
    /// Whether there is nothing but white space in it.
    var isBlank: Bool {
        if let first = utf8.first, 0x21...0x7E ~= first { return false }
        return allSatisfy(\.isWhitespace)
    }
}
