/// An unwrapped text as bytes, with the questions that every finder asks: which line is this, which word, which label stands
/// before.
struct Paste {
    let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The byte at `index`, or a line end beyond either end of the text.
    func byte(_ index: Int) -> UInt8 {
        bytes.indices.contains(index) ? bytes[index] : UInt8(ascii: "\n")
    }

    /// The text of `range` in lower case.
    func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self).lowercased()
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The line around `index` without its end; not more than `reach` bytes to either side.
    func line(around index: Int, reach: Int = 400) -> Range<Int> {
        var lower = index
        while lower > 0, bytes[lower - 1] != UInt8(ascii: "\n"), index - lower < reach { lower -= 1 }
        var upper = index
        while upper < bytes.count, bytes[upper] != UInt8(ascii: "\n"), upper - index < reach { upper += 1 }
        return lower..<upper
    }

    /// The words that name the value at `index`, in lower case: what stands before it up to a sign that ends a phrase, or, where
    /// the value begins its line, the end of the line before. Nothing before `floor` is looked at.
    func label(before index: Int, floor: Int = 0) -> Label {
        let lowest = max(floor, index - Label.reach)
        var end = index
        var lines = 0
        while end > lowest, !Self.isWordByte(bytes[end - 1]), lines < 3 {
            end -= 1
            if bytes[end] == UInt8(ascii: "\n") { lines += 1 }
        }
        guard end > lowest, Self.isWordByte(bytes[end - 1]) else {
            return Label(words: "", gap: text(end..<index), isOnLineBefore: lines > 0, start: end)
        }
        var start = end
        while start > lowest, !endsPhrase(at: start - 1) { start -= 1 }
        // A cut inside a character would turn into a replacement mark.
        while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
        return Label(words: lowercased(start..<end), gap: text(end..<index), isOnLineBefore: lines > 0, start: start)
    }

    private func endsPhrase(at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "."): byte(index + 1) == UInt8(ascii: " ") && !isAbbreviation(before: index)
        case UInt8(ascii: "'"): !isApostrophe(at: index)
        case UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
            UInt8(ascii: "="),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "&"),
            UInt8(ascii: "?"),
            UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }

    /// Whether the dot at `index` ends `Id.`, as Spanish pages write it.
    private func isAbbreviation(before index: Int) -> Bool {
        index >= 2 && lowercased(index - 2..<index) == "id"
    }

    /// Whether the sign stands inside a word, as in `code d'erreur`.
    private func isApostrophe(at index: Int) -> Bool {
        Self.isWordByte(byte(index - 1)) && Self.isWordByte(byte(index + 1))
    }

    /// Letters, digits and everything beyond ASCII.
    static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        isWordByte(byte) && !isDigit(byte)
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte)
    }
}
