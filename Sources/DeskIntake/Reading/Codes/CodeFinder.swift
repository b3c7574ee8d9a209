import DeskCore

/// An error code and where it stands.
struct FoundCode: Equatable {
    let number: Int
    let place: Range<Int>
}

/// Finds the error codes of a text: behind `AADSTS`, behind words such as "error code", standing alone, or spoken.
struct CodeFinder {
    let paste: Paste

    init(_ paste: Paste) {
        self.paste = paste
    }

    /// Every mention of a code, in order.
    func mentions() -> [FoundCode] {
        var found: [FoundCode] = []
        var previousEnd: Int?
        var index = 0
        while index < paste.bytes.count {
            guard let code = code(at: index, previousEnd: previousEnd) else {
                index += 1
                continue
            }
            found.append(code)
            previousEnd = code.place.upperBound
            index = code.place.upperBound
        }
        return found
    }

    private func code(at index: Int, previousEnd: Int?) -> FoundCode? {
        let byte = paste.bytes[index]
        guard Paste.isWordByte(byte), !Paste.isWordByte(paste.byte(index - 1)) || byte | 0x20 == UInt8(ascii: "a")
        else {
            return nil
        }
        return Paste.isDigit(byte)
            ? written(at: index, previousEnd: previousEnd) ?? spelled(at: index)
            : prefixed(at: index) ?? spelled(at: index)
    }

    // MARK: Behind AADSTS

    /// Words that may stand between `AADSTS` and its number.
    private static let linkWords: Set<String> = [
        "error", "code", "number", "no", "nr", "fehler", "fehlercode", "erreur", "error:", "codigo", "código",
        "codice", "is", "ist",
    ]

    /// `AADSTS50074`, `aadsts 50074`, `AAD STS error: 50074`, `AADSTS fifty zero seventy-four`.
    private func prefixed(at index: Int) -> FoundCode? {
        guard let prefixEnd = prefixEnd(at: index) else { return nil }
        var start = skipGap(from: prefixEnd)
        for _ in 0..<2 {
            guard let word = word(at: start), Self.linkWords.contains(paste.lowercased(word)) else { break }
            start = skipGap(from: word.upperBound)
        }
        guard
            let (number, end) = digits(at: start)
                ?? SpelledNumber(paste, at: start, believesUnknown: true).map({ ($0.number, $0.end) })
        else { return nil }
        return FoundCode(number: number, place: index..<end)
    }

    /// The end of `AADSTS`, also with gaps in it, as people spell it out, or the last letter forgotten.
    private func prefixEnd(at start: Int) -> Int? {
        var index = start
        var hasGaps = false
        for (place, letter) in "aadsts".utf8.enumerated() {
            if place > 0, " -_.".utf8.contains(paste.byte(index)) { (index, hasGaps) = (index + 1, true) }
            guard paste.byte(index) | 0x20 == letter else { return place == 5 && !hasGaps ? index : nil }
            index += 1
        }
        return index
    }

    /// Past at most four signs, among them one line end, that part a label from its value.
    private func skipGap(from start: Int) -> Int {
        var index = start
        while index < paste.bytes.count, index - start < 4, !Paste.isWordByte(paste.bytes[index]) { index += 1 }
        return index
    }

    private func word(at start: Int) -> Range<Int>? {
        var end = start
        while end < paste.bytes.count, end - start < 24, Paste.isWordByte(paste.bytes[end]) { end += 1 }
        return end > start ? start..<end : nil
    }

    /// The digits behind `AADSTS`, with the letters O, I and l read as the digits they look like, and a number that a line
    /// end or a space breaks put together where that makes a known one.
    private func digits(at start: Int) -> (number: Int, end: Int)? {
        guard let run = word(at: start), let first = Self.number(paste.bytes[run]) else { return nil }
        if SpelledDigits.lengths.contains(run.count) { return (first, run.upperBound) }
        guard run.count < SpelledDigits.lengths.lowerBound, let rest = word(at: skipGap(from: run.upperBound)),
            let joined = Self.number(paste.bytes[run] + paste.bytes[rest]), ErrorNumbers.known.contains(joined)
        else { return nil }
        return (joined, rest.upperBound)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count <= SpelledDigits.lengths.upperBound, bytes.count(where: Paste.isDigit) * 2 > bytes.count
        else { return nil }
        var value = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value * 10 + Int(byte - 0x30)
            case UInt8(ascii: "O"), UInt8(ascii: "o"): value *= 10
            case UInt8(ascii: "I"), UInt8(ascii: "l"): value = value * 10 + 1
            default: return nil
            }
        }
        return value
    }

    // MARK: Spelled

    /// A number in words, or in separate digits where a label or a line of its own says that it is a code.
    private func spelled(at index: Int) -> FoundCode? {
        guard let spelled = SpelledNumber(paste, at: index, believesUnknown: false), !isInsideNumber(index)
        else {
            return nil
        }
        let place = index..<spelled.end
        guard spelled.hasWords || CodeContext(paste, place).namesCode(isKnown: true) else { return nil }
        return FoundCode(number: spelled.number, place: place)
    }

    /// Whether another part of a number stands right before, so that the number does not begin at `index`.
    private func isInsideNumber(_ index: Int) -> Bool {
        var end = index
        while end > 0, index - end < 2,
            [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: ",")].contains(paste.bytes[end - 1])
        {
            end -= 1
        }
        var start = end
        while start > 0, end - start < 24, Paste.isWordByte(paste.bytes[start - 1]) { start -= 1 }
        return end < index && start < end && NumberWord(paste.lowercased(start..<end)).map { $0 != .and } == true
    }

    // MARK: Written as a number

    private func written(at index: Int, previousEnd: Int?) -> FoundCode? {
        var end = index
        var number = 0
        while Paste.isDigit(paste.byte(end)), end - index <= SpelledDigits.lengths.upperBound {
            number = number * 10 + Int(paste.byte(end) - 0x30)
            end += 1
        }
        guard SpelledDigits.lengths.contains(end - index) else { return nil }
        guard ErrorNumbers.isPlausible(number) else { return nil }
        let context = CodeContext(paste, index..<end)
        let isKnown = ErrorNumbers.known.contains(number)
        guard context.standsFree,
            context.namesCode(isKnown: isKnown)
                || isKnown && (context.continuesList(from: previousEnd) || context.beginsList)
                // Six digits alone may as well be a one-time code.
                || (isKnown || end - index != 6) && context.isWholeText
        else { return nil }
        return FoundCode(number: number, place: index..<end)
    }
}
