extension PasswordRule {
    /// Follows the sentence behind the label over verbs and prepositions to what looks like a password.
    func spoken(_ label: Label) -> [Range<Int>] {
        /// Tokens after a label in which its value may come.
        let reach = 10
        guard !label.isDoubtful || isCopula(after: label) else { return [] }
        var places: [Range<Int>] = []
        var link: Link = .adjacent
        let first = scan.words[label.word].token
        let rest = scan.bytes[label.end..<max(label.end, scan.tokens[first].upperBound)]
        guard !scan.endsSentence(first), !rest.contains(where: { ".!?\\".utf8.contains($0) }) else { return [] }
        for token in scan.tokens.indices[(first + 1)...].prefix(reach) {
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
                || SecretWords.conjunctions.contains(scan.lowercased(scan.tokens[next])))
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
            if SecretWords.copulas.contains(word), isFirst || self == .verb { return .verb }
            if endsWithColon { return .loose }
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
}
