import DeskCore

/// What stands around a number, and whether that makes it an error code.
struct CodeContext {
    private let paste: Paste
    private let place: Range<Int>

    init(_ paste: Paste, _ place: Range<Int>) {
        self.paste = paste
        self.place = place
    }

    /// Whether the number is a word of its own, and not a piece of a telephone number, a date, an amount, an address or a version.
    var standsFree: Bool {
        standsFreeBefore && standsFreeAfter
    }

    private var standsFreeBefore: Bool {
        let before = paste.byte(place.lowerBound - 1)
        if "+#$_@\\~".utf8.contains(before) || Paste.isWordByte(before) { return false }
        let beyond = place.lowerBound - 2
        switch before {
        // `50074/50076`, but not a path.
        case UInt8(ascii: "/"): return digits(upTo: beyond + 1) >= SpelledDigits.lengths.lowerBound
        // No code is negative; the sign-in libraries of phones have errors that are.
        case UInt8(ascii: "-"): return paste.byte(beyond) == UInt8(ascii: "\n")
        case UInt8(ascii: "."): return !Paste.isWordByte(paste.byte(beyond))
        case UInt8(ascii: ","):
            return !Paste.isDigit(paste.byte(beyond)) || digits(upTo: beyond + 1) >= SpelledDigits.lengths.lowerBound
        default: return true
        }
    }

    private var standsFreeAfter: Bool {
        let after = paste.byte(place.upperBound)
        if "@%_$".utf8.contains(after) || Paste.isWordByte(after) { return false }
        let beyond = place.upperBound + 1
        switch after {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
            return !Paste.isDigit(paste.byte(beyond))
        // Between the entries of a list stands a comma or a slash, but so it does in amounts and dates.
        case UInt8(ascii: ","), UInt8(ascii: "/"):
            return !Paste.isDigit(paste.byte(beyond)) || digits(from: beyond) >= SpelledDigits.lengths.lowerBound
        default: return true
        }
    }

    private func digits(from start: Int) -> Int {
        (start..<start + 8).prefix { Paste.isDigit(paste.byte($0)) }.count
    }

    private func digits(upTo end: Int) -> Int {
        (1...8).prefix { Paste.isDigit(paste.byte(end - $0)) }.count
    }

    var isWholeText: Bool {
        !paste.bytes[..<place.lowerBound].contains(where: Paste.isWordByte)
            && !paste.bytes[place.upperBound...].contains(where: Paste.isWordByte)
    }

    /// Whether the words around the number say that it is an error code.
    func namesCode(isKnown: Bool) -> Bool {
        let label = paste.label(before: place.lowerBound)
        let words = label.lastWords(4).map(String.init)
        guard !isOtherQuantity(words, after: nextWord()) else { return false }
        let isNear = label.gap.count <= 8 && (!label.isOnLineBefore || label.gap.contains(":"))
        if isNear, isSurelyNamed(by: label, words: words) { return true }
        guard isKnown else { return false }
        if isNear, isNamed(by: words, gap: label.gap) { return true }
        return isAloneOnLine || isBracketed || isBeforeErrorWord || isEntryOfList || isClauseAboutSignIn
    }

    /// Whether only commas and the like part the number from the code before.
    func continuesList(from previousEnd: Int?) -> Bool {
        guard let previousEnd, place.lowerBound > previousEnd else { return false }
        return isJoint(previousEnd..<place.lowerBound)
    }

    /// Whether the number is followed by a code that says of itself that it is one: "50074, today AADSTS50076".
    var beginsList: Bool {
        let rest = paste.bytes[place.upperBound...].prefix(Self.longestJoint + 6)
        return !isOtherQuantity(paste.label(before: place.lowerBound).lastWords(4).map(String.init), after: "")
            && rest.firstRange(of: Array("AADSTS".utf8)).map { isJoint(place.upperBound..<$0.lowerBound) } == true
    }

    /// Bytes that may part one code from the next.
    private static let longestJoint = 12

