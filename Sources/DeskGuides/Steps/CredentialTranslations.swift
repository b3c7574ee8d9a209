/// The same question as `CredentialRule` asks, for pages in other languages: whether a sentence asks for a change of a
/// credential. It knows fewer words and no grammar: a credential and a verb of change, in whichever order the language
/// puts them, and nothing that forbids. A check too many costs a minute.
enum CredentialTranslations {
    private struct Language {
        /// How the words for credentials begin or read; compounds and endings follow.
        let names: [String]
        /// How the verbs of change begin.
        let verbs: [String]
        /// Words that forbid or ask.
        let holdingBack: Set<String>
    }

    private static let languages: [Language] = [
        Language(
            names: [
                "kennwort", "passwort", "authentifizierungsmethode", "anmeldemethode", "mfa-methode", "zugriffspass",
            ],
            verbs: ["zurücksetzen", "zurückgesetzt", "setzen", "ändern", "lösch", "entfern", "ausstellen", "erstell"],
            holdingBack: ["nicht", "nie", "niemals", "kein", "keine", "keinen", "ohne", "ob", "wurde"]),
        Language(
            names: ["mot de passe", "mots de passe", "méthode d'authentification", "méthodes d'authentification"],
            verbs: ["réinitialis", "chang", "modifi", "supprim", "émett", "cré"],
            holdingBack: ["ne", "jamais", "sans", "si"]),
        Language(
            names: ["contraseña", "método de autenticación", "métodos de autenticación"],
            verbs: ["restablec", "restablezca", "cambi", "elimin", "cree", "crear", "emit"],
            holdingBack: ["no", "nunca", "sin", "si"]),
        Language(
            names: ["palavra-passe", "senha", "método de autenticação", "métodos de autenticação"],
            verbs: ["redefin", "repor", "alter", "exclu", "elimin", "remov"],
            holdingBack: ["não", "nunca", "sem", "se"]),
        Language(
            names: ["metodo di autenticazione", "metodi di autenticazione", "la password", "della password"],
            verbs: ["reimpost", "cambi", "modific", "elimin", "rimuov"],
            holdingBack: ["non", "mai", "senza", "se"]),
        Language(
            names: ["konto", "benutzerkonto"], verbs: ["aktivier", "reaktivier", "wieder einschalt"],
            holdingBack: ["nicht", "nie", "niemals", "kein", "keine", "ohne", "ob", "wurde", "ist"]),
        Language(
            names: ["compte"], verbs: ["réactiv", "activer", "activez"],
            holdingBack: ["ne", "jamais", "sans", "si", "est"]),
        Language(
            names: ["cuenta"], verbs: ["reactiv", "activar", "active", "habilit"],
            holdingBack: ["no", "nunca", "sin", "si", "está"]),
        Language(
            names: ["wachtwoord", "verificatiemethode", "aanmeldmethode"],
            verbs: ["wijzig", "verwijder", "herstel", "opnieuw in"],
            holdingBack: ["niet", "nooit", "geen", "zonder", "of"]),
    ]

    static let names = languages.flatMap(\.names)
    /// Sees a text as written that may hold one of the names, however its words and signs are spaced.
    static let firstWords = CredentialGlance(names.map { String($0.prefix { $0.isLetter }) })
    private static let glance = CredentialGlance(names)

    static func isChange(_ sentence: CredentialSentence) -> Bool {
        guard !sentence.isAsking, glance.sees(sentence.words.joined(separator: " ")) else { return false }
        let words = Set(sentence.words)
        let text = " " + sentence.words.joined(separator: " ")
        return languages.contains { language in
            words.isDisjoint(with: language.holdingBack)
                && language.names.contains { text.contains(" " + $0) }
                && language.verbs.contains { text.contains(" " + $0) }
        }
    }
}
