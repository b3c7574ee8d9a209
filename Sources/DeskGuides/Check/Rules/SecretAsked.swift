internal import DeskCore

/// A user who is asked to say or send what nobody else may know.
struct SecretAsked: CheckRule {
    let name = "secret-asked"
    let severity = GuideFinding.Severity.error
    let summary = "The user is asked to say or send a password, a one-time code or the like."

    private static let secret =
        "password|passwords|passcode|passphrase|pin|otp|totp|one-time-code|one-time-passcode|recovery-code|verification-code"
    private static let codes =
        "verification|one-time|time|security|authentication|authenticator|confirmation|mfa|2fa|sms|text|recovery|backup|access|"
        + "six-digit|6-digit|eight-digit|login|sign-in"
    private static let telling =
        "tell|give|send|read|say|share|provide|show|mail|email|e-mail|text|forward|dictate|spell"
    private static let desk = "me|us|you|support|it"
    private static let people = "user|users|caller|callers|customer|customers|employee|person|them|him|her|client"

    private static let whose = "the|a|an|their|his|her|your"
    private static let holders = "app|authenticator|phone|mobile|sms|text|token|device"

    /// Every row with `SECRET` once for the secrets of one word, once for the codes of two, and once for digits.
    private static let phrases = WordPatterns(
        [
            "\(telling) me|us out|back|over? …3 SECRET",
            "\(telling) the|your? help? desk|agent|technician|helpdesk …3 SECRET",
            "\(telling) it|them? out|over? …2 SECRET …3 to|with me|us|the|support|helpdesk",
            "ask|asks|request|requests the|your|a? \(people) for …4 SECRET",
            "ask|have|get|let the|your|a? \(people) to? \(telling) out|you|us|me? …3 SECRET",
            "request|obtain|collect|get|record|note|write down? the|a? \(people) …2 SECRET",
            "request|obtain|collect|get …3 SECRET from the|your|a? \(people)",
            "what is your|the|his|her …2 SECRET", "what's your|the …2 SECRET",
            "ask for \(whose)? …2 SECRET", "write|note|jot down \(whose)? …2 SECRET",
            "ask|have|get|let the|your|a? \(people) to? \(telling)|take|make …2 screenshot|photo|picture of …3 SECRET",
        ].flatMap { row in
            [secret, "\(codes) code|codes|number", "six|6|eight|8 digits"].map { row.replacing("SECRET", with: $0) }
        } + [
            "ask|asks|request|requests the|your|a? \(people) for \(whose)? code|codes from|in|on \(whose)? \(holders)",
            "ask|have|get|let the|your|a? \(people) to? \(telling)|take|make …2 screenshot|photo|picture of \(whose)? qr code",
            "ask for \(whose)? tap", "ask the|your|a? \(people) for \(whose)? tap",
            "request \(whose)? bitlocker? recovery key|keys",
        ] + SecretTranslations.rows)

    private static let secrets = WordGlance(
        ["code", "codes", "number", "digits", "tap", "key", "keys"] + secret.split(separator: "|").map(String.init)
            + SecretTranslations.words)

    /// Words behind the name of a secret that make it the name of something else: "password policy", "password was reset".
    private static let others: Set<String> = [
        "is", "was", "has", "had", "expired", "expires", "expiration", "expiry", "reset", "resets", "change", "changes",
        "changed", "policy", "policies", "length", "date", "age", "protection", "hash", "writeback", "method",
        "methods",
        "screen", "page", "prompt", "field", "box", "history", "manager", "managers", "state", "status", "type", "app",
        "link", "error", "message", "settings", "requirements", "rules", "spray", "attack", "attempts", "or",
    ]

    /// Words before "ask for" with which somebody is told to.
    private static let leadingIn: Set<String> = ["and", "then", "please", "to", "also", "now"]

    /// Words before it in the sentence that forbid it.
    private static let forbidding: Set<String> = [
        "not", "never", "don't", "doesn't", "won't", "cannot", "can't", "without", "nobody", "no", "shouldn't",
        "mustn't",
        "avoid", "nor", "neither", "refuse", "anyone", "anybody", "whoever", "if", "scam", "instead",
    ]

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        page.passages.flatMap { passage -> [CheckRemark] in
            let text = passage.text
            guard Self.secrets.mayHold(text), Self.phrases.mayMatch(text) else {
                let found = SecretTranslations.unspaced.matches(in: text)
                guard !found.isEmpty else { return [] }
                var finder = page.lines.finder(from: passage.line)
                return found.map { asked($0, at: finder.next($0)) }
            }
            let words = SpokenWord.words(of: text)
            let matches = Self.phrases.matches(in: words).filter { isAsked($0, in: words) }
            guard !matches.isEmpty else { return [] }
            var finder = page.lines.finder(from: passage.line)
            return matches.map { match in
                let quote = text[words.range(of: match)]
                return asked(quote, at: finder.next(quote))
            }
        }
    }

    private func asked(_ words: Substring, at place: PagePlace) -> CheckRemark {
        CheckRemark(
            place, "\(CheckRemark.quote(words)) asks for a secret",
            fix: "let the user type it themselves, and verify the caller in another way")
    }

    private func isAsked(_ match: Range<Int>, in words: [SpokenWord]) -> Bool {
        let sentence = words[match.lowerBound].sentence
        let before = words[..<match.lowerBound].last { $0.sentence == sentence }?.word
        // "Windows may ask for the PIN" asks nobody on the phone.
        if words[match.lowerBound].word == "ask", words[match.lowerBound + 1].word == "for",
            let before, !Self.leadingIn.contains(before)
        {
            return false
        }
        // The digits of an error stand behind its letters.
        if words[match.upperBound - 1].word == "digits", words.indices.contains(match.upperBound),
            ["after", "behind"].contains(words[match.upperBound].word)
        {
            return false
        }
        if words.indices.contains(match.upperBound), words[match.upperBound].sentence == sentence,
            Self.others.contains(words[match.upperBound].word)
                || SecretTranslations.others.contains(words[match.upperBound].word)
        {
            return false
        }
        return !words[..<match.upperBound].reversed().prefix { $0.sentence == sentence }.contains {
            Self.forbidding.contains($0.word) || SecretTranslations.forbidding.contains($0.word)
        }
    }
}
