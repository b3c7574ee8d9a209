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

        /// Last words of labels of two, with the words before them.
        private static let phrases: [String: [String]] = [
            "pass": ["access", "temporary"], "passe": ["de", "palavra"], "code": ["pin"], "word": ["pass"],
            "phrase": ["pass"], "w": ["p"], "المرور": ["كلمة"], "السر": ["كلمة"],
        ]

        init?(_ scan: SecretScan, word index: Int) {
            let word = scan.words[index].text
            let previous = index > 0 ? scan.words[index - 1].text : ""
            var unspacedEnd: Int?
            if scan.words[index].isBeyondASCII, let name = SecretWords.unspacedPasswords.first(where: word.contains) {
                // These scripts have no capitals, so that the lengths agree.
                unspacedEnd = word.firstRange(of: name).map { word[..<$0.upperBound].utf8.count }
            }
            let isPhrase = Self.phrases[word]?.contains(previous) == true
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
