/// Whether a line tells somebody to do something, told from the word that it begins with. A table: a new word is a new entry.
enum InstructionWords {
    /// Verbs by which something is found out and nothing is changed.
    private static let looking: Set<String> = [
        "ask", "check", "look", "confirm", "verify", "review", "find", "identify", "determine", "inspect", "see",
        "collect", "gather", "note", "read", "compare", "examine", "investigate", "observe", "locate", "monitor",
        "watch",
        "validate", "search", "test",
        "prüfe", "prüfen", "überprüfen", "kontrollieren", "fragen", "suchen", "vergleichen", "notieren",
        "vérifier", "vérifiez", "demander", "demandez", "contrôler", "contrôlez", "chercher", "noter",
        "verificar", "verifique", "comprobar", "compruebe", "preguntar", "pregunte", "revisar", "revise",
        "confirme", "confira", "pergunte", "verificare", "verifica", "verificate", "controllare", "controlla",
        "chiedere", "chiedi", "controleer", "controleren", "vraag", "zoek",
    ]

    /// Verbs by which something is done.
    private static let doing: Set<String> = [
        "open", "go", "sign", "log", "click", "select", "choose", "press", "tap", "type", "enter", "run", "restart",
        "reboot", "reset", "remove", "delete", "add", "create", "set", "change", "update", "upgrade", "install",
        "uninstall", "reinstall", "enable", "disable", "turn", "switch", "start", "stop", "launch", "close", "clear",
        "approve", "deny", "accept", "reject", "assign", "unassign", "grant", "revoke", "register", "reregister",
        "enroll",
        "enrol", "unlock", "lock", "unblock", "block", "send", "call", "contact", "tell", "give", "hand", "wait", "try",
        "retry", "repeat", "use", "navigate", "browse", "download", "upload", "copy", "paste", "save", "move", "rename",
        "replace", "restore", "connect", "disconnect", "reconnect", "unplug", "plug", "scan", "invite", "issue",
        "generate",
        "configure", "reconfigure", "apply", "deploy", "edit", "modify", "follow", "do", "take", "put", "make", "keep",
        "let", "perform", "execute", "submit", "escalate", "notify", "inform", "request", "require", "allow", "ensure",
        "provide", "import", "export", "sync", "synchronize", "refresh", "reload", "kill", "scale", "rotate", "renew",
        "adjust", "fix", "correct", "repair", "resolve", "increase", "reduce", "specify", "rejoin", "join", "leave",
        "expand", "drag", "return", "proceed", "continue", "skip", "attach", "detach", "mount", "pull", "push", "roll",
        "drain", "publish", "announce", "purge", "wipe", "offer", "agree", "record", "write", "answer", "dial",
        "charge", "pair", "uncheck",
        "öffne", "öffnen", "gehe", "gehen", "klicke", "klicken", "wähle", "wählen", "starte", "starten", "melde",
        "melden",
        "setze", "setzen", "lösche", "löschen", "entferne", "entfernen", "rufe", "rufen", "warte", "warten", "gib",
        "neustarten", "anmelden", "abmelden", "zurücksetzen", "entsperren", "anrufen", "freigeben", "aktivieren",
        "deaktivieren", "einrichten", "auswählen", "registrieren", "eingeben",
        "ouvrir", "ouvrez", "aller", "allez", "cliquer", "cliquez", "choisir", "choisissez", "sélectionner",
        "sélectionnez",
        "redémarrer", "redémarrez", "supprimer", "supprimez", "réinitialiser", "réinitialisez", "attendre", "attendez",
        "appeler", "appelez", "connecter", "connectez", "déconnecter", "activer", "activez", "désactiver", "désactivez",
        "saisir", "saisissez",
        "abrir", "abra", "ir", "vaya", "haga", "hacer", "seleccionar", "seleccione", "elegir", "elija", "reiniciar",
        "reinicie", "eliminar", "elimine", "restablecer", "restablezca", "esperar", "espere", "llamar", "llame",
        "iniciar", "inicie", "cerrar", "cierre", "pulse", "acceda", "vá", "clique", "selecione", "escolha", "remova",
        "redefina", "aguarde", "ligue", "entre", "aprire", "apri", "aprite", "andare", "vai", "selezionare",
        "seleziona", "selezionate", "riavviare", "riavvia", "riavviate", "rimuovere", "rimuovi", "reimpostare",
        "reimposta", "attendere", "attendi", "chiamare", "chiama", "accedere", "accedi", "openen", "ga", "klik", "kies",
        "selecteer", "herstart", "verwijder", "wijzig", "wacht", "bel", "meld", "voer",
    ]

    /// They may stand before the verb: "Then click", "Please open".
    private static let leads: Set<String> = [
        "please", "first", "then", "next", "now", "finally", "also", "again", "always", "simply", "just", "carefully",
        "bitte", "dann", "zuerst", "anschließend", "danach", "veuillez", "ensuite", "puis", "luego", "después",
        "depois",
        "poi", "quindi", "daarna", "vervolgens",
    ]
    /// They begin what comes before the verb: "On the Users page, select New".
    private static let openers: Set<String> = [
        "if", "when", "on", "in", "under", "from", "at", "for", "after", "before", "once", "to", "with", "using",
        "wenn",
        "im", "unter", "si", "dans", "sous", "en", "se", "als", "op",
    ]
    /// Behind the first word they tell that it is a noun: "Log files", "Set of rules".
    private static let nounSigns: Set<String> = ["of", "file", "files", "is", "are", "was", "has", "type", "types"]

    enum Kind { case looks, does }

    /// Nil for a line that asks for nothing.
    static func kind(of line: String) -> Kind? {
        let start = line.prefix(longestStart)
        guard let first = words(of: start).first else { return nil }
        if openers.contains(first), let comma = start.firstIndex(of: ",") {
            return kind(ofWords: words(of: start[comma...]))
        }
        return kind(ofWords: words(of: start))
    }

    /// As much of a line is looked at, in characters.
    private static let longestStart = 120

    private static func kind(ofWords words: [String]) -> Kind? {
        let rest = words.drop { leads.contains($0) }
        guard let verb = rest.first else { return nil }
        let second = rest.dropFirst().first
        if second.map(nounSigns.contains) == true { return nil }
        if looking.contains(verb) { return .looks }
        if doing.contains(verb) { return .does }
        // "Öffnen Sie das Portal", and "Konto entsperren".
        if second == "sie", verb.hasSuffix("en") { return .does }
        guard words.count < 6, let last = words.last, last.count > 5, last.hasSuffix("en") else { return nil }
        return looking.contains(last) ? .looks : doing.contains(last) ? .does : nil
    }

    private static func words(of text: Substring) -> [String] {
        text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
    }
}

extension [String] {
    /// Whether most of the lines tell somebody to do something.
    var mostTell: Bool {
        count { InstructionWords.kind(of: $0) != nil } * 2 > count
    }
}
