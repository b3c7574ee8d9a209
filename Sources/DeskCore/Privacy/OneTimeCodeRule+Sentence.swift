extension OneTimeCodeRule {
    /// What the sentence around a number speaks of.
    struct Sentence {
        /// The tokens of the sentence. A number that has its line for itself belongs to the line before.
        let tokens: Range<Int>
        private(set) var hasCodeWord = false
        /// A word that only one-time codes have beside them.
        private(set) var isAboutOneTimeCode = false
        private(set) var isAboutError = false
        /// A phone, an app, a message: where such codes come from.
        private(set) var hasSender = false
        /// "typed", "entered".
        private(set) var hasEntry = false
        /// Where a number to match is shown.
        private(set) var hasScreen = false

        /// Tokens to either side that are looked at, so that a text without full stops costs no more than others.
        private static let reach = 14

        init(_ scan: SecretScan, around word: Int) {
            let token = scan.words[word].token
            var lower = token
            while lower > 0, token - lower < Self.reach, !scan.endsSentence(lower - 1) { lower -= 1 }
            if lower == token, lower > 0, scan.endsSentence(token) {
                lower -= 1
                while lower > 0, token - lower < Self.reach, !scan.endsSentence(lower - 1) { lower -= 1 }
            }
            var upper = token + 1
            while upper < scan.tokens.count, upper - token < Self.reach, !scan.endsSentence(upper - 1) { upper += 1 }
            tokens = lower..<upper
            var first = word
            while first > 0, scan.words[first - 1].token >= lower { first -= 1 }
            var last = word
            while last < scan.words.count, scan.words[last].token < upper { last += 1 }
            read(scan.words[first..<last].map(\.text))
        }

        private mutating func read(_ words: [String]) {
            for (place, word) in words.enumerated() {
                let before = place > 0 ? words[place - 1] : ""
                let after = place + 1 < words.count ? words[place + 1] : ""
                if CodeWord.isError(word) {
                    isAboutError = true
                } else if CodeWord.isCode(word), !CodeWord.otherNumbers.contains(before) {
                    hasCodeWord = true
                }
                if CodeWord.isOneTime(word, before: before, after: after) {
                    (hasCodeWord, isAboutOneTimeCode) = (true, true)
                }
                if CodeWord.sources.contains(word) { hasSender = true }
                if CodeWord.entries.contains(word) { hasEntry = true }
                if CodeWord.screens.contains(word) { hasScreen = true }
            }
        }
    }
}
