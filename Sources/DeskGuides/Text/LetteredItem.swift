/// `a. Open the portal` and `ii) Select the user` below an item are bullets that keep their letters: Markdown knows lists with numbers
/// only, and would read them as words of the line above.
enum LetteredItem {
    private static let longestSign = 4

    /// A quick look at the bytes.
    static func mayBe(_ line: LineBytes) -> Bool {
        let content = line.drop { $0 == 0x20 || $0 == 0x09 }
        guard content.first.map(PlainWords.isLetter) == true else { return false }
        return content.prefix(longestSign + 1).contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") }
    }

    static func read(_ line: String) -> [String]? {
        let content = line.drop { $0 == " " || $0 == "\t" }
        let letters = content.prefix { $0.isASCII && $0.isLowercase }
        let rest = content[letters.endIndex...]
        guard letters.count == 1 || isRomanNumber(letters), let sign = rest.first, sign == "." || sign == ")",
            rest.dropFirst().first == " ", let next = rest.dropFirst().first(where: { $0 != " " }),
            next.isUppercase || next.isNumber || "*[`\"“_".contains(next)
        else { return nil }
        return [line[..<content.startIndex] + "- " + content]
    }

    private static func isRomanNumber(_ letters: Substring) -> Bool {
        (2...longestSign).contains(letters.count) && letters.allSatisfy { "ivx".contains($0) }
    }
}
