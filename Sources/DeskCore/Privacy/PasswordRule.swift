/// Finds what stands behind "password" and its like: `password: x`, `my password is x`, `changed it from x to y`, `x is my password`.
struct PasswordRule {
    let scan: SecretScan

    init(_ scan: SecretScan) {
        self.scan = scan
    }

    func places() -> [Range<Int>] {
        scan.words.indices.flatMap { index -> [Range<Int>] in
            guard let label = Label(scan, word: index) else { return [] }
            if let place = signed(label) ?? unspaced(label) { return [place] }
            let spoken = spoken(label)
            return spoken.isEmpty ? before(label) : spoken
        }
    }

    /// What links a password to the label behind it, and what may stand between them.
    private static let verbs: Set<String> = ["is", "was", "as", "ist", "war", "als", "est", "es", "comme", "como"]
    private static let articles: Set<String> = [
        "my", "the", "her", "his", "mein", "das", "mon", "mi", "la", "new", "neues", "old", "a", "temporary",
    ]
    /// What stands in scripts without spaces where others have a verb.
    private static let particles = ["は", "が", "是", "为", "為", "는", "은", "를", "을"]

    private func signed(_ label: Label) -> Range<Int>? {
        guard let value = scan.value(after: label.end) else { return nil }
        let shape = SecretShape(scan.bytes[value.place])
        guard !isPlaceholder(value.place) else { return nil }
        if value.isQuoted { return isOrdinary(value.place) ? nil : value.place }
        if value.isOnNextLine { return shape.isStrong || shape.isNumber ? value.place : nil }
        if shape.isStrong || shape.isNumber || value.isAssigned && !isOrdinary(value.place) { return value.place }
        return shape.letters + shape.symbols + shape.digits > 0 && !isOrdinary(value.place)
            && endsClause(value.place.upperBound, isAfterSign: true)
            ? value.place : nil
    }

    /// `パスワードはSommer2026です`, `密码是Sommer2026`: a particle instead of a sign, and the next letters of another script.
    private func unspaced(_ label: Label) -> Range<Int>? {
        guard let particle = Self.particles.first(where: { scan.bytes[label.end...].starts(with: $0.utf8) }) else {
            return nil
        }
        let start = label.end + particle.utf8.count
        let end = scan.bytes[start...].firstIndex { !(0x21..<0x7F).contains($0) } ?? scan.bytes.count
        return end - start >= 4 && !scan.isMasked(at: start) ? start..<end : nil
    }

    /// `Sommer2026! is my password`, `with Sommer2026! as password`.
    private func before(_ label: Label) -> [Range<Int>] {
        var token = scan.words[label.word].token - 1
        var isLinked = false
        for _ in 0..<4
        where token >= 0 && !scan.breaksLine(scan.tokens[token].upperBound..<scan.tokens[token + 1].lowerBound) {
            let word = scan.lowercased(scan.tokens[token])
            if Self.verbs.contains(word) {
                isLinked = true
            } else if isLinked {
                if endsClause(label.end, isAfterSign: false),
                    let quoted = quoted(endingAt: scan.tokens[token].upperBound)
                {
                    return [quoted]
                }
                let range = scan.trimmed(scan.tokens[token])
                return !range.isEmpty && SecretShape(scan.bytes[range]).isStrong
                    && !scan.isMasked(at: scan.tokens[token].lowerBound) ? [range] : []
            } else if !Self.articles.contains(word) {
                return []
            }
            token -= 1
        }
        return []
    }

    /// What stands in the quotation marks of which the last one ends at `end`, on one line.
    private func quoted(endingAt end: Int) -> Range<Int>? {
        /// Bytes of the longest phrase that is looked for.
        let longest = 64
        let mark = scan.byte(end - 1)
        guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { return nil }
        let line = scan.bytes[max(0, end - longest)..<(end - 1)]
        guard let start = line.lastIndex(of: mark).map({ $0 + 1 }), start < end - 1, !scan.breaksLine(start..<end),
            !scan.isMasked(at: start),
            !isOrdinary(start..<end - 1)
        else { return nil }
        return start..<end - 1
    }
}
