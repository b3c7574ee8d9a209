/// The words that tell whose address an address is.
enum AddressWords {
    static let sender: Set<String> = [
        "from", "von", "de", "da", "van", "od", "från", "fra", "lähettäjä", "kimden", "gönderen", "от", "від", "差出人",
        "发件人", "寄件者", "보낸 사람", "من", "מאת", "από", "expéditeur", "remitente", "mittente", "absender", "sender",
    ]
    static let receiver: Set<String> = [
        "to", "cc", "bcc", "an", "à", "para", "a", "aan", "do", "komu", "till", "til", "kopie", "kopi",
        "vastaanottaja", "kime", "alıcı", "кому", "копия", "копія", "宛先", "收件人", "받는 사람", "참조", "抄送", "副本", "إلى",
        "אל", "προς", "reply-to", "antwort an", "répondre à", "delivered-to", "resent-to",
    ]
    static let subject: Set<String> = [
        "subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "temat", "předmět", "ämne", "emne",
        "aihe", "konu", "тема", "件名", "主题", "主旨", "제목", "الموضوع", "נושא", "θέμα",
    ]
    static let machine: Set<String> = [
        "message-id", "in-reply-to", "references", "return-path", "received", "content-id", "list-unsubscribe",
        "x-ms-exchange-organization",
    ]
    /// Parts of labels that name the user who signs in.
    static let owner: [String] = [
        "userprincipalname", "user principal name", "upn", "username", "user name", "user account", "signed in user",
        "sign-in name", "signinname", "login_hint", "login hint", "loginhint", "preferred_username", "user_name",
        "unique_name", "benutzername", "nom d'utilisateur", "nombre de usuario", "nome utente", "nome de usuário",
        "gebruikersnaam", "nazwa użytkownika", "uživatelské jméno", "användarnamn", "brugernavn", "brukernavn",
        "käyttäjätunnus", "kullanıcı adı", "имя пользователя", "ім'я користувача", "ユーザー", "用户名", "使用者", "사용자",
        "اسم المستخدم", "שם משתמש", "όνομα χρήστη",
    ]
    static let ownerWords: Set<String> = [
        "user", "login", "account", "konto", "benutzer", "anmeldung", "compte", "utilisateur", "usuario", "cuenta",
        "utente", "usuário", "conta", "utilizador", "gebruiker", "użytkownik", "uživatel", "användare", "bruger",
        "bruker", "käyttäjä", "kullanıcı", "пользователь", "користувач", "χρήστης", "requester", "caller", "anmelden",
        "logon", "signin",
    ]
    /// Phrases with which people name their own address.
    static let firstPerson: [String] = [
        "i am ", "i'm ", "this is ", "my e-mail", "my email", "my mail", "ich bin ", "meine mail", "meine e-mail",
        "je suis ", "mon adresse", "mon mail", "soy ", "mi correo", "sono ", "sou ", "ik ben ", "jestem ",
    ]
    /// Verbs of the line above a quoted mail, which names who wrote it.
    static let attribution: [String] = [
        "wrote:", "writes:", "schrieb", "a écrit", "escribió", "ha scritto", "escreveu", "schreef", "skrev", "napisał",
    ]
    /// Words before somebody else's address.
    static let others: Set<String> = [
        "manager", "boss", "colleague", "chef", "vorgesetzter", "vorgesetzte", "kollege", "kollegin", "supervisor",
        "contact", "support", "responsable", "cc", "assistant", "deputy", "vertretung",
    ]

    /// Words before those of whom somebody writes in their place: "for my colleague".
    static let behalf: Set<String> = ["for", "behalf", "für", "pour", "para", "voor"]
    static let represented: Set<String> = [
        "colleague", "manager", "boss", "kollege", "kollegen", "kollegin", "chef", "chefin", "collègue", "compañero",
        "compañera",
    ]

    /// Whether nobody signs in with the address: a desk's, a list's or a machine's.
    ///
    /// - Parameter address: in lower case.
    static func isDesk(_ address: String) -> Bool {
        let local = address.prefix { $0 != "@" }
        if machineLocals.contains(where: local.contains) || deskLocals.contains(String(local)) { return true }
        if let dot = local.lastIndex(of: "."),
            ["png", "jpg", "jpeg", "gif"].contains(local[local.index(after: dot)...])
        {
            return true
        }
        return local.split { "-._+".contains($0) }.contains { deskParts.contains(String($0)) }
    }

    private static let machineLocals: [String] = [
        "noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "mailer-daemon", "msonlineservices",
    ]
    private static let deskParts: Set<String> = [
        "helpdesk", "support", "servicedesk", "hotline", "postmaster", "notification", "notifications", "alerts",
        "ticket", "tickets",
    ]
    private static let deskLocals: Set<String> = [
        "it", "help", "desk", "service", "service-desk", "it-service", "it-desk", "edv", "info", "kontakt", "contact",
        "abuse", "security", "soc", "admin", "administrator", "root", "sales", "office", "hr", "someone", "name",
        "username", "team", "azure", "help-desk", "it-help", "it.help", "ithelp", "itsupport", "image001",
        "informatik", "informatique", "soporte", "assistenza", "ayuda", "aide", "sysadmin", "itdesk",
    ]
}
