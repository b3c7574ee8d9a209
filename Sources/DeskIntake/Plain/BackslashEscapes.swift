/// The escapes inside the strings of JSON, Python and C: `\r\n`, `\"`, `\u0026`.
enum BackslashEscapes {
    /// Decodes one layer. Unknown escapes stay: a Windows path may lose a letter in the text that is read, never in the text kept.
    static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "\\")) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
                result.append(bytes[index])
                index += 1
                continue
            }
            index = appendEscape(in: bytes, at: index, to: &result)
        }
        return result
    }

    /// Returns where reading goes on.
    private static func appendEscape(in bytes: [UInt8], at index: Int, to result: inout [UInt8]) -> Int {
        switch bytes[index + 1] {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): result.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): result.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: "\\"):
            result.append(bytes[index + 1])
        case UInt8(ascii: "u"):
            guard let unit = Hexadecimal.number(in: bytes, at: index + 2, count: 4) else { fallthrough }
            return appendCharacter(unit, in: bytes, after: index + 6, to: &result)
        default:
            result.append(bytes[index])
            return index + 1
        }
        return index + 2
    }

    /// A character from its UTF-16 unit, with the second half of a pair where one follows.
    private static func appendCharacter(_ unit: UInt32, in bytes: [UInt8], after end: Int, to result: inout [UInt8])
        -> Int
    {
        if (0xD800...0xDBFF).contains(unit), end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\\"),
            bytes[end + 1] == UInt8(ascii: "u"), let low = Hexadecimal.number(in: bytes, at: end + 2, count: 4),
            (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        {
            result += Array(String(scalar).utf8)
            return end + 6
        }
        result += Array(String(unit == 0 ? " " : Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
        return end
    }
}
