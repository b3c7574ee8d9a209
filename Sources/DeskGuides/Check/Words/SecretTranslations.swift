/// How the user is asked for a secret in other languages than English. Every row with `SECRET` once for each way of naming one.
enum SecretTranslations {
    private struct Language {
        let secrets: [String]
        let rows: [String]
        /// Words before it in the sentence, or within it, that forbid it.
        let forbidding: Set<String>
        /// Words behind a secret that make it something else: "Passwort wurde geändert".
        let others: Set<String>
    }

    static let rows = languages.flatMap { language in
        language.rows.flatMap { row in language.secrets.map { row.replacing("SECRET", with: $0) } }
    }
    static let forbidding = languages.reduce(into: Set<String>()) { $0.formUnion($1.forbidding) }
    static let others = languages.reduce(into: Set<String>()) { $0.formUnion($1.others) }
    /// One of these stands in every text that asks for one.
    static let words = Set(
        languages.flatMap(\.secrets).flatMap {
            $0.split(separator: " ").first?.split(separator: "|").map(String.init) ?? []
        })

    private static let languages = [german, french, spanish, portuguese, dutch, polish, italian]

    private static let german = Language(
        secrets: [
            "passwort|kennwort|pin|tan|otp|passcode|einmalcode|einmal-code|einmalkennwort|einmalpasswort|sicherheitscode|"
                + "bestätigungscode|verifizierungscode|zugangscode|sms-code|mfa-code|wiederherstellungscode"
        ],
        rows: [
            "frage|fragen|bitte|bitten|frag sie? den|die|der|ihn|sie benutzer|benutzerin|anwender|anwenderin|nutzer|anrufer|kunden? nach|um …2 SECRET",
            "fragen|frage|frag sie? nach …2 SECRET", "erfrage|erfragen sie? …3 SECRET",
            "lassen|lass|lasse sie? dir|sich …5 SECRET nennen|sagen|geben|schicken|senden|durchgeben|vorlesen|diktieren|mitteilen|zeigen",
            "nennen|nenne|sagen|sag|geben|gib|senden|sende|schicken|schick|schicke|lesen|lies|mailen|teilen|teile sie? mir|uns …3 SECRET",
            "wie|was lautet|ist ihr|dein|das|der|die …1 SECRET",
            "soll|muss …3 SECRET nennen|sagen|durchgeben|mitteilen|vorlesen|schicken|senden",
            "notieren|notiere sie? das|den|die|ihr|sein|deren …2 SECRET",
        ],
        forbidding: ["nicht", "nie", "niemals", "kein", "keine", "keinen", "niemand", "ohne", "wenn", "falls", "wer"],
        others: [
            "wurde", "abgelaufen", "geändert", "läuft", "zurückgesetzt", "zurücksetzen", "ändern", "eingeben",
            "einzugeben",
        ])

    private static let french = Language(
        secrets: [
            "mot|mots de passe", "pin|otp", "code|codes pin|sms|mfa|d'accès|d'authentification|unique|temporaire",
            "code|codes de|à vérification|sécurité|récupération|confirmation|validation|usage",
        ],
        rows: [
            "demandez|demander|demande à|au|aux? l'utilisateur|utilisateur|utilisateurs|client|l'appelant|lui? son|le|leur|ses SECRET",
            "demandez-lui|demande-lui|demandez-leur son|le|leur SECRET",
            "demandez|demander|demande|demandez-lui …3 de|d' vous|nous|te? communiquer|donner|dire|lire|envoyer|dicter|fournir …2 SECRET",
            "donnez-moi|dites-moi|envoyez-moi|envoyez-nous|communiquez-moi|communiquez-nous|lisez-moi|indiquez-moi|indiquez-nous|donnez-nous|dites-nous|donne-moi|dis-moi le|votre|ton|son? SECRET",
            "notez|relevez|recueillez|récupérez le|son|leur SECRET", "quel est votre|le|son|ton SECRET",
        ],
        forbidding: ["ne", "jamais", "pas", "n'est", "sans", "personne", "aucun"],
        others: ["a", "est", "expiré"])

    private static let spanish = Language(
        secrets: [
            "contraseña|contraseñas|pin|otp",
            "código|códigos de verificación|seguridad|recuperación|autenticación|acceso",
            "código|códigos sms|mfa|temporal",
        ],
        rows: [
            "pida|pide|pídale|pídele|pedir|solicite|solicita|solicitar|pregunte al|a|la|el? usuario|usuaria|cliente|él? por? su|la|el|un SECRET",
            "pida|pide|pídale|pídele|solicite …3 que le|te|nos|me? diga|dé|envíe|lea|comunique|facilite|indique|dicte …1 SECRET",
            "dígame|dime|díganos|envíeme|envíenos|facilítenos|facilíteme|indíqueme|deme|léame|mándeme|mándenos su|la|el|tu SECRET",
            "anote|apunte su|la|el SECRET", "cuál es su|tu|la|el SECRET",
        ],
        forbidding: ["no", "nunca", "jamás", "sin", "nadie", "tampoco"],
        others: ["ha", "fue", "expiró", "caducó", "caducada"])

