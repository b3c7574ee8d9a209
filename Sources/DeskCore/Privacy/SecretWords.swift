/// The words around passwords and codes, in lower case.
enum SecretWords {
    /// Words whose value is a password, in the languages of the desks that use the program.
    static let passwords: Set<String> = [
        "password", "passwords", "passwort", "passwörter", "passwoerter", "kennwort", "kennwörter", "pwd", "pw",
        "passwd", "passphrase", "passcode", "mdp", "contraseña", "contrasena", "contraseñas", "clave", "senha",
        "wachtwoord", "hasło", "hasłem", "haslo", "heslo", "lösenord", "losenord", "lösenordet", "kodeord",
        "adgangskode", "adgangskoden", "passord", "passordet", "salasana", "salasanani", "şifre", "şifrem", "sifre",
        "parola", "пароль", "jelszó", "jelszavam", "parolă", "κωδικό", "συνθηματικό", "סיסמה", "הסיסמה",
        "zugriffspass", "pin", "pincode",
    ]
    /// Whether a longer word (a key, a German compound) ends as one of them.
    static func endsAsPassword(_ word: String) -> Bool {
        guard let last = word.utf8.last, "dte".utf8.contains(last), word.utf8.count > 4 else { return false }
        return passwordEndings.contains(where: word.hasSuffix)
    }

    private static let passwordEndings: [String] = [
        "password", "passwort", "kennwort", "passwd", "_pwd", "wachtwoord", "passord", "passphrase",
    ]
    /// Parts of words in scripts that put no spaces between words.
    static let unspacedPasswords: [String] = ["パスワード", "密码", "密碼", "비밀번호", "암호", "รหัสผ่าน"]

    /// Verbs between a label and its value.
    static let copulas: Set<String> = [
        "is", "was", "are", "were", "be", "is:", "ist", "war", "lautet", "lautete", "sind", "heißt", "heisst", "est",
        "était", "es", "era", "è", "é", "jest", "je", "är", "er", "on", "oli", "volt", "este", "это", "είναι", "now",
        "called", "lauten", "będzie",
    ]
    /// Words between "changed my password" and what it was changed from or to, and the like.
    static let connectors: Set<String> = [
        "from", "to", "into", "as", "with", "using", "von", "auf", "zu", "in", "als", "mit", "nach", "de", "à", "en",
        "por", "con", "avec", "używając", "a", "van", "naar", "met", "it's", "its", "of", "-", "–", "—", "tried",
        "try", "used", "use", "entered", "typed", "set", "new", "old", "neues", "altes", "nouveau",
    ]
    /// Words that may follow a verb and leave the value still to come.
    static let fillers: Set<String> = [
        "now", "still", "currently", "always", "just", "simply", "exactly", "definitely", "jetzt", "aktuell",
        "derzeit", "einfach", "immer", "noch", "nicht", "not", "toujours", "maintenant", "ahora", "actualmente", "the",
        "following", "folgendes", "set", "changed", "reset", "also", "auch", "probably", "maybe", "either", "really",
        "me", "my", "mi",
    ]
    /// Words after "is" that change nothing about what follows.
    static let adverbs: Set<String> = [
        "now", "still", "currently", "just", "simply", "jetzt", "aktuell", "maintenant", "ahora",
    ]
    /// Words between one password and the next.
    static let conjunctions: Set<String> = ["and", "or", "then", "und", "oder", "dann", "et", "ou", "y", "o"]
    /// Words with which the next clause begins, so that the word before them may be a whole value.
    static let clauseStarters: Set<String> = [
        "and", "und", "et", "y", "e", "but", "aber", "mais", "pero", "or", "oder", "please", "bitte", "thanks",
        "thank", "danke", "merci", "gracias", "can", "could", "so", "because", "if", "when", "then", "i", "ich", "je",
        "it", "es", "which", "wenn", "with", "for", "user", "login", "username",
    ]
}
