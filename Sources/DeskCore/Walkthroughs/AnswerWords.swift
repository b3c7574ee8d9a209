/// What the ids of answers say in the languages that pages are written in: `yes`, `yes-it-works`, `nein`.
enum AnswerWords {
    private static let yes = [
        "yes", "ja", "jo", "oui", "si", "sí", "sim", "tak", "ano", "да", "evet", "igen", "kyllä", "はい", "是", "是的", "예",
        "네",
    ]
    private static let no = [
        "no", "nein", "non", "não", "nee", "nie", "nej", "nei", "nem", "нет", "hayır", "いいえ", "否", "아니요", "not",
        "fails",
        "still",
    ]

    static func isYes(_ answer: String) -> Bool { answer.begins(with: yes) }
    static func isNo(_ answer: String) -> Bool { answer.begins(with: no) }
}

extension String {
    /// Whether one of the words stands alone, or before a hyphen.
    fileprivate func begins(with words: [String]) -> Bool {
        words.contains { self == $0 || hasPrefix($0 + "-") }
    }
}
