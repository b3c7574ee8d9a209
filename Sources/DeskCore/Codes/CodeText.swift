/// Error codes as people write them.
package enum CodeText {
    /// How many digits a code has.
    static let digitCounts = 4...8

    /// Whether a number may be a code.
    static func isCode(_ number: Int) -> Bool { number > 0 && digitCounts.contains(String(number).count) }

    /// Reads `50074`, `AADSTS50074` or `aadsts 50074`; nil for anything else.
    package static func number(_ text: String) -> Int? {
        var digits = text.trimmed[...]
        if digits.lowercased().hasPrefix("aadsts") { digits = digits.dropFirst(6) }
        while digits.first == " " || digits.first == "-" { digits = digits.dropFirst() }
        guard digitCounts.contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(digits)
    }
}
