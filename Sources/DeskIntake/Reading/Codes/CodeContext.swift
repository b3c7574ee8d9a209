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
        let (before, after, beyond) = (
            paste.byte(place.lowerBound - 1), paste.byte(place.upperBound), paste.byte(place.upperBound + 1)
        )
        switch before {
        case UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "/"), UInt8(ascii: "_"),
            UInt8(ascii: "@"),
            UInt8(ascii: "\\"), UInt8(ascii: "~"):
            return false
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","):
            if Paste.isWordByte(paste.byte(place.lowerBound - 2)) { return false }
        default:
            if Paste.isWordByte(before) { return false }
        }
        switch after {
        case UInt8(ascii: "-"): return !Paste.isDigit(beyond)
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"): return !Paste.isDigit(beyond)
        case UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "_"): return false
        default: return !Paste.isWordByte(after)
        }
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
        if isNear, CodeWords.strong.contains(where: { Self.ends(label.words, with: $0) }) { return true }
        guard isKnown else { return false }
        if isNear, isNamed(by: words, gap: label.gap) { return true }
        return isAloneOnLine || isBracketed || isBeforeErrorWord || isEntryOfList
    }

    /// Whether only commas and the like part the number from the code before.
    func continuesList(from previousEnd: Int?) -> Bool {
        guard let previousEnd, place.lowerBound - previousEnd <= 12, place.lowerBound > previousEnd else {
            return false
        }
        let between = paste.lowercased(previousEnd..<place.lowerBound)
        return between.split { !$0.isLetter }.allSatisfy { CodeWords.joining.contains(String($0)) }
            && between.allSatisfy { $0.isLetter || " ,;/&\"'[]\n".contains($0) }
            && between.filter { $0 == "\n" }.count <= 1
    }

    private static func ends(_ label: String, with words: String) -> Bool {
        var rest = label[...]
        for filler in CodeWords.fillers where rest.hasSuffix(" " + filler) { rest = rest.dropLast(filler.count + 1) }
        return rest.hasSuffix(words)
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
