/// A text cut into tokens (what stands between spaces) and words (letters and digits in them), once for all rules.
struct SecretScan {
    struct Word {
        let place: Range<Int>
        /// In lower case.
        let text: String
        /// The token that the word stands in.
        let token: Int

        /// Whether it may be in a script whose words are not parted by spaces.
        var isBeyondASCII: Bool { !text.utf8.allSatisfy { $0 < 0x80 } }
    }

    let bytes: [UInt8]
    private(set) var words: [Word] = []
    private(set) var tokens: [Range<Int>] = []

    init(_ text: String) {
        bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let space = spaceLength(at: index)
            guard space == 0 else {
                index += space
                continue
            }
            var end = index
            while end < bytes.count, spaceLength(at: end) == 0 { end += 1 }
            addWords(of: index..<end)
            tokens.append(index..<end)
            index = end
        }
    }

    private mutating func addWords(of token: Range<Int>) {
        var index = token.lowerBound
        while index < token.upperBound {
            guard isWord(at: index) else {
                index += 1
                continue
            }
            var end = index
            while end < token.upperBound, isWord(at: end) { end += 1 }
            words.append(Word(place: index..<end, text: lowercased(index..<end), token: tokens.count))
            index = end
        }
    }

    /// The byte at `index`, or a line end beyond either end of the text.
    func byte(_ index: Int) -> UInt8 {
        bytes.indices.contains(index) ? bytes[index] : UInt8(ascii: "\n")
    }

    func lowercased(_ place: Range<Int>) -> String {
        // Hardly any token of a large paste is a label; the long ones never are.
        guard place.count <= 64 else { return "" }
        guard bytes[place].allSatisfy({ $0 < 0x80 }) else {
            return String(decoding: bytes[place], as: UTF8.self).lowercased()
        }
        return String(unsafeUninitializedCapacity: place.count) { buffer in
            for (offset, byte) in bytes[place].enumerated() {
                buffer[offset] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            }
            return place.count
        }
    }

    func has(_ text: StaticString, at index: Int) -> Bool {
        guard index >= 0, index + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { buffer in buffer.indices.allSatisfy { bytes[index + $0] == buffer[$0] } }
    }

    /// How many bytes the white space at `index` has, 0 where there is none. Typographic spaces are spaces too.
    func spaceLength(at index: Int) -> Int {
        switch bytes[index] {
        case 0x09...0x0D, 0x20: 1
        case 0xC2 where byte(index + 1) == 0xA0: 2
        case 0xE2 where byte(index + 1) == 0x80 && ((0x80...0x8B).contains(byte(index + 2)) || byte(index + 2) == 0xAF):
            3
        case 0xE3 where byte(index + 1) == 0x80 && byte(index + 2) == 0x80: 3
        default: 0
        }
    }

    /// Letters, digits, the underscore, and what is beyond ASCII unless it is punctuation.
    func isWord(at index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return Self.isAlphanumeric(byte) || byte == UInt8(ascii: "_") }
        return punctuationLength(at: index) == 0 && punctuationLength(at: index - 1) < 2
            && punctuationLength(at: index - 2) < 3
    }

    /// How many bytes the punctuation beyond ASCII at `index` has: quotation marks, arrows, full-width signs; 0 for anything else.
    func punctuationLength(at index: Int) -> Int {
        switch (byte(index), byte(index + 1), byte(index + 2)) {
        case (0xC2, 0xAB, _), (0xC2, 0xBB, _): 2
        case (0xE2, 0x80, 0x90...0xBA), (0xE2, 0x86, 0x90...0x94): 3
        case (0xE3, 0x80, 0x81...0x8D), (0xEF, 0xBC, 0x81...0x8F), (0xEF, 0xBC, 0x9A...0x9F): 3
        default: 0
        }
    }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isDigit(byte) || isLetter(byte)
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        byte < 0x80 && (0x61...0x7A).contains(byte | 0x20)
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte)
    }

    /// Whether a line ends between two places.
    func breaksLine(_ range: Range<Int>) -> Bool {
        bytes[range].contains(UInt8(ascii: "\n"))
    }

    /// Whether a sentence ends at the end of the token: a full stop, a question or exclamation mark, or the line.
    func endsSentence(_ token: Int) -> Bool {
        guard token + 1 < tokens.count else { return true }
        let last = bytes[tokens[token].upperBound - 1]
        return [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";")].contains(last)
            || breaksLine(tokens[token].upperBound..<tokens[token + 1].lowerBound)
    }

    /// The token without the punctuation around it.
    func trimmed(_ token: Range<Int>) -> Range<Int> {
        var (lower, upper) = (token.lowerBound, token.upperBound)
        while lower < upper, "\"'`([{<*".utf8.contains(bytes[lower]) { lower += 1 }
        while lower < upper, ".,;:)]}>\"'`*".utf8.contains(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }
}
