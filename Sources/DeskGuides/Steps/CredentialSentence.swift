/// A sentence as the words that `CredentialRule` looks at.
struct CredentialSentence: Equatable {
    /// Lowercase; a comma is a word of its own, "re-register" is one word, and "user's" is "user".
    private(set) var words: [String] = []
    /// Whether it ends with a question mark.
    private(set) var isAsking = false

    /// Reads bytes, not characters, for there are many sentences on a page.
    static func sentences(of text: String) -> [CredentialSentence] {
        var text = text
        return text.withUTF8 { bytes in
            var sentences = [CredentialSentence()]
            var word: [UInt8] = []
            var at = 0
            while at < bytes.count {
                let byte = bytes[at]
                let scalar = bytes[at..<min(at + length(ofScalar: byte), bytes.count)]
                at = scalar.endIndex
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), apostrophe:
                    word.append(byte)
                case 0x80... where scalar.elementsEqual("’".utf8): word.append(apostrophe)
                case 0x80... where !isSign(scalar): word.append(contentsOf: scalar)
                case UInt8(ascii: "-") where word.elementsEqual("re".utf8): break
                default:
                    sentences[sentences.count - 1].end(&word)
                    switch byte {
                    case UInt8(ascii: ","): sentences[sentences.count - 1].words.append(",")
                    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
                        UInt8(ascii: "?"), 0x0A:
                        sentences[sentences.count - 1].isAsking = byte == UInt8(ascii: "?")
                        sentences.append(CredentialSentence())
                    default: break
                    }
                }
            }
            sentences[sentences.count - 1].end(&word)
            return sentences
        }
    }

    private mutating func end(_ word: inout [UInt8]) {
        guard !word.isEmpty else { return }
        if word.count > 1, word[word.count - 2] == Self.apostrophe, word[word.count - 1] == UInt8(ascii: "s") {
            word.removeLast(2)
        }
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
    }

    private static let apostrophe = UInt8(ascii: "'")

    private static func length(ofScalar lead: UInt8) -> Int {
        switch lead {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }

    /// Dashes, quotation marks and spaces beyond ASCII (U+2000 to U+206F, U+00A0, « and »); anything else there is a letter.
    private static func isSign(_ scalar: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let at = scalar.startIndex
        switch (scalar[at], scalar[at + 1]) {
        case (0xE2, 0x80), (0xC2, 0xA0), (0xC2, 0xAB), (0xC2, 0xBB): return true
        case (0xE2, 0x81): return scalar[at + 2] <= 0xAF
        default: return false
        }
    }
}
