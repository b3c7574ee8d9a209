/// A quick look at the bytes of a line: whether it is an item or a heading as most are, in which no repair finds anything.
enum SoundItem {
    /// `- Open the portal`, `2. **Open** it`: a sign, spaces, and words in which nothing could be a further sign.
    static func isSound(_ line: LineBytes) -> Bool {
        isHeading(line) || isQuote(line) || isItem(line) || isLead(line)
    }

    /// `> Words to say`
    private static func isQuote(_ line: LineBytes) -> Bool {
        let quote = line.drop { $0 == 0x20 }
        guard quote.first == UInt8(ascii: ">"), quote.dropFirst().first == 0x20 else { return false }
        let content = quote.dropFirst(2)
        return content.first.map(PlainWords.isLetter) == true && holdsNoSigns(content, numbersFrom: soon)
    }

    /// `## Causes`
    private static func isHeading(_ line: LineBytes) -> Bool {
        let signs = line.prefix { $0 == UInt8(ascii: "#") }
        let behind = line[signs.endIndex...]
        guard (1...6).contains(signs.count), behind.first == 0x20, let next = behind.dropFirst().first else {
            return false
        }
        return PlainWords.isLetter(next) && holdsNoSigns(behind.dropFirst(), numbersFrom: 0)
    }

    /// `**Expected:** it opens`, with no number that could be a step's.
    private static func isLead(_ line: LineBytes) -> Bool {
        let content = line.drop { $0 == 0x20 }
        return isBold(content) && holdsNoSigns(content, numbersFrom: soon)
    }

    private static func isItem(_ line: LineBytes) -> Bool {
        let item = line.drop { $0 == 0x20 || $0 == 0x09 }
        let digits = item.prefix { PlainWords.isDigit($0) }
        guard let sign = item[digits.endIndex...].first, digits.count <= 9 else { return false }
        let isBullet = digits.isEmpty && "-*+".utf8.contains(sign)
        guard isBullet || (!digits.isEmpty && ".)".utf8.contains(sign)) else { return false }
        let behind = item[digits.endIndex...].dropFirst()
        let content = behind.drop { $0 == 0x20 }
        guard behind.first == 0x20, let first = content.first,
            PlainWords.isLetter(first) || "[`\"".utf8.contains(first) || isBold(content)
        else { return false }
        return holdsNoSigns(content, numbersFrom: soon)
    }

    private static func isBold(_ content: LineBytes) -> Bool {
        let signs = content.prefix { $0 == UInt8(ascii: "*") }
        guard signs.count == 2, let next = content[signs.endIndex...].first else { return false }
        return PlainWords.isLetter(next)
    }

    /// No space that does not break, and no space behind which a number with a point, or a bullet and a space stand.
    ///
    /// - Parameter soon: no digit before this place either.
    private static func holdsNoSigns(_ content: LineBytes, numbersFrom soon: Int) -> Bool {
        var last: UInt8 = 0
        var isNumber = false
        var isBullet = false
        for (place, byte) in content.buffer.enumerated() {
            if byte == 0xA0, last == 0xC2 { return false }
            if isBullet, byte == 0x20 { return false }
            if byte == UInt8(ascii: "<") { return false }
            isBullet = (last == 0x20 || last == 0x09) && "*+-".utf8.contains(byte)
            if PlainWords.isDigit(byte) {
                if place < soon { return false }
                isNumber = isNumber || last == 0x20
            } else {
                if isNumber, byte == UInt8(ascii: ".") { return false }
                isNumber = false
            }
            last = byte
        }
        return true
    }
    /// A step says its number within so many bytes.
    private static let soon = 24
}
