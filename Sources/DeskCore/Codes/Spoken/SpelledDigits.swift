/// What the parts of a spelled number can mean.
package enum SpelledDigits {
    /// How many digits a code has.
    package static let lengths = 5...7

    /// The numbers of five to seven digits that the parts may stand for, the likeliest first.
    package static func readings(of parts: [NumberWord]) -> [Int] {
        var texts = parts.contains(.thousand) ? [String(sum(parts))] : []
        texts += concatenations(parts[...])
        texts.append(String(sum(parts)))
        return texts.filter { lengths.contains($0.count) }.compactMap { Int($0) }
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
        for (place, part) in parts.enumerated() {
            switch part {
            // "one twenty one" leaves out the hundred; "one and twenty" does not.
            case .value(let value) where value >= 10 && (1...9).contains(group) && parts[place - 1] != .and:
                group = group * 100 + value
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
