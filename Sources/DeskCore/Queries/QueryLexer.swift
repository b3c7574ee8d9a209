/// A word of a query as it stands in the text, before anybody knows what it means.
struct QueryToken {
    /// A piece of a term's value, between commas.
    struct Value {
        var text: String
        /// Whether a part of it stood in quotation marks: then it means nothing but its letters.
        var isQuoted: Bool
        var range: Range<Int>
    }

    /// All of it, in UTF-8 bytes from the beginning of the text.
    var range: Range<Int>
    var isNegated = false
    /// Whether it ends within quotation marks.
    var isOpen = false
    /// The letters before `:`, `<` or `>`; nil for a free word.
    var name: (text: String, range: Range<Int>)?
    var comparison = QueryComparison.equal
    /// Of a free word exactly one.
    var values: [Value] = []
}

/// Cuts the text of a query into words.
///
/// White space ends a word, but not between quotation marks; two of these in a row are one that is meant. A mark that is never closed
/// reaches to the end, since whoever types has not come to the other one yet. Every text has a reading, in one pass.
struct QueryLexer {
    private let bytes: [UInt8]
    private var place = 0

    static func tokens(of text: String) -> [QueryToken] {
        var lexer = QueryLexer(bytes: Array(text.utf8))
        var tokens: [QueryToken] = []
        while let token = lexer.next() { tokens.append(token) }
        return tokens
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
    }

    private mutating func next() -> QueryToken? {
        while let byte, Self.isSpace(byte) { place += 1 }
        guard let first = byte else { return nil }
        var token = QueryToken(range: place..<place)
        let start = place
        // A hyphen alone is a word.
        if first == UInt8(ascii: "-"), place + 1 < bytes.count, !Self.isSpace(bytes[place + 1]) {
            token.isNegated = true
            place += 1
        }
        takeName(of: &token)
        repeat {
            token.values.append(value(endsAtComma: token.name != nil, isOpen: &token.isOpen))
        } while token.name != nil && takeComma()
        token.range = start..<place
        return token
    }

    /// Takes `name:`, `name<` and the like; where there is none, nothing.
    private mutating func takeName(of token: inout QueryToken) {
        var end = place
        while end < bytes.count, Self.isNameByte(bytes[end]) { end += 1 }
        guard end > place, end < bytes.count,
            [UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: ">")].contains(bytes[end])
        else { return }
        token.name = (String(decoding: bytes[place..<end], as: UTF8.self), place..<end)
        place = end
        if byte == UInt8(ascii: ":") { place += 1 }
        token.comparison = comparison()
    }

    private mutating func comparison() -> QueryComparison {
        guard let sign = byte, sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">") else { return .equal }
        place += 1
        let isLess = sign == UInt8(ascii: "<")
        guard byte == UInt8(ascii: "=") else { return isLess ? .less : .greater }
        place += 1
        return isLess ? .atMost : .atLeast
    }

    private mutating func takeComma() -> Bool {
        guard byte == UInt8(ascii: ",") else { return false }
        place += 1
        return true
    }

    private mutating func value(endsAtComma: Bool, isOpen: inout Bool) -> QueryToken.Value {
        let start = place
        var text: [UInt8] = []
        isOpen = false
        var isQuoted = false
        while let byte {
            if byte == UInt8(ascii: "\"") {
                isQuoted = true
                if isOpen, place + 1 < bytes.count, bytes[place + 1] == byte {
                    text.append(byte)
                    place += 1
                } else {
                    isOpen.toggle()
                }
            } else if !isOpen, Self.isSpace(byte) || endsAtComma && byte == UInt8(ascii: ",") {
                break
            } else {
                text.append(byte)
            }
            place += 1
        }
        return QueryToken.Value(
            text: String(decoding: text, as: UTF8.self), isQuoted: isQuoted, range: start..<place)
    }
}
