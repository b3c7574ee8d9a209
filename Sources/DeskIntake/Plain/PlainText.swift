/// Makes the words behind a paste readable: what mail programs, browsers, terminals and serialisers wrap around them comes off.
///
/// The result is for reading values out of it. It is kept in place of the paste only where the wrapping hid a secret.
enum PlainText {
    /// Wrappings are nested (a URL in JSON in an HTML mail); more than this many layers nobody has met.
    private static let layers = 4

    static func unwrapped(_ text: String) -> String {
        var bytes = CharacterFolding.folded(text)
        bytes = QuotedPrintable.decoded(bytes)
        for _ in 0..<layers {
            let before = bytes
            bytes = withoutQuoteMarks(bytes)
            bytes = Markup.stripped(bytes)
            bytes = BackslashEscapes.decoded(bytes)
            bytes = PercentEscapes.decoded(bytes)
            if bytes == before { break }
        }
        bytes = TableRows.spelledOut(bytes)
        return String(decoding: CharacterFolding.folded(String(decoding: bytes, as: UTF8.self)), as: UTF8.self)
    }

    /// Takes the `> > ` of quoted mails off the beginning of lines.
    private static func withoutQuoteMarks(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: ">")) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isAtStart = true
        var index = 0
        while index < bytes.count {
            if isAtStart, let end = quoteMarkEnd(in: bytes, from: index) {
                index = end
                isAtStart = false
                continue
            }
            isAtStart = bytes[index] == UInt8(ascii: "\n")
            result.append(bytes[index])
            index += 1
        }
        return result
    }

    private static func quoteMarkEnd(in bytes: [UInt8], from start: Int) -> Int? {
        var end: Int?
        var index = start
        while index < bytes.count, bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: " ") {
            index += 1
            if bytes[index - 1] == UInt8(ascii: ">") { end = index }
        }
        return end.map { $0 < bytes.count && bytes[$0] == UInt8(ascii: " ") ? $0 + 1 : $0 }
    }
}
