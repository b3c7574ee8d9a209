/// Finds cookies: every value of a `Cookie` or `Set-Cookie` header.
struct CookieRule {
    private let scan: SecretScan
    /// What a `Set-Cookie` header says besides the cookie.
    private static let attributes: Set<String> = [
        "path", "domain", "expires", "max-age", "samesite", "version", "priority",
    ]

    init(_ scan: SecretScan) {
        self.scan = scan
    }

    func places() -> [Range<Int>] {
        var places: [Range<Int>] = []
        var headerEnd = 0
        for word in scan.words where word.text == "cookie" && word.place.lowerBound >= headerEnd {
            guard let header = header(labelled: word.place) else { continue }
            places += scan.bytes[header].split(separator: UInt8(ascii: ";")).compactMap(value)
            headerEnd = header.upperBound
        }
        return places
    }

    /// What stands behind the colon, to the end of the line or of the quotation that the header stands in.
    private func header(labelled label: Range<Int>) -> Range<Int>? {
        var index = label.upperBound
        while "\" ".utf8.contains(scan.byte(index)) { index += 1 }
        guard scan.byte(index) == UInt8(ascii: ":") else { return nil }
        let isField = scan.byte(label.upperBound) == UInt8(ascii: "\"")
        index += 1
        while scan.byte(index) == UInt8(ascii: " ") { index += 1 }
        let quote = isField ? UInt8(ascii: "\"") : quote(before: label.lowerBound)
        if isField, scan.byte(index) == quote { index += 1 }
        let end = scan.bytes[index...].firstIndex {
            $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") || $0 == quote
        }
        return index..<(end ?? scan.bytes.count)
    }

    /// The quotation mark that stands before `Cookie` or `Set-Cookie`, as on a command line.
    private func quote(before label: Int) -> UInt8? {
        let isSet = scan.byte(label - 1) == UInt8(ascii: "-") && scan.lowercased(max(0, label - 4)..<label) == "set-"
        let mark = scan.byte(isSet ? label - 5 : label - 1)
        return mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\"") ? mark : nil
    }

    private func value(of pair: ArraySlice<UInt8>) -> Range<Int>? {
        guard let sign = pair.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = pair[..<sign].drop { " \"'".utf8.contains($0) }
        guard !name.isEmpty, !name.contains(0x20),
            !Self.attributes.contains(scan.lowercased(name.startIndex..<name.endIndex))
        else { return nil }
        var end = pair.endIndex
        while end > sign + 1, " \"',".utf8.contains(pair[end - 1]) { end -= 1 }
        return end > sign + 1 && !scan.isMasked(at: sign + 1) ? sign + 1..<end : nil
    }
}
