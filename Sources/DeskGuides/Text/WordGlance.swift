/// A quick look whether some words can stand in a text at all, before it is taken apart: most texts of a wiki hold none of them.
struct WordGlance {
    private let sums: Set<UInt64>
    /// By the last bits of a sum, whether one of `sums` ends so: for most words that says enough.
    private var endings = [Bool](repeating: false, count: 1 << 12)

    /// - Parameter words: lowercase. Of one with a hyphen or an apostrophe only what stands before it is looked for.
    init(_ words: some Sequence<String>) {
        sums = Set(words.map { word in word.utf8.prefix(while: Self.isLetter).reduce(Self.start, Self.adding) })
        for sum in sums { endings[Self.ending(of: sum)] = true }
    }

    func mayHold(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var sum = Self.start
            var isInWord = false
            for byte in bytes {
                let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                if Self.isLetter(lower) {
                    sum = Self.adding(sum, lower)
                    isInWord = true
                } else if isInWord {
                    if holds(sum) { return true }
                    sum = Self.start
                    isInWord = false
                }
            }
            return isInWord && holds(sum)
        }
    }

    private func holds(_ sum: UInt64) -> Bool {
        endings[Self.ending(of: sum)] && sums.contains(sum)
    }

    private static func ending(of sum: UInt64) -> Int { Int(sum & 0xFFF) }

    /// FNV-1a.
    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func adding(_ sum: UInt64, _ byte: UInt8) -> UInt64 {
        (sum ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
}
