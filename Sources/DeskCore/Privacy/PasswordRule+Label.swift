extension PasswordRule {
    /// A word, or a few, that a password follows.
    struct Label {
        /// Index of the last word of it.
        let word: Int
        let end: Int
        /// Whether the word has other meanings too, so that only a sign makes it a label.
        let isDoubtful: Bool
        /// Whether a number is the usual value.
        let isNumeric: Bool

        /// Two words that are one label together.
        private static let phrases: [(first: String, last: String)] = [
            ("access", "pass"), ("temporary", "pass"), ("de", "passe"), ("palavra", "passe"), ("pin", "code"),
            ("pass", "word"), ("pass", "phrase"), ("p", "w"), ("كلمة", "المرور"), ("كلمة", "السر"),
        ]

        init?(_ scan: SecretScan, word index: Int) {
            let word = scan.words[index].text
            let previous = index > 0 ? scan.words[index - 1].text : ""
            var unspacedEnd: Int?
            if scan.words[index].isBeyondASCII, let name = SecretWords.unspacedPasswords.first(where: word.contains) {
                // These scripts have no capitals, so that the lengths agree.
                unspacedEnd = word.firstRange(of: name).map { word[..<$0.upperBound].utf8.count }
            }
            let isPhrase = Self.phrases.contains { $0.first == previous && $0.last == word }
            let isTemporaryPass = word == "tap" && scan.has("TAP", at: scan.words[index].place.lowerBound)
            guard
                isPhrase || isTemporaryPass || unspacedEnd != nil || word == "pass"
                    || SecretWords.passwords.contains(word)
                    || SecretWords.endsAsPassword(word)
            else { return nil }
            self.word = index
            end = unspacedEnd.map { scan.words[index].place.lowerBound + $0 } ?? scan.words[index].place.upperBound
            isDoubtful = word == "pass" && !isPhrase || word == "clave" || word == "parola"
            isNumeric = word.hasPrefix("pin") || word == "passcode" || previous == "pin"
        }
    }
}
