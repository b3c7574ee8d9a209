internal import CBlake2

/// The digest by which a text is known: BLAKE2b with 128 bits, as 32 lowercase hexadecimal digits.
///
/// `b2sum -l 128` prints the same for a file with Unix line ends.
enum Revision {
    private static let length = 16
    private static let digits = Array("0123456789abcdef".utf8)

    static func digest(of text: String) -> String {
        var text = text
        var digest = [UInt8](repeating: 0, count: length)
        text.withUTF8 { bytes in
            _ = blake2b(&digest, bytes.baseAddress, nil, digest.count, bytes.count, 0)
        }
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
