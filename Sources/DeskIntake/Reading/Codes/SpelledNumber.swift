import DeskCore

/// A code in words or in single digits, as people say it on the phone: "fifty zero seventy-four", "five double oh seven four",
/// "50 0 74".
struct SpelledNumber {
    let number: Int
    let end: Int
    /// Whether at least one part of it is a word.
    let hasWords: Bool

    /// Parts of the longest spelling that is followed.
    private static let longest = 9

    /// Reads the parts that begin at `start`.
    ///
    /// - Parameter believesUnknown: whether a number that is no known code is taken too, because something before it says that
    ///   it is one.
    init?(_ paste: Paste, at start: Int, believesUnknown: Bool) {
        var parts: [NumberWord] = []
        var ends: [Int] = []
        var index = start
        while parts.count < Self.longest, let (part, end) = Self.part(in: paste, at: index) {
            parts.append(part)
            ends.append(end)
            index = end
            if paste.byte(index) == UInt8(ascii: ","), paste.byte(index + 1) == UInt8(ascii: " ") { index += 1 }
            if paste.byte(index) == UInt8(ascii: " ") || paste.byte(index) == UInt8(ascii: "-") { index += 1 }
            if index == end { break }
        }
        while parts.last == .and { parts.removeLast() }
        // "It says five oh oh seven four one more time": the longest beginning that is a code is the code.
        for count in stride(from: parts.count, to: 0, by: -1) where parts[count - 1] != .and {
            if count == 1, !parts[0].isWholeNumber { break }
            let readings = SpelledDigits.readings(of: Array(parts[..<count]))
            let known = readings.first(where: ErrorNumbers.known.contains)
            guard let number = known ?? (believesUnknown && count == parts.count ? readings.first : nil) else {
                continue
            }
            self.number = number
            end = ends[count - 1]
            hasWords = parts[..<count].contains { if case .digits = $0 { false } else { true } }
            return
        }
        return nil
    }

    private static func part(in paste: Paste, at start: Int) -> (NumberWord, Int)? {
        var end = start
        while end < paste.bytes.count, end - start < 60, Paste.isWordByte(paste.bytes[end]) { end += 1 }
        guard end > start, start == 0 || !Paste.isWordByte(paste.bytes[start - 1]),
            let word = NumberWord(paste.lowercased(start..<end))
        else { return nil }
        return (word, end)
    }
}

/// What the parts of a spelled number can mean.
enum SpelledDigits {
    /// The numbers of five to seven digits that the parts may stand for, the likeliest first.
    static func readings(of parts: [NumberWord]) -> [Int] {
        var texts = parts.contains(.thousand) ? [String(sum(parts))] : []
        texts += concatenations(parts[...])
        texts.append(String(sum(parts)))
        return texts.filter { CodeFinder.lengths.contains($0.count) }.compactMap { Int($0) }
    }

    /// "fifty one twenty six" is 51 and 26, or 50, 1 and 26: every way to join a ten with its unit.
    private static func concatenations(_ parts: ArraySlice<NumberWord>) -> [String] {
        guard let first = parts.first else { return [""] }
        let rest = parts.dropFirst()
        switch first {
        case .and: return concatenations(rest)
        case .hundred: return concatenations(rest).map { "00" + $0 }
        case .thousand: return concatenations(rest).map { "000" + $0 }
        case .times(let count):
            guard case .value(let value)? = rest.first, value < 10 else { return [] }
            return concatenations(rest.dropFirst()).map { String(repeating: String(value), count: count) + $0 }
        case .digits(let digits): return concatenations(rest).map { digits + $0 }
        case .value(let value):
            var texts: [String] = []
            let next = rest.first == .and ? rest.dropFirst() : rest
            if case .value(let unit)? = next.first, value >= 20, value % 10 == 0, (1...19).contains(unit),
                unit < 10 || value % 20 == 0
            {
                texts += concatenations(next.dropFirst()).map { String(value + unit) + $0 }
            }
            return texts + concatenations(rest).map { String(value) + $0 }
        }
    }

    /// "fifty thousand and seventy-four".
    private static func sum(_ parts: [NumberWord]) -> Int {
        var (total, group) = (0, 0)
        for part in parts {
            switch part {
            case .value(let value): group += value
            case .hundred: group = max(1, group) * 100
            case .thousand: (total, group) = (total + max(1, group) * 1000, 0)
            case .digits(let digits): group += Int(digits) ?? 0
            case .and, .times: continue
            }
        }
        return total + group
    }
}
