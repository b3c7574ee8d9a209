extension PasswordRule {
    /// Whether the place holds everyday words and not a secret.
    func isOrdinary(_ place: Range<Int>) -> Bool {
        let text = scan.lowercased(place)
        let words = text.split { !$0.isLetter }
        return !words.isEmpty && text.allSatisfy { $0.isLetter || " .,!?'-/".contains($0) }
            && words.allSatisfy { $0.count == 1 || OrdinaryWords.contains(String($0)) }
    }

    /// Stars, dots and names in brackets stand for a password without being one.
    func isPlaceholder(_ place: Range<Int>) -> Bool {
        let bytes = scan.bytes[place]
        if bytes.allSatisfy({ "*.-_xX{}[]()<>/?".utf8.contains($0) }) || scan.has("•", at: place.lowerBound) {
            return true
        }
        return bytes.first.map { "<{[".utf8.contains($0) } == true && SecretShape(bytes).digits == 0
    }

    /// Whether a clause, the line or the text ends at `end`.
    func endsClause(_ end: Int, isAfterSign: Bool) -> Bool {
        if end >= scan.bytes.count || ".,;!)\"'<&|/".utf8.contains(scan.byte(end)) { return true }
        var next = end
        while next < scan.bytes.count, scan.bytes[next] == 0x20 || scan.bytes[next] == 0x09 { next += 1 }
        guard next < scan.bytes.count, scan.bytes[next] != UInt8(ascii: "\n"), scan.bytes[next] != UInt8(ascii: "\r")
        else { return true }
        var stop = next
        while stop < scan.bytes.count, scan.spaceLength(at: stop) == 0, stop - next < 24 { stop += 1 }
        if isAfterSign, ":=/|(-,;".utf8.contains(scan.bytes[stop - 1]) { return true }
        return SecretWords.clauseStarters.contains(scan.lowercased(scan.trimmed(next..<stop)))
    }
}
