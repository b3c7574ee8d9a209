/// The number at the front of a title: `Step 2: Verify`, `2. Verify`, `2) Verify`, `2.1 Verify`.
struct HeadingNumber: Equatable {
    /// Whether a word says that it is a step; a number alone may as well count the sections of a page.
    let saysStep: Bool
    /// The number itself, without signs behind it: `2`, `2.1`.
    let number: String
    /// What stands after the number.
    let title: String

    /// In the languages that `RoleWords` knows.
    private static let words: Set<String> = [
        "step", "phase", "stage", "task", "schritt", "étape", "etape", "paso", "passo", "passaggio", "etapa", "stap",
        "steg",
        "krok", "trin",
    ]

    /// Whether a text may begin with "Step 2": a quick look, before it is divided into title and rest.
    static func maySayStep(_ text: String) -> Bool {
        words.contains(text.prefix(longestWord + 1).prefix { $0.isLetter }.lowercased())
    }
    private static let longestWord = words.map(\.count).max() ?? 0

    /// Whether a text begins with a word of plain letters that counts nothing, as most do.
    private static func beginsOtherwise(_ text: String) -> Bool {
        let bytes = text.utf8
        let end = bytes.firstIndex { !PlainWords.isLetter($0) } ?? bytes.endIndex
        guard end > bytes.startIndex, end == bytes.endIndex || bytes[end] < 0x80 else { return false }
        return !words.contains(text[..<end].lowercased())
    }

    /// Nil where the title begins with no number.
    init?(of title: String) {
        if Self.beginsOtherwise(title) { return nil }
        // Signs such as ✅ say nothing of the number.
        var rest = title.drop { $0.isWhitespace || !$0.isASCII && !$0.isLetter && !$0.isNumber }
        let word = rest.prefix { $0.isLetter }
        saysStep = Self.words.contains(word.lowercased())
        if saysStep { rest = rest[word.endIndex...].drop { $0 == " " || $0 == "#" } }
        let number = rest.prefix { $0.isNumber || $0 == "." }
        guard let first = number.first, first.isNumber, number.filter(\.isNumber).count <= 4 else { return nil }
        let behind = rest[number.endIndex...]
        let sign = behind.prefix { ":)-–—.".contains($0) || $0 == " " }
        // "365 days" and "2FA" begin with a number and are not numbered.
        let isMarked = number.contains(".") || sign.contains { $0 != " " }
        guard isMarked || saysStep, !sign.isEmpty || behind.isEmpty else { return nil }
        let words = behind[sign.endIndex...]
        // "2026-11-24" is a day, and "16:30" a time of it.
        if sign == "-" || sign == ":", words.first?.isNumber == true { return nil }
        // "2.11.0 / 2017-07-03" and "2.11.0 (2017-07-03)" number a release.
        guard number.count(where: { $0 == "." }) < 2 || words.isEmpty || words.first?.isLetter == true else {
            return nil
        }
        self.number = String(number[..<(number.lastIndex { $0.isNumber }.map(number.index(after:)) ?? number.endIndex)])
        self.title = String(words)
    }
}
