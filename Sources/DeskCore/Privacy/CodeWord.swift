/// The words around one-time codes, and around numbers that are none, in lower case.
enum CodeWord {
    static func isCode(_ word: String) -> Bool {
        codes.contains(word) || isBeyondASCII(word) && unspaced.contains { word.contains($0) }
    }

    /// "error code", "Fehlercode", "code d'erreur", "AADSTS code".
    static func isError(_ word: String) -> Bool {
        errors.contains(word) || errorBeginnings.contains(where: word.utf8.starts(with:))
    }

    static func isOneTime(_ word: String, before: String, after: String) -> Bool {
        if oneTime.contains(word) || oneTimeBeginnings.contains(where: word.utf8.starts(with:)) { return true }
        if isBeyondASCII(word), oneTimeParts.contains(where: { word.contains($0) }) { return true }
        switch word {
        case "time": return before == "one"
        case "use": return before == "single"
        case "digit": return isCode(after)
        case "usage": return after == "unique"
        default: return false
        }
    }

    private static func isBeyondASCII(_ word: String) -> Bool {
        !word.utf8.allSatisfy { $0 < 0x80 }
    }

    private static let codes: Set<String> = [
        "code", "codes", "kode", "koden", "kod", "kód", "código", "codigo", "códigos", "codice", "koodi", "koodin",
        "kodu", "код", "κωδικός", "رمز", "קוד", "otp", "totp", "tan", "mtan", "passcode", "digits", "ziffern",
        "einmalcode", "sicherheitscode", "bestätigungscode", "prüfcode",
    ]
    private static let unspaced: [String] = ["コード", "验证码", "驗證碼", "确认码", "確認碼", "动态码", "인증번호"]
    private static let errorBeginnings: [[UInt8]] = [
        "aadsts", "fehler", "errorcode", "error_code", "エラー", "错误", "錯誤", "오류",
    ].map { Array($0.utf8) }
    private static let errors: Set<String> = [
        "error", "errors", "fehler", "fehlercode", "erreur", "errore", "erro", "fout", "foutcode", "błąd", "błędu",
        "chyba", "chyby", "fel", "felkod", "fejl", "fejlkode", "feil", "feilkode", "virhe", "virhekoodi", "hata",
        "ошибка", "ошибки", "помилка", "помилки",
    ]
    private static let oneTime: Set<String> = [
        "otp", "totp", "otc", "verification", "tan", "mtan", "sms", "mfa", "2fa", "authenticator", "einmalcode",
        "sicherheitscode", "bestätigungscode", "einmalpasswort", "passcode", "texted", "vérification", "verificación",
        "verifica", "verificação", "verificatie", "weryfikacyjny", "ověřovací", "verifiering", "bekræftelse",
        "doğrulama", "подтверждения", "securitycode", "einmalkennwort",
    ]
    private static let oneTimeBeginnings: [[UInt8]] = [
        "einmal", "bestätigung", "verifizierung", "otp_", "onetime", "one_time",
    ].map { Array($0.utf8) }
    private static let oneTimeParts: [String] = ["验证码", "驗證碼", "确认码", "確認碼", "动态码", "인증번호", "確認コード", "認証コード"]
    /// Where codes come from.
    static let sources: Set<String> = [
        "phone", "mobile", "handy", "smartphone", "sms", "app", "authenticator", "text", "texted", "whatsapp",
        "téléphone", "móvil", "teléfono", "telefono", "telefoon", "telefonie", "iphone", "android", "message",
        "appen", "telefonen", "mobilen", "telefone", "telemóvel", "celular", "cellulare", "recebido", "ricevuto",
        "recibido", "ontvangen", "otrzymany", "received", "bekommen", "erhalten", "reçu", "recibí",
    ]
    static let entries: Set<String> = [
        "typed", "entered", "entering", "enter", "typing", "eingegeben", "eingetippt", "tippe", "saisi", "tapé",
        "introduje", "puse", "inserito", "used", "use", "tried",
    ]
    /// Verbs between the word and the number.
    static let links: Set<String> = [
        "is", "was", "are", "were", "ist", "war", "lautet", "lautete", "est", "était", "es", "era", "è", "é", "jest",
        "foi", "fue", "var", "był", "byl", "är", "er", "on", "says", "said", "shows", "showed", "got", "be", "sind",
        "sent", "me", "to",
    ]
    static let numbers: Set<String> = [
        "number", "numbers", "zahl", "nummer", "ziffern", "digits", "numéro", "nombre", "número", "numero",
    ]
    static let screens: Set<String> = [
        "screen", "authenticator", "matching", "match", "display", "displayed", "prompt", "bildschirm", "anzeige",
        "app", "écran", "pantalla", "schermo", "shown", "approve",
    ]
    /// Words before a number that is no code.
    static let otherNumbers: Set<String> = [
        "zip", "area", "postal", "country", "dial", "ticket", "tickets", "case", "incident", "inc", "order", "invoice",
        "port", "line", "room", "floor", "tel", "telephone", "ext", "extension", "call", "fax", "badge", "employee",
        "customer", "plz", "durchwahl", "kundennummer", "auftrag", "zimmer", "zeile", "status", "http", "exit",
        "build", "version", "event", "promo", "qr", "bar", "asset", "serial", "year", "aadsts", "error", "chg", "req",
        "rfc", "telefon", "telefonnummer", "rufnummer", "raum", "hotline", "pid", "kb", "hd", "sr", "personalnummer",
        "poste", "employeeid", "id", "nr", "discount", "voucher", "product", "item", "part", "project", "source",
    ]
    /// Words right before a year.
    static let datePrepositions: Set<String> = [
        "since", "until", "before", "after", "in", "seit", "im", "en", "vor", "bis",
    ]
    /// Words after a number that is an amount.
    static let units: Set<String> = [
        "users", "people", "mails", "emails", "messages", "files", "items", "rows", "lines", "bytes", "ms", "seconds",
        "minutes", "hours", "times", "points", "euro", "euros", "eur", "usd", "chf", "dollars", "km", "requests",
        "tickets", "devices", "nutzer", "benutzer", "mal", "codes", "digits", "days", "years", "employees",
    ]
}
