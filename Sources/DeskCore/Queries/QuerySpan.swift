/// Lengths of time in queries: `30m`, `2h`, `3d`, `1w`.
enum QuerySpan {
    private static let units: [(letter: Character, seconds: Int)] = [
        ("w", 604_800), ("d", 86_400), ("h", 3600), ("m", 60),
    ]

    /// Seconds; nil for what is no length of time, or longer than ninety years.
    static func seconds(typed text: String) -> Int? {
        let digits = text.dropLast()
        guard let letter = text.lowercased().last, let unit = units.first(where: { $0.letter == letter }),
            (1...5).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }), let count = Int(digits),
            count * unit.seconds <= 90 * 366 * 86_400
        else { return nil }
        return count * unit.seconds
    }

    /// In the largest unit that leaves no rest.
    static func text(_ seconds: Int) -> String {
        let unit = units.first { seconds % $0.seconds == 0 && seconds > 0 } ?? ("m", 60)
        return "\(seconds / unit.seconds)\(unit.letter)"
    }
}
