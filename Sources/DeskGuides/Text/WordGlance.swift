/// A quick look whether some words can stand in a text at all, before it is taken apart: most texts of a wiki hold none of them.
struct WordGlance {
    private let sums: Set<UInt64>
    /// By the first and the last byte of a word and its length, whether there may be such a one: for most words that says enough.
    private var shapes = [Bool](repeating: false, count: 1 << 14)

    /// - Parameter words: lowercase. Of one with a hyphen or an apostrophe only what stands before it is looked for.
    init(_ words: some Sequence<String>) {
        let words = words.map { Array($0.utf8.prefix(while: PlainWords.isLetterOrNumber)) }
        sums = Set(words.map { Self.sum(of: $0) })
        for word in words {
            if let first = word.first, let last = word.last { shapes[Self.shape(first, last, word.count)] = true }
        }
    }

    func mayHold(_ text: String) -> Bool {
        text.withBytes { bytes in
            let bytes = bytes.buffer
            var start = 0
            for (at, byte) in bytes.enumerated() where !PlainWords.isLetterOrNumber(byte) {
                if start < at, holds(bytes[start..<at]) { return true }
                start = at + 1
            }
            return start < bytes.count && holds(bytes[start...])
        }
    }

    private func holds(_ word: LineBytes) -> Bool {
        shapes[Self.shape(word[word.startIndex], word[word.endIndex - 1], word.count)]
            && sums.contains(Self.sum(of: word))
    }

    /// In it the difference between capital and small letters is lost, and it fits `shapes`.
    private static func shape(_ first: UInt8, _ last: UInt8, _ count: Int) -> Int {
        Int(first & 0x1F) | Int(last & 0x1F) << 5 | (count & 0xF) << 10
    }

    /// FNV-1a of the small letters.
    private static func sum(of word: some Sequence<UInt8>) -> UInt64 {
        word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64(PlainWords.lowercased($1))) &* 0x100_0000_01B3 }
    }
}
