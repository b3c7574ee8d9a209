internal import DeskCore

/// Whether a step changes a credential, told from its words: then the caller's identity has to be on record first.
///
/// Only what is asked to be done counts: "reset the methods", "the password must be reset", "start by removing the old
/// key". What is forbidden ("do not reset"), asked ("has the number changed?"), told of another time ("the password was
/// changed") or avoided ("prefer a pass to deleting methods") does not. Revoking sessions alone changes no credential.
/// Where a sentence leaves it open the rule says yes: a check too many costs a minute.
enum CredentialRule {
    /// How many words may stand between the verb and what it changes.
    private static let reach = 9
    /// How far before the verb a word may hold it back.
    private static let look = 6

    static func applies(to step: GuideStep) -> Bool {
        switch step.role {
        // These ask, prove or hand over, whatever they mention.
        case .confirmSignIn, .verifyIdentity, .causes: false
        default: ([step.title, step.text] + step.details).contains(where: isChange)
        }
    }

    private static let names = WordGlance(CredentialWords.signs)
    /// A word with which an English sentence asks for a change, or begins to.
    private static let askingWords = WordGlance(CredentialWords.verbs.union(["be", "by", "consider", "start", "re"]))
    private static let translatedNames = CredentialGlance(CredentialTranslations.names)

    static func isChange(_ text: String) -> Bool {
        guard names.mayHold(text) || translatedNames.sees(text) else { return false }
        let isTranslated = CredentialTranslations.firstWords.sees(text)
        guard isTranslated || askingWords.mayHold(text) else { return false }
        return CredentialSentence.sentences(of: text).contains { sentence in
            (!isQuestion(sentence) && sentence.words.indices.contains { isAsked(at: $0, of: sentence.words) })
                || (isTranslated && CredentialTranslations.isChange(sentence))
        }
    }

    private static func isQuestion(_ sentence: CredentialSentence) -> Bool {
        sentence.isAsking && sentence.words.contains { CredentialWords.questionWords.contains($0) }
    }

    /// Whether the word at a place is a verb that asks for a change of a credential.
    private static func isAsked(at place: Int, of words: [String]) -> Bool {
        let word = words[place]
        let isPassive = place > 0 && words[place - 1] == "be"
        let isGerund = word.hasSuffix("ing")
        guard isGerund || isPassive || CredentialWords.verbs.contains(word) else { return false }
        if isGerund, place == 0 || !["by", "consider", "start"].contains(words[place - 1]) { return false }
        for kind in CredentialWords.kinds {
            guard let verb = form(of: word, isGerund: isGerund, isPassive: isPassive, in: kind.verbs) else { continue }
            if isHeldBack(at: place, of: words, verb: verb, kind: kind) { return false }
            let behind = words[(place + 1)...].prefix(reach)
            if holds(behind, kind) { return true }
            if isPassive, holds(words[..<place].suffix(reach), kind) { return true }
        }
        return false
    }

    private static func form(of word: String, isGerund: Bool, isPassive: Bool, in verbs: Set<String>) -> String? {
        if verbs.contains(word) { return word }
        if isGerund {
            let stem = String(word.dropLast(3))
            // "removing", "resetting", "adding".
            return [stem, stem + "e", String(stem.dropLast())].first { verbs.contains($0) }
        }
        return isPassive && word.hasSuffix("ed")
            ? [String(word.dropLast()), String(word.dropLast(2))].first { verbs.contains($0) } : nil
    }

    /// Looks back to the start of the clause. "And" begins a new one: "verify the caller and reset the password".
    private static func isHeldBack(
        at place: Int, of words: [String], verb: String, kind: CredentialWords.Kind
    ) -> Bool {
        var seen = 0
        for at in words[..<place].indices.reversed() {
            let word = words[at]
            if word == "," || word == "then" || seen == look { return false }
            let joinsVerbs = at > 0 && kind.verbs.contains(words[at - 1])
            if word == "and", !joinsVerbs { return false }
            if CredentialWords.holdingBack.contains(word) {
                // "You can reset it here" is how some pages ask for it.
                return !(["can", "may"].contains(word) && at > 0 && words[at - 1] == "you")
            }
            seen += 1
        }
        return false
    }

    private static func holds(_ words: ArraySlice<String>, _ kind: CredentialWords.Kind) -> Bool {
        words.indices.contains { at in
            kind.names.contains { name in
                guard words[at...].starts(with: name) else { return false }
                let behind = at + name.count
                let isOther = words.indices.contains(behind) && CredentialWords.otherThings.contains(words[behind])
                let isAudience = CredentialWords.audiences.contains { words[behind...].starts(with: $0) }
                let isCopy = at > words.startIndex && CredentialWords.copies.contains(words[at - 1])
                return !isOther && !isAudience && !isCopy
            }
        }
    }
}
