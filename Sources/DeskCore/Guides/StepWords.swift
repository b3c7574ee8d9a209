/// The words of a step as numbers, for comparing steps with each other quickly.
struct StepWords {
    struct Word {
        /// A digest of its letters.
        var number: UInt64
        /// A word of the title weighs more than one of the text.
        var weight: Double
    }

    /// Sorted by number, each number once.
    private(set) var words: [Word] = []

    private static let titleWeight = 2.0
    private static let textWeight = 1.0

    init(title: String, text: [String]) {
        Self.split(title) { words.append(Word(number: $0, weight: Self.titleWeight)) }
        for part in text { Self.split(part) { words.append(Word(number: $0, weight: Self.textWeight)) } }
        words.sort { ($0.number, $1.weight) < ($1.number, $0.weight) }
        var last: UInt64?
        words.removeAll { word in
            defer { last = word.number }
            return word.number == last
        }
    }

    /// Longer words are known by their beginning, so that "resets" and "reset", "Methoden" and "Methode" are one.
    private static let longestStem = 6

    /// Gives the number of every word: what stands between spaces and signs, in lower case; where a script sets no spaces
    /// between its words, every two signs that follow each other.
    private static func split(_ text: String, _ body: (UInt64) -> Void) {
        var word = Digest()
        var last: UInt32?
        for scalar in text.unicodeScalars {
            if isWrittenWithoutSpaces(scalar.value) {
                if word.length > 0 { body(word.value) }
                word = Digest()
                word.add(last ?? 0)
                word.add(scalar.value)
                body(word.value)
                word = Digest()
                last = scalar.value
            } else if let letter = lowercased(scalar) {
                if word.length < longestStem { word.add(letter) }
                last = nil
            } else {
                if word.length > 0 { body(word.value) }
                word = Digest()
                last = nil
            }
        }
        if word.length > 0 { body(word.value) }
    }

    /// Nil for what is neither letter nor digit.
    private static func lowercased(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar {
        case "a"..."z", "0"..."9": scalar.value
        case "A"..."Z": scalar.value | 0x20
        case "\0"..."\u{7F}": nil
        default:
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                ? scalar.properties.lowercaseMapping.unicodeScalars.first?.value : nil
        }
    }

    /// Thai, kana and ideographs.
    private static func isWrittenWithoutSpaces(_ scalar: UInt32) -> Bool {
        guard scalar >= 0x0E00 else { return false }
        switch scalar {
        case 0x0E00...0x0E7F, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return true
        default: return false
        }
    }

    /// FNV-1a over scalars.
    private struct Digest {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        var length = 0

        mutating func add(_ scalar: UInt32) {
            value = (value ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
            length += 1
        }
    }
}
