/// The bytes of a file as text, with the first thing in it that nobody sees and YAML does not take.
struct YAMLText {
    let text: String
    /// What it is, and where; nil where there is nothing.
    private(set) var problem: (kind: SettingsProblem.Kind, place: (line: Int, column: Int))?

    init(_ bytes: [UInt8]) {
        text = String(decoding: bytes, as: UTF8.self)
        var place = (line: 1, column: 1)
        var isIndenting = true
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            if let kind = Self.problem(with: scalar, isIndenting: isIndenting) {
                problem = (kind, place)
                return
            }
            let endsLine = scalar == "\n" || scalar == "\r"
            if endsLine {
                // A line end of two characters is one.
                if scalar == "\r" || !isAfterReturn { place = (place.line + 1, 1) }
            } else if scalar != "\u{FEFF}" {
                place.column += 1
            }
            isAfterReturn = scalar == "\r"
            isIndenting = endsLine || isIndenting && (scalar == " " || scalar == "\u{FEFF}")
        }
    }

    private static func problem(with scalar: Unicode.Scalar, isIndenting: Bool) -> SettingsProblem.Kind? {
        switch scalar {
        case "\u{FFFD}": .notText
        case "\t": isIndenting ? .tab : nil
        case "\n", "\r", "\u{85}": nil
        case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): .controlCharacter(scalar.value)
        case _ where isIndenting && scalar != " " && scalar.properties.isWhitespace: .strangeBlank(scalar.value)
        default: nil
        }
    }
}