    private static let portuguese = Language(
        secrets: [
            "senha|senhas|palavra-passe|pin|otp",
            "código|códigos de verificação|segurança|recuperação|autenticação|acesso",
            "código|códigos sms|mfa|temporário",
        ],
        rows: [
            "peça|peçam|pedir|solicite|solicitar|pergunte ao|a|à? usuário|utilizador|cliente|usuária? a|o? sua|seu? SECRET",
            "peça|solicite …3 que|para lhe|me|nos? diga|envie|informe|leia|forneça|informar|enviar|dizer|ditar …2 SECRET",
            "informe-nos|informe-me|envie-nos|envie-me|diga-me|diga-nos a|o? sua|seu? SECRET",
            "anote a|o? sua|seu? SECRET", "qual é a|o? sua|seu? SECRET",
        ],
        forbidding: ["não", "nunca", "jamais", "sem", "ninguém", "nem"],
        others: ["expirou", "foi", "está"])

    private static let dutch = Language(
        secrets: [
            "wachtwoord|wachtwoorden|pincode|pin|otp|verificatiecode|beveiligingscode|sms-code|mfa-code|herstelcode|toegangscode"
        ],
        rows: [
            "vraag|vragen|vraagt de|het|aan? gebruiker|beller|klant? om|naar zijn|haar|het|de|hun|een|uw|je? SECRET",
            "laat de|het? gebruiker|beller|klant? …3 SECRET doorgeven|zeggen|noemen|sturen|voorlezen|mailen",
            "geef|stuur|zeg|noem|mail|lees ons|mij|me …2 SECRET", "noteer het|de|zijn|haar? SECRET",
            "wat is uw|je|jouw|het|de SECRET",
        ],
        forbidding: ["niet", "nooit", "geen", "niemand", "zonder", "als"],
        others: ["is", "verlopen", "gewijzigd", "te"])

    private static let polish = Language(
        secrets: [
            "hasło|hasła|pin|otp",
            "kod|kodu|kody sms|mfa|weryfikacyjny|weryfikacyjnego|jednorazowy|jednorazowego|dostępu",
        ],
        rows: [
            "poproś|proś|poprosić|zapytaj|zapytać|pytaj użytkownika|klienta|dzwoniącego? o jego|jej|swoje|podanie? SECRET",
            "podaj|wyślij|prześlij|powiedz|podyktuj mi|nam swoje|swój? SECRET",
            "niech użytkownik|dzwoniący? poda|podyktuje|wyśle|powie …1 SECRET", "zanotuj jego|jej|swoje? SECRET",
            "jakie|jaki jest twoje|twój|pana|pani|jego SECRET",
        ],
        forbidding: ["nie", "nigdy", "nikt", "nikomu", "bez", "jeśli", "żadnego"],
        others: ["wygasło", "zostało"])

    private static let italian = Language(
        secrets: [
            "password|pin|otp|passcode", "codice|codici di verifica|sicurezza|recupero|conferma|accesso",
            "codice|codici sms|otp|mfa|monouso|temporaneo",
        ],
        rows: [
            "chiedi|chiedere|chiedete|chieda|richiedi|richiedere|domanda a|all'utente|al|alla? utente|cliente|chiamante? la|il|i|le sua|suo? SECRET",
            "chiedi|chiedere|chieda|chiedete …3 di comunicare|comunicarti|dire|dirti|inviare|inviarti|leggere|leggerti|fornire|fornirti|dettare …2 SECRET",
            "dimmi|comunicami|comunicaci|inviami|inviaci|mandami|mandaci|dicci|leggimi|mi dica|invii|comunichi? la|il tua|sua|tuo|suo? SECRET",
            "annota|annotare|annoti la|il SECRET", "qual è la|il tua|sua|tuo|suo? SECRET",
        ],
        forbidding: ["non", "mai", "senza", "nessuno", "né"],
        others: ["è", "scaduta", "scaduto"])

    /// Japanese has no spaces between words.
    static let unspaced = UnspacedPhrases(
        rows: [
            UnspacedPhrases.Row(
                things: [
                    "パスワード", "暗証番号", "確認コード", "認証コード", "ワンタイムコード", "ワンタイムパスワード", "セキュリティコード",
                    "回復コード", "PIN", "SMSコード",
                ],
                links: ["を", "を電話で", "を口頭で", "をメールで", "をチャットで", "を私に", "をサポートに", "をヘルプデスクに"],
                acts: [
                    "聞", "尋ね", "伺", "教えて", "伝えて", "送って", "送信してもら", "読み上げ", "読んでもら", "メモ", "控え", "言って",
                ])
        ], forbidding: ["ないで", "ません", "しない", "てはいけ", "禁止", "絶対に", "決して", "求めること"])
}
