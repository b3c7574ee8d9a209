/// A sentence as the words that `CredentialRule` looks at.
struct CredentialSentence: Equatable {
    /// Lowercase; a comma is a word of its own, "re-register" is one word, and "user's" is "user".
    private(set) var words: [String] = []
    /// Whether it ends with a question mark.
    private(set) var isAsking = false

    /// Reads scalars, not characters, for there are many sentences on a page.
    static func sentences(of text: String) -> [CredentialSentence] {
        var sentences = [CredentialSentence()]
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "A"..."Z": word.append(Unicode.Scalar(UInt8(scalar.value | 0x20)))
            case "a"..."z", "0"..."9", "'": word.append(scalar)
            case "’": word.append("'")
            case "-" where word.elementsEqual("re".unicodeScalars): break
            // Dashes, quotation marks and spaces beyond ASCII; anything else there is a letter.
            case "\u{80}"... where !("\u{2000}"..."\u{206F}" ~= scalar || "\u{A0}«»".unicodeScalars.contains(scalar)):
                word.append(scalar)
            default:
                sentences[sentences.count - 1].end(&word)
                switch scalar {
                case ",": sentences[sentences.count - 1].words.append(",")
                case ".", ";", ":", "!", "?", "\n":
                    sentences[sentences.count - 1].isAsking = scalar == "?"
                    sentences.append(CredentialSentence())
                default: break
                }
            }
        }
        sentences[sentences.count - 1].end(&word)
        return sentences
    }

    private mutating func end(_ word: inout String.UnicodeScalarView) {
        guard !word.isEmpty else { return }
        let text = String(word)
        words.append(text.hasSuffix("'s") ? String(text.dropLast(2)) : text)
        word = String.UnicodeScalarView()
    }
}
