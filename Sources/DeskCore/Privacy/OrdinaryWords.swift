/// Words that follow "the password is" without being the password.
///
/// No list of them is ever complete; a word that is missing here costs a mask too many, never a secret.
enum OrdinaryWords {
    /// - Parameter word: letters in lower case.
    static func contains(_ word: String) -> Bool {
        words.contains(word) || endings.contains { word.count > $0.count + 2 && word.hasSuffix($0) }
            || SecretWords.passwords.contains(word)
    }

    private static let endings: [String] = [
        "ed", "ing", "able", "ible", "lich", "bar", "iert", "ée", "ado", "ada", "ato", "ata",
    ]

    private static let words: Set<String> = Set(
        """
        a about accepted again all already also always an and another any as asked at available away bad because been
        before being blank blocked both broken but by case changed complex correct could denied did different do does
        done due empty encrypted enough entered even every exactly expired false fine for forced forgot forgotten from
        gone good had hard has hashed have he her here hidden his how i if impossible in incorrect insecure invalid is
        it its just kept known last later less like locked long longer lost mandatory managed me mismatch missing more
        must my n/a necessary needed never new no none not nothing now null of off ok okay old older on only optional
        or our out outdated over permanent please possible probably prompt refused rejected required reset right safe
        same saved secure see sent set she short should shown so some sometimes still stored strong stuck such synced
        temporary that the their them then there they this to today tomorrow too true twice typed under undefined
        unknown unsafe until up us used user using valid very visible was way we weak what when where which who why
        will with within without working worked wrong yes yesterday yet you your forever fresh enter type choose
        forget field box page mine yours hers theirs confidential secret-free sensitive personal private
        case-sensitive required-field correctly wrongly accurate lapsed abgelaufen aber alt alte am auch auf bekannt
        bereits bitte dann das dem den der die dort du ein eine einem einen einfach er es falsch fast fehlt geändert
        gesperrt gespeichert gesetzt gleich gültig gut hat hier ich ihr im immer inkorrekt ist ja jetzt kein keine
        korrekt leer mein meine mit möglich nein neu neue nicht nichts noch nötig nur richtig schon sehr sein seit
        sicher unbekannt und ungültig unsicher unverändert vergessen vom von vorhanden war weg weil wenn wie wieder
        wird worden wurde zu zurückgesetzt zum zur erforderlich notwendig angeblich identisch pas plus expiré expirée
        incorrecte invalide oublié faux fausse bon bonne correcte changé le la les un une mon ma toujours encore déjà
        refusé refusée requis requise bloqué bloquée inconnu perdu vide nouveau nouvelle ancien juste trop très ne non
        obligatoire nécessaire incorrecta incorrecto caducada caducado expirada expirado correcta correcto inválida
        inválido el mi una uno muy ya todavía siempre nueva nuevo vacía olvidada bloqueada obligatoria sigue está
        scaduta scaduto errata errato sbagliata sbagliato corretta corretto il mio mia sempre ancora già bloccata
        nuova vuota não expirou incorreta errada correta minha meu uma ainda já nova vazia niet verlopen onjuist fout
        verkeerd vergeten juist mijn een het nog steeds al geblokkeerd nieuw leeg nie wygasło błędne nieprawidłowe
        poprawne moje nieznane inte fel ogiltigt utgånget rätt mitt ikke forkert udløbet feil ugyldig riktig utløpt
        väärin vanhentunut yanlış geçersiz неверный неправильный истек не просрочен
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
