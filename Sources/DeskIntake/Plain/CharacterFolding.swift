/// Brings the many shapes of one character to the plain one: full-width digits, kinds of space, dash and quotation mark, line
/// ends; drops what has no shape at all, and a terminal's escape sequences.
enum CharacterFolding {
    static func folded(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var scalars = text.unicodeScalars.makeIterator()
        var wasReturn = false
        while let scalar = scalars.next() {
            switch scalar.value {
            case 0x1B: skipSequence(&scalars)
            case 0x0D: result.append(UInt8(ascii: "\n"))
            case 0x0A where wasReturn: break
            case 0x0A, 0x09, 0x20..<0x7F: result.append(UInt8(scalar.value))
            case 0x00..<0x20, 0x7F: result.append(UInt8(ascii: " "))
            default: fold(scalar, onto: &result)
            }
            wasReturn = scalar == "\r"
        }
        return result
    }

    private static func fold(_ scalar: Unicode.Scalar, onto result: inout [UInt8]) {
        switch scalar.value {
        case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
            break
        case 0x85, 0x2028, 0x2029:
            result.append(UInt8(ascii: "\n"))
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            result.append(UInt8(ascii: " "))
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63:
            result.append(UInt8(ascii: "-"))
        case 0x2018...0x201B, 0x2039, 0x203A:
            result.append(UInt8(ascii: "'"))
        case 0x201C...0x201F, 0xAB, 0xBB, 0x300C, 0x300D:
            result.append(UInt8(ascii: "\""))
        case 0xFF01...0xFF5E:
            result.append(UInt8(scalar.value - 0xFEE0))
        case 0x660...0x669:
            result.append(UInt8(scalar.value - 0x660 + 0x30))
        case 0x6F0...0x6F9:
            result.append(UInt8(scalar.value - 0x6F0 + 0x30))
        default:
            result += Array(String(scalar).utf8)
        }
    }

    /// Skips what follows an escape character: `[` to a final letter, or `]` to a bell.
    private static func skipSequence(_ scalars: inout String.UnicodeScalarView.Iterator) {
        /// A sequence longer than this is no sequence, and the words in it count.
        let longest = 64
        guard let kind = scalars.next() else { return }
        var ahead = scalars
        for _ in 0..<longest where kind == "[" || kind == "]" {
            guard let scalar = ahead.next() else { return }
            if kind == "[" ? (0x40...0x7E).contains(scalar.value) : scalar.value == 0x07 {
                scalars = ahead
                return
            }
        }
    }
}
