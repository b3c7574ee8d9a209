/// Finds secrets that go over many lines: private keys and SAML assertions.
struct SecretBlockRule {
    private let scan: SecretScan

    init(_ scan: SecretScan) {
        self.scan = scan
    }

    func places() -> [Range<Int>] {
        var places: [Range<Int>] = []
        var index = 0
        while index < scan.bytes.count {
            let place =
                switch scan.bytes[index] {
                case UInt8(ascii: "-") where scan.has("-----BEGIN ", at: index): privateKey(at: index)
                case UInt8(ascii: "<"): assertion(at: index, opening: 1)
                case UInt8(ascii: "&") where scan.has("&lt;", at: index): assertion(at: index, opening: 4)
                default: Range<Int>?.none
                }
            if let place { places.append(place) }
            index = place?.upperBound ?? index + 1
        }
        return places
    }

    /// What stands between the two marks of a private key. A key that was cut off ends with the text.
    private func privateKey(at start: Int) -> Range<Int>? {
        let title = scan.bytes[start...].prefix(64)
        guard let mark = title.firstRange(of: Array("PRIVATE KEY-----".utf8)) else { return nil }
        let end = scan.bytes[mark.upperBound...].firstRange(of: Array("-----END".utf8))?.lowerBound ?? scan.bytes.count
        let key = mark.upperBound..<end
        var begin = key.lowerBound
        while begin < end, scan.spaceLength(at: begin) > 0 { begin += scan.spaceLength(at: begin) }
        guard begin < end, !scan.isMasked(at: begin) else { return nil }
        return begin..<end
    }

    /// A whole `Assertion` element with any prefix. One that was cut off ends with the text.
    private func assertion(at start: Int, opening: Int) -> Range<Int>? {
        let name = scan.bytes[(start + opening)...].prefix(24)
        guard let range = name.firstRange(of: Array("Assertion".utf8)),
            name[..<range.lowerBound].allSatisfy({ SecretScan.isAlphanumeric($0) || $0 == UInt8(ascii: ":") }),
            " >\n\t".utf8.contains(scan.byte(range.upperBound)) || scan.has("&gt;", at: range.upperBound)
        else { return nil }
        let close = Array((opening == 1 ? "</" : "&lt;/").utf8) + name[..<range.upperBound]
        guard let end = scan.bytes[range.upperBound...].firstRange(of: close)?.upperBound else {
            return start..<scan.bytes.count
        }
        return start..<min(scan.bytes.count, end + opening)
    }
}
