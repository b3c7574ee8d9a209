/// Finds passwords that stand beside a user's name without a label: `https://user:password@host`, `curl -u user:password`,
/// `net use … /user:name password`, `name@contoso.example / password`, or beside it.
struct CredentialPairRule {
    private let scan: SecretScan

    private static let schemeEnd = Array("://".utf8)

    init(_ scan: SecretScan) {
        self.scan = scan
    }

    func places() -> [Range<Int>] {
        scan.tokens.indices.compactMap { token in
            inURL(scan.tokens[token]) ?? behindOption(token) ?? behindAddress(token) ?? besideAddress(token)
        }
    }

    /// What stands between the colon and the at sign before a host.
    private func inURL(_ token: Range<Int>) -> Range<Int>? {
        guard scan.bytes[token].contains(UInt8(ascii: "@")),
            let scheme = scan.bytes[token].firstRange(of: Self.schemeEnd)
        else {
            return nil
        }
        let authority = scan.bytes[scheme.upperBound..<token.upperBound].prefix { !"/?#\"'<>".utf8.contains($0) }
        guard let at = authority.lastIndex(of: UInt8(ascii: "@")),
            let colon = authority[..<at].firstIndex(of: UInt8(ascii: ":")),
            at > colon + 1, !scan.isMasked(at: colon + 1)
        else { return nil }
        return colon + 1..<at
    }

    /// Options of commands that take a password, or a name and a password.
    private func behindOption(_ token: Int) -> Range<Int>? {
        guard token > 0, let sign = scan.bytes[scan.tokens[token - 1]].first, "-/".utf8.contains(sign) else {
            return nil
        }
        switch scan.lowercased(scan.tokens[token - 1]) {
        case "-p", "--pass": return strong(scan.trimmed(scan.tokens[token]))
        case "-u", "--user":
            let pair = scan.bytes[scan.trimmed(scan.tokens[token])]
            guard let colon = pair.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            return strong(colon + 1..<pair.endIndex)
        case let option where option.hasPrefix("/user:"): return strong(scan.trimmed(scan.tokens[token]))
        default: return nil
        }
    }

    /// `lena@contoso.example / Herbst2026#`, `lena@contoso.example:Herbst2026#`.
    private func behindAddress(_ token: Int) -> Range<Int>? {
        let range = scan.tokens[token]
        if let at = scan.bytes[range].firstIndex(of: UInt8(ascii: "@")),
            let colon = scan.bytes[at..<range.upperBound].firstIndex(of: UInt8(ascii: ":")),
            isAddress(range.lowerBound..<colon)
        {
            return strong(colon + 1..<max(colon + 1, scan.trimmed(range).upperBound))
        }
        guard token > 1, scan.bytes[scan.tokens[token - 1]].elementsEqual("/".utf8), isAddress(scan.tokens[token - 2])
        else {
            return nil
        }
        return strong(scan.trimmed(range))
    }

    /// The end of a line, with a sign and a digit in it, right behind an address or below it: a pair as people write it down.
    private func besideAddress(_ token: Int) -> Range<Int>? {
        guard token > 0, isAddress(scan.tokens[token - 1]), endsLine(token) else { return nil }
        let place = scan.tokens[token]
        let shape = SecretShape(scan.bytes[place])
        let isSpelledOut = scan.bytes[place].contains { ":/.,=\"'|<>{}[]".utf8.contains($0) }
        return shape.symbols > 0 && shape.digits > 0 && !isSpelledOut ? strong(place) : nil
    }

    private func endsLine(_ token: Int) -> Bool {
        token + 1 == scan.tokens.count
            || scan.breaksLine(scan.tokens[token].upperBound..<scan.tokens[token + 1].lowerBound)
    }

    private func isAddress(_ place: Range<Int>) -> Bool {
        scan.bytes[place].contains(UInt8(ascii: "@")) && SecretShape(scan.bytes[scan.trimmed(place)]).isAddress
    }

    private func strong(_ place: Range<Int>) -> Range<Int>? {
        guard !place.isEmpty, !scan.isMasked(at: place.lowerBound), SecretShape(scan.bytes[place]).isStrong else {
            return nil
        }
        return place
    }
}
