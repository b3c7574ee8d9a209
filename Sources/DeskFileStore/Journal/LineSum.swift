import CBlake2

/// The sum that ends every line of the journal, as its 32 hexadecimal digits.
///
/// It is BLAKE2b with 16 bytes of output over the digits of the line before (none for the first line) and the line's own bytes up
/// to `,"sum"`. So a changed line does not fit its own sum, and a removed or inserted one breaks the next.
struct LineSum: Equatable, CustomStringConvertible {
    static let digitCount = 32

    private var digits: SIMD32<UInt8>

    /// The sum of a line with this content, after the line with sum `previous`.
    init(of content: UnsafeRawBufferPointer, after previous: LineSum?) {
        var state = blake2b_state()
        blake2b_init(&state, 16)
        if let previous {
            withUnsafeBytes(of: previous.digits) { bytes in
                _ = blake2b_update(&state, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
            }
        }
        blake2b_update(&state, content.bindMemory(to: UInt8.self).baseAddress, content.count)
        var sum = SIMD16<UInt8>()
        withUnsafeMutableBytes(of: &sum) { bytes in
            _ = blake2b_final(&state, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
        }
        digits = SIMD32()
        withUnsafeMutableBytes(of: &digits) { digits in
            for index in 0..<16 {
                digits[2 * index] = Self.hexadecimal.utf8Start[Int(sum[index] >> 4)]
                digits[2 * index + 1] = Self.hexadecimal.utf8Start[Int(sum[index] & 15)]
            }
        }
    }

    private static let hexadecimal: StaticString = "0123456789abcdef"

    /// The digits as they stand in a line; nil unless there are 32.
    init?(digits bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.digitCount else { return nil }
        digits = bytes.loadUnaligned(as: SIMD32<UInt8>.self)
    }

    /// The digits as somebody wrote them down; nil for anything else.
    init?(text: String) {
        let digits = Array(text.lowercased().utf8)
        guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
        guard let sum = digits.withUnsafeBytes({ LineSum(digits: $0) }) else { return nil }
        self = sum
    }

    var description: String {
        withUnsafeBytes(of: digits) { String(decoding: $0, as: UTF8.self) }
    }

    func append(to bytes: inout [UInt8]) {
        withUnsafeBytes(of: digits) { bytes.append(contentsOf: $0) }
    }
}
