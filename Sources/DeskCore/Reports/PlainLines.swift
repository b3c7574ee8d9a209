/// Lines of plain text for pasting into a mail or another desk's ticket: nothing but printable characters, none too long.
struct PlainLines {
    /// In columns.
    static let width = 100

    private(set) var lines: [String] = []

    var text: String { lines.joined(separator: "\n") + "\n" }

    /// An empty line and a heading.
    mutating func heading(_ title: String) {
        lines += ["", title]
    }

    /// A name and what is known under it; nothing where nothing is known.
    mutating func field(_ name: String, _ value: String?) {
        guard let value else { return }
        let lead = name + String(repeating: " ", count: max(1, 14 - name.count))
        item(lead, value)
    }

    /// A text after a lead; its further lines stand under its first.
    mutating func item(_ lead: String, _ text: String) {
        var line = lead
        var isEmpty = true
        func start() -> String { String(repeating: " ", count: Self.columns(lead)) }
        for word in Self.words(text) {
            if !isEmpty, Self.columns(line) + 1 + Self.columns(word) > Self.width {
                lines.append(line)
                line = start()
                isEmpty = true
            }
            line += isEmpty ? "" : " "
            isEmpty = false
            for character in word {
                if Self.columns(line) + Self.columns(character) > Self.width {
                    lines.append(line)
                    line = start()
                }
                line.append(character)
            }
        }
        lines.append(line)
    }

    /// The words of a text from outside: no secrets, no control characters, nothing that turns the direction of writing.
    private static func words(_ text: String) -> [Substring] {
        let printable = String.UnicodeScalarView(
            SecretMask.mask(text).text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
                switch scalar.value {
                case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029: " "
                case 0x061c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: nil
                default: scalar
                }
            })
        return String(printable).split(whereSeparator: \.isWhitespace)
    }

    private static func columns(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + columns($1) }
    }

    /// Two for everything that a terminal may show wide: better a line too short than one too long.
    private static func columns(_ character: Character) -> Int {
        character.unicodeScalars.contains { $0.value >= 0x1100 && !(0x2000..<0x2600).contains($0.value) } ? 2 : 1
    }
}