    private func isJoint(_ gap: Range<Int>) -> Bool {
        guard gap.count <= Self.longestJoint else { return false }
        let between = paste.lowercased(gap)
        return between.split { !$0.isLetter }.allSatisfy { CodeWords.joining.contains(String($0)) }
            && between.allSatisfy { $0.isLetter || " ,;/&\"'[]\n".contains($0) }
            && between.filter { $0 == "\n" }.count <= 1
    }

    /// Whether the label ends with a phrase that only error codes follow, and perhaps "is" and the like.
    private func isSurelyNamed(by label: Label, words: [String]) -> Bool {
        var text = label.words[...]
        for word in words.reversed() where CodeWords.fillers.contains(word) && text.hasSuffix(word) {
            text = text.dropLast(word.count)
            while text.last == " " { text = text.dropLast() }
        }
        return CodeWords.strong.contains(where: text.hasSuffix)
    }

    /// Going back over articles and verbs of saying, whether an error word, or one such verb, comes.
    private func isNamed(by words: [String], gap: String) -> Bool {
        for word in words.reversed() {
            if CodeWords.weak.contains(word) || CodeWords.saying.contains(word) { return true }
            if CodeWords.weakStems.contains(where: word.contains) { return true }
            guard CodeWords.fillers.contains(word) else { return false }
        }
        return false
    }

    private func isOtherQuantity(_ before: [String], after: String) -> Bool {
        before.suffix(3).contains { CodeWords.otherNumbers.contains($0) } || CodeWords.units.contains(after)
    }

    private var isAloneOnLine: Bool {
        let line = paste.line(around: place.lowerBound)
        return !paste.bytes[line.lowerBound..<place.lowerBound].contains(where: Paste.isWordByte)
            && !paste.bytes[place.upperBound..<max(place.upperBound, line.upperBound)].contains(where: Paste.isWordByte)
    }

    private var isBracketed: Bool {
        let pair = (paste.byte(place.lowerBound - 1), paste.byte(place.upperBound))
        return pair == (UInt8(ascii: "("), UInt8(ascii: ")")) || pair == (UInt8(ascii: "["), UInt8(ascii: "]"))
    }

    /// `50074 error`, `50074-Fehler`.
    private var isBeforeErrorWord: Bool {
        CodeWords.weak.contains(nextWord())
    }

    /// `50074: Strong …`, or a whole sentence behind the number, at the beginning of a line.
    private var isEntryOfList: Bool {
        let line = paste.line(around: place.lowerBound)
        guard !paste.bytes[line.lowerBound..<place.lowerBound].contains(where: Paste.isWordByte) else { return false }
        let rest = paste.text(place.upperBound..<max(place.upperBound, line.upperBound))
        return rest.hasPrefix(":") || rest.hasPrefix(" - ") || rest.hasPrefix(" : ")
            || rest.split(separator: " ").count >= 4
            || rest.split(whereSeparator: \.isWhitespace).first.map {
                $0.count >= 12 && $0.dropFirst().contains(where: \.isUppercase)
            }
                ?? false
    }

    /// "I cannot log in, 50074 all the time": the number begins a clause, and what could not be done stands before it.
    private var isClauseAboutSignIn: Bool {
        let before = paste.lowercased(paste.line(around: place.lowerBound).lowerBound..<place.lowerBound)
        let after = paste.bytes[place.upperBound...].prefix(2)
        // A place's name would make a postcode of it.
        let isPostcode = after.first == UInt8(ascii: " ") && after.last.map { (0x41...0x5A).contains($0) } == true
        return !isPostcode && [", ", "; ", "- "].contains { before.hasSuffix($0) }
            && CodeWords.signIn.contains(where: before.contains)
    }

    /// The next word of the same line in lower case, or nothing.
    private func nextWord() -> String {
        var start = place.upperBound
        while start < paste.bytes.count,
            [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "\"")]
                .contains(paste.bytes[start])
        {
            start += 1
        }
        var end = start
        while end < paste.bytes.count, end - start < 32, Paste.isWordByte(paste.bytes[end]) { end += 1 }
        return paste.lowercased(start..<end)
    }
}
