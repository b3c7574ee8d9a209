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
        /// Letters of the longest prefix, with its colon.
        let longest = 12
        var name = start + opening
        if !scan.has("Assertion", at: name) {
            let prefix = scan.bytes[name...].prefix(longest)
            guard let colon = prefix.firstIndex(of: UInt8(ascii: ":")),
                prefix[..<colon].allSatisfy(SecretScan.isAlphanumeric)
            else { return nil }
            name = colon + 1
        }
        let nameEnd = name + 9
        guard scan.has("Assertion", at: name),
            " >\n\t".utf8.contains(scan.byte(nameEnd)) || scan.has("&gt;", at: nameEnd)
        else { return nil }
        let close = Array((opening == 1 ? "</" : "&lt;/").utf8) + scan.bytes[(start + opening)..<nameEnd]
        let end = scan.bytes[nameEnd...].firstRange(of: close)?.upperBound
        return start..<(end.map { min(scan.bytes.count, $0 + opening) } ?? scan.bytes.count)
    }
}
