/// An ID that another system gave. Nearly all are GUIDs in small letters, of which the number takes 16 bytes and the text eighty; others stay texts.
enum CompactID: Equatable, Sendable {
    case number(UInt64, UInt64)
    case text(String)

    init(_ text: String) {
        var text = text
        self = text.withUTF8 { Self.number(in: $0) } ?? .text(text)
    }

    var text: String {
        switch self {
        case .text(let text): return text
        case .number(let high, let low):
            return String(unsafeUninitializedCapacity: Self.length) { room in
                Self.write(high, low) { room[$0] = $1 }
                return Self.length
            }
        }
    }

    /// Appends the text, in small letters.
    func appendFolded(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): bytes.appendFolded(text)
        case .number(let high, let low): Self.write(high, low) { bytes.append($1) }
        }
    }

    private static let length = 36
    private static let dash = UInt8(ascii: "-")

    private static func isDash(_ place: Int) -> Bool { place == 8 || place == 13 || place == 18 || place == 23 }

    private static func number(in bytes: UnsafeBufferPointer<UInt8>) -> CompactID? {
        guard bytes.count == length else { return nil }
        var (high, low): (UInt64, UInt64) = (0, 0)
        for place in 0..<length {
            let byte = bytes[place]
            if isDash(place) {
                if byte == dash { continue } else { return nil }
            }
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: return nil
            }
            high = high << 4 | low >> 60
            low = low << 4 | UInt64(digit)
        }
        return .number(high, low)
    }

    @inline(__always)
    private static func write(_ high: UInt64, _ low: UInt64, _ put: (Int, UInt8) -> Void) {
        var left = 32
        for place in 0..<length {
            if isDash(place) {
                put(place, dash)
                continue
            }
            left -= 1
            let digit = UInt8((left >= 16 ? high >> UInt64(4 * (left - 16)) : low >> UInt64(4 * left)) & 0xF)
            put(place, digit < 10 ? 0x30 + digit : 0x61 + digit - 10)
        }
    }
}
