/// Reads how long a step says to wait: "Wait ten minutes, then try again", "try again after 2 hours", "Wait: 15 min".
enum WaitTime {
    private static let numbers: [String: Double] = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
        "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90,
    ]
    private static let units: [String: Double] = [
        "second": 1, "seconds": 1, "minute": 60, "minutes": 60, "min": 60, "mins": 60, "hour": 3600, "hours": 3600,
    ]
    private static let gluedUnits = ["m": 60, "h": 3600].merging(units) { short, _ in short }
    /// Between the word that says to wait and the number: "wait for at least 10 minutes", "try again in about an hour".
    private static let between: Set<String> = [
        "for", "at", "least", "about", "around", "some", "up", "to", "another", "again", "in", "after", "once", "more",
        "then", "and",
    ]
    private static let denials: Set<String> = ["not", "don't", "don’t", "never", "without"]

    /// The first time that one of the texts names, in seconds; of "10 to 15 minutes" the longer one. Nil where none does, or none of at
    /// most a day.
    static func seconds(in texts: [String]) -> Int? {
        texts.lazy.filter(glance.mayHold).compactMap { seconds(ofWords: words(of: $0)) }.first
    }

    private static let glance = WordGlance(["wait", "retry", "again"])

    private static func words(of text: String) -> [String] {
        let words =
            PlainWords.lowercased(in: text) { $0 != 0x20 && !(0x09...0x0D ~= $0) }
            ?? text.lowercased().split { $0.isWhitespace || "–—".contains($0) }.map(String.init)
        return words.map { word in
            if let first = word.utf8.first, let last = word.utf8.last, PlainWords.isLetterOrNumber(first),
                PlainWords.isLetterOrNumber(last)
            {
                return word
            }
            return String(word[...].trimming { "(“\",.:;!?)”".contains($0) })
        }
    }

    private static func seconds(ofWords words: [String]) -> Int? {
        words.indices.lazy.filter { asksToWait(words, at: $0) }.compactMap { length(words[($0 + 1)...]) }.first
    }

    private static func asksToWait(_ words: [String], at index: Int) -> Bool {
        let word = words[index]
        let isRetry = word == "again" && index > 0 && words[index - 1] == "try"
        guard word == "wait" || word == "retry" || isRetry else { return false }
        return denials.isDisjoint(with: words[max(0, index - 2)..<index])
    }

    private static func length(_ words: ArraySlice<String>) -> Int? {
        let rest = words.drop { between.contains($0) }
        guard let seconds = half(rest) ?? counted(rest), (1...86_400).contains(seconds) else { return nil }
        return Int(seconds)
    }

    /// "half an hour", "a quarter of an hour".
    private static func half(_ words: ArraySlice<String>) -> Double? {
        let text = words.prefix(5).joined(separator: " ")
        if text.hasPrefix("half an hour") { return 1800 }
        return text.hasPrefix("a quarter of an hour") || text.hasPrefix("quarter of an hour") ? 900 : nil
    }

    /// A number and a unit, with a second number between them for a span; also glued, as in "10-15 min" and "10min".
    private static func counted(_ words: ArraySlice<String>) -> Double? {
        var longest: Double?
        for word in words.prefix(5) {
            if let unit = units[word] { return longest.map { $0 * unit } }
            if let number = number(word) {
                longest = max(longest ?? 0, number)
            } else if !["to", "or", "full"].contains(word) {
                return glued(word)
            }
        }
        return nil
    }

    private static func number(_ word: String) -> Double? {
        if let number = numbers[word] ?? Double(word) { return number }
        let span = word.split(separator: "-").map { numbers[String($0)] ?? Double($0) }
        guard span.count == 2, let low = span[0], let high = span[1] else { return nil }
        return max(low, high)
    }

    private static func glued(_ word: String) -> Double? {
        let digits = word.prefix { $0.isNumber }
        let unit = word.dropFirst(digits.count).drop { $0 == "-" }
        guard let number = Double(digits), let length = gluedUnits[String(unit)] else { return nil }
        return number * length
    }
}

extension Substring {
    fileprivate func trimming(_ isOutside: (Character) -> Bool) -> Substring {
        var text = drop(while: isOutside)
        while let last = text.last, isOutside(last) { text.removeLast() }
        return text
    }
}
