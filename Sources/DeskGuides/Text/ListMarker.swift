/// The sign that a list item begins with, as far as a single line tells.
struct ListMarker {
    let isBullet: Bool
    /// Nil for a bullet.
    let number: Int?
    /// How many columns the item's content is indented by.
    let width: Int
    /// The line after the marker and the space behind it.
    let content: Substring

    /// - Parameter orQuote: whether `>` counts as a marker too.
    init?(in line: Substring, orQuote: Bool) {
        let start = line.drop { $0 == " " || $0 == "\t" }
        guard let first = start.first else { return nil }
        let rest: Substring
        if orQuote, first == ">" {
            isBullet = false
            number = nil
            rest = start.dropFirst()
        } else if first == "-" || first == "*" || first == "+" {
            isBullet = true
            number = nil
            rest = start.dropFirst()
        } else {
            let digits = start.prefix { $0.isASCII && $0.isNumber }
            guard (1...9).contains(digits.count), let sign = start[digits.endIndex...].first, sign == "." || sign == ")"
            else { return nil }
            isBullet = false
            number = Int(digits)
            rest = start[digits.endIndex...].dropFirst()
        }
        let spaces = rest.prefix { $0 == " " }
        guard !spaces.isEmpty || rest.isEmpty || (orQuote && first == ">") else { return nil }
        content = rest[spaces.endIndex...]
        width = line.distance(from: line.startIndex, to: rest.startIndex) + min(max(spaces.count, 1), 4)
    }
}
