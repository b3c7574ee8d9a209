/// Finds tokens by what they look like, whatever stands around them: JSON Web Tokens, refresh tokens, client secrets.
struct TokenShapeRule {
    private let scan: SecretScan

    init(_ scan: SecretScan) {
        self.scan = scan
    }

    func places() -> [Range<Int>] {
        var places: [Range<Int>] = []
        var index = 0
        while index < scan.bytes.count {
            if let place = token(at: index) {
                places.append(place)
                index = place.upperBound
            } else {
                index += 1
            }
        }
        return places
    }

    private func token(at index: Int) -> Range<Int>? {
        switch scan.bytes[index] {
        case UInt8(ascii: "e") where scan.has("eyJ", at: index): webToken(at: index)
        case UInt8(ascii: "0"), UInt8(ascii: "1"):
            isFree(index) && scan.has(".A", at: index + 1) ? opaque(at: index, atLeast: 24) : nil
        case UInt8(ascii: "M") where scan.has("M.R", at: index) || scan.has("M.C", at: index):
            isFree(index) && SecretScan.isDigit(scan.byte(index + 3)) ? opaque(at: index, atLeast: 20) : nil
        case UInt8(ascii: "~"): clientSecret(around: index)
        default: nil
        }
    }

    private func isFree(_ index: Int) -> Bool {
        !SecretScan.isAlphanumeric(scan.byte(index - 1)) && scan.byte(index - 1) != UInt8(ascii: ".")
    }

    /// Base64 of `{"`, which is how the first part of every one begins.
    private func webToken(at start: Int) -> Range<Int>? {
        guard !SecretScan.isAlphanumeric(scan.byte(start - 1)) else { return nil }
        let end = end(ofRunFrom: start)
        return end - start >= 17 && !isChallenge(start..<end) ? start..<continued(start..<end) : nil
    }

    /// Whether the same encoding holds what an application or the service asks for, as in the `state` of a redirect.
    private func isChallenge(_ place: Range<Int>) -> Bool {
        guard !scan.bytes[place].contains(UInt8(ascii: ".")) else { return false }
        let before = scan.bytes[..<place.lowerBound].suffix(8)
        return Self.challenges.contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    private static let challenges = ["?state=", "&state=", "#state=", ";state=", " state=", "claims=", "claims=\""]

    private func opaque(at start: Int, atLeast count: Int) -> Range<Int>? {
        let end = end(ofRunFrom: start)
        guard end - start >= count, SecretShape(scan.bytes[start..<end]).isOpaque else { return nil }
        return start..<continued(start..<end)
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        SecretScan.isAlphanumeric(byte) || "-_.=!*+/%".utf8.contains(byte)
    }

    private func end(ofRunFrom start: Int) -> Int {
        var end = start
        while end < scan.bytes.count, Self.isTokenByte(scan.bytes[end]) { end += 1 }
        while end > start, scan.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        return end
    }

    /// The end of a token that a mail program or a terminal has broken over lines: whole lines of nothing else go with it.
    private func continued(_ token: Range<Int>) -> Int {
        /// Shorter lines are not broken by any program.
        let width = 50
        var (length, end) = (token.count, token.upperBound)
        while length >= width {
            var next = end
            while scan.byte(next) == UInt8(ascii: "="), next < scan.bytes.count { next += 1 }
            guard next < scan.bytes.count, scan.bytes[next] == UInt8(ascii: "\n") || scan.has("\r\n", at: next) else {
                break
            }
            next += scan.bytes[next] == UInt8(ascii: "\n") ? 1 : 2
            let stop = self.end(ofRunFrom: next)
            guard stop - next >= 8,
                stop == scan.bytes.count || scan.spaceLength(at: stop) > 0 || "\"'".utf8.contains(scan.bytes[stop]),
                SecretShape(scan.bytes[next..<stop]).digits > 0
            else { break }
            (length, end) = (stop - next, stop)
        }
        return end
    }

    /// Thirty to sixty-four letters, digits and signs with a tilde among them.
    private func clientSecret(around index: Int) -> Range<Int>? {
        func isSecretByte(_ byte: UInt8) -> Bool { SecretScan.isAlphanumeric(byte) || "-_.~".utf8.contains(byte) }
        var (lower, upper) = (index, index + 1)
        while lower > 0, index - lower < 64, isSecretByte(scan.bytes[lower - 1]) { lower -= 1 }
        while upper < scan.bytes.count, upper - index < 64, isSecretByte(scan.bytes[upper]) { upper += 1 }
        while upper > lower, scan.bytes[upper - 1] == UInt8(ascii: ".") { upper -= 1 }
        guard (30...64).contains(upper - lower), index < upper, SecretShape(scan.bytes[lower..<upper]).isOpaque else {
            return nil
        }
        return lower..<upper
    }
}
