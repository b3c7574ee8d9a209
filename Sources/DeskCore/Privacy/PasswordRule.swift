/// Finds what stands behind "password" and its like: `password: x`, `my password is x`, `changed it from x to y`, `x is my password`.
struct PasswordRule {
    private let scan: SecretScan
    /// Tokens after a label in which its value may come.
    private static let reach = 10

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

    /// A word, or a few, that a password follows.
    private struct Label {
        /// Index of the last word of it.
        let word: Int
        let end: Int
        /// Whether the word has other meanings too, so that only a sign makes it a label.
        let isDoubtful: Bool
        /// Whether a number is the usual value.
        let isNumeric: Bool

        /// Two words that are one label together.
        private static let phrases: [(first: String, last: String)] = [
            ("access", "pass"), ("temporary", "pass"), ("de", "passe"), ("palavra", "passe"), ("pin", "code"),
        ]

        init?(_ scan: SecretScan, word index: Int) {
            let word = scan.words[index].text
            let previous = index > 0 ? scan.words[index - 1].text : ""
            var unspacedEnd: Int?
            if scan.words[index].isBeyondASCII, let name = SecretWords.unspacedPasswords.first(where: word.contains) {
                // These scripts have no capitals, so that the lengths agree.
                unspacedEnd = word.firstRange(of: name).map { word[..<$0.upperBound].utf8.count }
            }
            let isPhrase = Self.phrases.contains { $0.first == previous && $0.last == word }
            let isTemporaryPass = word == "tap" && scan.has("TAP", at: scan.words[index].place.lowerBound)
            guard
                isPhrase || isTemporaryPass || unspacedEnd != nil || word == "pass"
                    || SecretWords.passwords.contains(word)
                    || SecretWords.endsAsPassword(word)
            else { return nil }
            self.word = index
            end = unspacedEnd.map { scan.words[index].place.lowerBound + $0 } ?? scan.words[index].place.upperBound
            isDoubtful = word == "pass" && !isPhrase || word == "clave" || word == "parola"
            isNumeric = word.hasPrefix("pin") || word == "passcode" || previous == "pin"
        }
    }

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
        guard
            let particle = ["は", "が", "是", "为", "為", "는", "은", "를", "을"].first(where: {
                scan.bytes[label.end...].starts(with: $0.utf8)
            })
        else { return nil }
        let start = label.end + particle.utf8.count
        let end = scan.bytes[start...].firstIndex { !(0x21..<0x7F).contains($0) } ?? scan.bytes.count
        return end - start >= 4 && !scan.isMasked(at: start) ? start..<end : nil
    }

    /// Follows the sentence behind the label over verbs and prepositions to what looks like a password.
    private func spoken(_ label: Label) -> [Range<Int>] {
        guard !label.isDoubtful || isCopula(after: label) else { return [] }
        var places: [Range<Int>] = []
        var link: Link = .adjacent
        let first = scan.words[label.word].token
        let rest = scan.bytes[label.end..<max(label.end, scan.tokens[first].upperBound)]
        guard !scan.endsSentence(first), !rest.contains(where: { ".!?\\".utf8.contains($0) }) else { return [] }
        for token in scan.tokens.indices[(first + 1)...].prefix(Self.reach) {
            let range = scan.tokens[token]
            if scan.isMasked(at: range.lowerBound) {
                link = .found
            } else if let place = value(range, link, label) {
                places.append(place)
                link = .found
            }
            let word = scan.lowercased(scan.trimmed(range))
            link = link.after(
                word, endsWithColon: scan.bytes[range.upperBound - 1] == UInt8(ascii: ":"), isFirst: token == first + 1)
            guard scan.endsSentence(token), !goesOn(after: token) else { continue }
            // "my password is" at the end of a line: the mail program broke it there.
            guard link == .verb else { break }
            link = .loose
        }
        return places
    }

    /// Whether the mark at the token's end belongs to a password, because the sentence goes on to the next one.
    private func goesOn(after token: Int) -> Bool {
        let next = token + 1
        return next < scan.tokens.count
            && !scan.breaksLine(scan.tokens[token].upperBound..<scan.tokens[next].lowerBound)
            && (SecretWords.connectors.contains(scan.lowercased(scan.tokens[next]))
                || ["and", "or", "und", "oder"].contains(scan.lowercased(scan.tokens[next])))
    }

    /// What leads from the label to the token at hand.
    private enum Link {
        /// The token stands right behind the label.
        case adjacent
        /// "is", right behind the label.
        case verb
        /// A verb or a preposition later in the sentence: only what looks like a password is one.
        case loose
        /// The token before was a password.
        case found
        case none

        func after(_ word: String, endsWithColon: Bool, isFirst: Bool) -> Link {
            if endsWithColon { return .loose }
            if SecretWords.copulas.contains(word), isFirst || self == .verb { return .verb }
            if self == .verb, SecretWords.adverbs.contains(word) { return .verb }
            if SecretWords.copulas.contains(word) || SecretWords.connectors.contains(word) { return .loose }
            switch self {
            case .verb, .loose: return SecretWords.fillers.contains(word) ? .loose : .none
            case .found: return SecretWords.conjunctions.contains(word) ? .loose : .none
            case .adjacent, .none: return .none
            }
        }
    }

    private func value(_ token: Range<Int>, _ link: Link, _ label: Label) -> Range<Int>? {
        guard link != .none, link != .found,
            let (place, isQuoted) = scan.valuePlace(at: token.lowerBound, isAssigned: false),
            !isPlaceholder(place)
        else {
            return nil
        }
        let range = isQuoted ? place : scan.trimmed(place)
        guard !range.isEmpty else { return nil }
        let shape = SecretShape(scan.bytes[range])
        switch link {
        case .verb:
            if isQuoted { return isOrdinary(range) ? nil : range }
            if shape.isStrong || shape.isNumber || shape.symbols > 0 && shape.count >= 6 && !shape.isAddress {
                return range
            }
            return shape.letters > 0 && shape.digits == 0 && !isOrdinary(range) && shape.count >= 4
                && endsClause(place.upperBound, isAfterSign: false) ? range : nil
        case .adjacent, .loose: return shape.isStrong || label.isNumeric && shape.isNumber ? range : nil
        case .found, .none: return nil
        }
    }

    private func isCopula(after label: Label) -> Bool {
        let next = label.word + 1
        return scan.words.indices.contains(next) && ["is", "was", "ist", "war", "es"].contains(scan.words[next].text)
    }

    /// `Sommer2026! is my password`, `with Sommer2026! as password`.
    private func before(_ label: Label) -> [Range<Int>] {
        var token = scan.words[label.word].token - 1
        var isLinked = false
        for _ in 0..<4
        where token >= 0 && !scan.breaksLine(scan.tokens[token].upperBound..<scan.tokens[token + 1].lowerBound) {
            let word = scan.lowercased(scan.tokens[token])
            if ["is", "was", "as", "ist", "war", "als", "est", "es", "comme", "como"].contains(word) {
                isLinked = true
            } else if isLinked {
                let range = scan.trimmed(scan.tokens[token])
                return !range.isEmpty && SecretShape(scan.bytes[range]).isStrong
                    && !scan.isMasked(at: scan.tokens[token].lowerBound) ? [range] : []
            } else if ![
                "my", "the", "her", "his", "mein", "das", "mon", "mi", "la", "new", "neues", "old", "a", "temporary",
            ].contains(word) {
                return []
            }
            token -= 1
        }
        return []
    }

    /// Whether the place holds everyday words and not a secret.
    private func isOrdinary(_ place: Range<Int>) -> Bool {
        let text = scan.lowercased(place)
        let words = text.split { !$0.isLetter }
        return !words.isEmpty && text.allSatisfy { $0.isLetter || " .,!?'-/".contains($0) }
            && words.allSatisfy { $0.count == 1 || OrdinaryWords.contains(String($0)) }
    }

    /// Stars, dots and names in brackets stand for a password without being one.
    private func isPlaceholder(_ place: Range<Int>) -> Bool {
        let bytes = scan.bytes[place]
        if bytes.allSatisfy({ "*.-_xX{}[]()<>/?".utf8.contains($0) }) || scan.has("•", at: place.lowerBound) {
            return true
        }
        return bytes.first.map { "<{[".utf8.contains($0) } == true && SecretShape(bytes).digits == 0
    }

    /// Whether a clause, the line or the text ends at `end`.
    private func endsClause(_ end: Int, isAfterSign: Bool) -> Bool {
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
