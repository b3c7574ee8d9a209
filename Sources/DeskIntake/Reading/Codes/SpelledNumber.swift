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
        // A telephone number is longer than a code: no more than one word may be left over.
        let shortest = max(1, parts.count - 1)
        // "It says five oh oh seven four one more time": the longest beginning that is a code is the code.
        for count in stride(from: parts.count, through: shortest, by: -1) where parts[count - 1] != .and {
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
