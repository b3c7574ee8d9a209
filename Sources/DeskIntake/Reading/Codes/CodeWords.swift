/// The words beside a number that tell an error code from every other number, in the languages that users paste in.
enum CodeWords {
    /// Phrases after which a number is an error code, known or not.
    static let strong: [String] = [
        "error code", "error codes", "errorcode", "errorcodes", "error_code", "error_codes", "error number",
        "error no", "error-code", "resulttype", "fehlercode", "fehler-code", "fehlernummer", "code d'erreur",
        "code erreur", "código de error", "codigo de error", "codice errore", "codice di errore", "código de erro",
        "foutcode", "kod błędu", "kód chyby", "felkod", "fejlkode", "feilkode", "virhekoodi", "hata kodu",
        "код ошибки", "код помилки", "エラーコード", "エラー コード", "错误代码", "错误码", "錯誤碼", "錯誤代碼", "오류 코드", "رمز الخطأ",
        "קוד שגיאה", "קוד השגיאה", "κωδικός σφάλματος", "hibakód", "cod de eroare",
    ]
    /// Words after (or right before) which a known number is an error code.
    static let weak: Set<String> = [
        "error", "errors", "err", "code", "codes", "message", "msg", "fehler", "meldung", "kode", "kod", "kód",
        "código", "codigo", "codice", "koodi", "kodu", "код", "erreur", "errore", "erro", "fout", "błąd", "błędu",
        "chyba", "fel", "fejl", "feil", "virhe", "hata", "ошибка", "ошибку", "помилка", "σφάλμα", "κωδικός", "خطأ",
        "رمز", "שגיאה", "קוד", "aad", "sts", "azure", "subject", "betreff", "objet", "asunto", "oggetto",
    ]
    /// Parts of words that do the same, for languages that write words together.
    static let weakStems: [String] = ["fehler", "エラー", "コード", "错误", "錯誤", "代码", "代碼", "오류", "코드"]
    /// Verbs and the like after which people name the code that they see.
    static let saying: Set<String> = [
        "says", "say", "saying", "said", "shows", "show", "showing", "get", "gets", "getting", "got", "gives", "gave",
        "giving", "see", "sees", "seeing", "saw", "seen", "throws", "throwing", "displays", "reads", "reading", "read",
        "about", "sagt", "zeigt", "bekomme", "bekommt", "kommt", "steht", "erhalte", "erscheint", "meldet", "affiche",
        "dit", "obtiens", "dice", "muestra", "aparece", "sale", "mostra", "diz", "zegt", "toont", "krijg", "viser",
        "visar", "får", "pokazuje", "mam", "re", "with",
    ]
    /// Words that may stand between those and the number.
    static let fillers: Set<String> = [
        "is", "was", "the", "a", "an", "of", "this", "that", "it", "it's", "number", "no", "nr", "still", "now",
        "again", "ist", "war", "lautet", "die", "den", "der", "das", "ein", "eine", "einen", "immer", "est", "le",
        "la", "un", "une", "es", "el", "è", "jest", "to", "er", "är", "de", "me", "mir", "only", "just", "like",
        "something",
    ]
    /// Parts of clauses that say that somebody cannot sign in.
    static let signIn: [String] = [
        "sign in", "sign-in", "log in", "login", "log on", "logon", "anmeld", "einlogg", "connecter", "connexion",
        "iniciar ses", "accedere", "accesso", "inloggen", "aanmelden", "logga in", "logge på", "logge inn", "zalogować",
        "outlook", "teams", "mfa",
    ]
    /// What may part one code from the next.
    static let joining: Set<String> = [
        "and", "then", "or", "und", "dann", "oder", "et", "puis", "y", "e", "ou", "en", "also", "now", "today",
        "later", "jetzt", "heute", "spaeter", "später", "maintenant", "ahora", "hoy",
    ]
    /// Words before a number that is something else.
    static let otherNumbers: Set<String> = [
        "zip", "postal", "postcode", "area", "dial", "country", "ticket", "tickets", "case", "incident", "request",
        "inc", "order", "invoice", "port", "ports", "line", "row", "room", "floor", "phone", "tel", "telephone",
        "mobile", "fax", "ext", "extension", "pid", "badge", "employee", "staff", "customer", "account", "plz",
        "postleitzahl", "telefon", "handy", "durchwahl", "kunde", "kundennummer", "auftrag", "rechnung", "zimmer",
        "zeile", "status", "http", "exit", "build", "version", "event", "eventid", "promo", "door", "barcode",
        "article", "kb", "eur", "usd", "chf", "gbp", "€", "£", "personalnummer", "matricule", "poste", "cap", "cp",
        "personal", "smtp", "sql", "asset", "serial", "pin",
    ]
    /// Words after a number that is an amount.
    static let units: Set<String> = [
        "users", "people", "mails", "emails", "messages", "files", "items", "rows", "lines", "bytes", "kb", "mb", "gb",
        "ms", "seconds", "minutes", "hours", "times", "points", "euro", "euros", "eur", "usd", "chf", "dollars", "km",
        "steps", "requests", "tickets", "devices", "nutzer", "benutzer", "mal", "zeilen", "stunden", "minuten",
    ]
}
