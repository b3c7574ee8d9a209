/// The words by which a sentence sends its reader somewhere else on the page, in the languages that pages are written in. A table: a
/// new word is a new entry.
enum WayWords {
    struct Language {
        /// Before the place.
        let go: [[String]]
        let conditions: [[String]]
        let otherwise: [[String]]
    }

    static let languages: [Language] = [
        Language(
            go: words(
                "go to", "go on to", "go on with", "go on at", "go back to", "continue with", "continue to",
                "continue at",
                "continue from", "continue in", "proceed to", "proceed with", "skip to", "jump to", "move to",
                "move on to",
                "return to", "follow", "see", "use", "try", "refer to", "start with", "start at", "perform", "do"),
            conditions: words("if", "when", "in case"), otherwise: words("otherwise", "else", "if not")),
        Language(
            go: words(
                "weiter mit", "weiter zu", "weiter bei", "weiter in", "gehe zu", "gehen sie zu", "siehe", "springe zu",
                "springen sie zu", "zurück zu", "machen sie weiter mit", "fahren sie fort mit"),
            conditions: words("wenn", "falls"),
            otherwise: words("sonst", "andernfalls", "ansonsten", "wenn nicht", "falls nicht")),
        Language(
            go: words(
                "aller à", "allez à", "passer à", "passez à", "continuer avec", "continuez avec", "voir", "suivre",
                "suivez",
                "revenir à", "revenez à", "retournez à"),
            conditions: words("si", "s"), otherwise: words("sinon", "dans le cas contraire")),
        Language(
            go: words(
                "ir a", "ir al", "vaya a", "vaya al", "continúe con", "continuar con", "continúe en", "pase a",
                "pase al", "ver",
                "consulte", "siga con", "volver a", "vuelva a", "vuelva al"),
            conditions: words("si"), otherwise: words("de lo contrario", "en caso contrario", "si no")),
        Language(
            go: words(
                "ga naar", "ga verder met", "ga door met", "ga verder bij", "zie", "volg", "terug naar", "ga terug naar"
            ),
            conditions: words("als", "indien"), otherwise: words("anders", "zo niet")),
        Language(
            go: words(
                "vá para", "ir para", "continue com", "prossiga para", "siga para", "veja", "volte para", "passe para"),
            conditions: words("se"), otherwise: words("caso contrário", "senão")),
        Language(
            go: words(
                "vai a", "vai al", "andare a", "andare al", "passare a", "passa a", "passa al", "continua con",
                "continuare con",
                "proseguire con", "vedi", "vedere", "seguire", "segui", "torna a", "torna al"),
            conditions: words("se"), otherwise: words("altrimenti", "in caso contrario")),
    ]

    /// "Otherwise" in the language that most of the phrases of some texts belong to.
    static func otherwise(inLanguageOf texts: [String]) -> String {
        let words = texts.flatMap { WayWord.sentences(of: $0).joined().map(\.word) }
        func count(_ phrases: [[String]]) -> Int {
            phrases.count { phrase in words.indices.contains { words[$0...].starts(with: phrase) } }
        }
        let counts = languages.map { count($0.go) + count($0.conditions) }
        let most = counts.max() ?? 0
        let language = languages[counts.firstIndex(of: most) ?? 0]
        return language.otherwise[0].joined(separator: " ").capitalised
    }

    /// As they stand before "5" alone.
    static func isGo(_ words: some Sequence<String>) -> Bool { go.contains(Array(words)) }

    static let go = languages.flatMap(\.go)
    static let conditions = languages.flatMap(\.conditions)
    static let otherwise = languages.flatMap(\.otherwise)

    static let steps: Set<String> = [
        "step", "schritt", "étape", "paso", "stap", "passo", "passaggio", "etapa", "point", "punkt",
    ]
    static let sections: Set<String> = [
        "section", "part", "chapter", "option", "path", "scenario", "case", "branch", "procedure", "abschnitt",
        "kapitel", "teil", "sección", "sectie", "paragraaf", "seção",
        "secção",
        "sezione",
    ]
    /// They stand before a place without naming it.
    static let articles: Set<String> = [
        "the", "to", "der", "die", "das", "dem", "den", "le", "la", "les", "l", "el", "los", "al", "de", "het", "o",
        "a", "il",
        "lo", "please", "then", "dann", "bitte",
    ]
    /// They may follow a place.
    static let behind: Set<String> = [
        "below", "above", "section", "step", "again", "instead", "next", "and", "then", "or", "to", "for", "in", "on",
        "of",
        "if", "first", "unten", "oben", "und", "fort", "et", "y", "en", "e", "ci",
    ]

    /// A text without any of them sends nobody anywhere.
    static let glance = WordGlance(go.compactMap(\.first))

    private static func words(_ phrases: String...) -> [[String]] {
        phrases.map { $0.split(separator: " ").map(String.init) }
    }
}
