/// The words that name identifiers on the service's pages and in its logs, by the languages of its pages.
enum IdentifierWords {
    /// Parts of words; "korrel" stands in German, Danish and Swedish, "correl" in Romance languages and Dutch.
    static let correlation: [String] = [
        "correl", "corrél", "korrel", "korel", "korelasyon", "bağıntı", "baginti", "koreliac", "korelāc", "корреляц",
        "кореляц", "корелац", "相関", "関連付け", "关联", "相关", "相互关联", "關聯", "相互關聯", "상관", "ارتباط", "מתאם", "קורלציה",
        "συσχέτι", "συσχετι", "tương quan", "vastaavuus", "client-request", "client request", "client_request",
        "clientrequest", "activity id",
    ]
    /// Whole last words that do the same.
    static let correlationWords: Set<String> = ["cid"]
    static let other: [String] = [
        "tenant", "mandant", "locataire", "inquilino", "session", "sitzung", "connection", "secret id", "key id",
        "keyid", "device", "gerät",
        "appareil",
        "dispositiv", "object id", "objectid", "object_id", "objekt", "user id", "userid", "user_id", "benutzer-id",
        "directory", "verzeichnis", "subscription", "nonce", "policy", "policies", "service principal",
        "serviceprincipal", "principal id", "principalid", "homeaccount",
        "home_account", "テナント", "租户", "租用戶", "테넌트", "клиент",
    ]
    /// Whole last words that name something else.
    static let otherWords: Set<String> = [
        "state", "sid", "oid", "tid", "uti", "values", "mkt", "guid", "scp", "puid", "jti", "key", "group", "role",
        "authority",
    ]
    static let resource: [String] = [
        "resource", "access a service", "ressource", "recurso", "risorsa", "zasob", "zdroj", "resurs", "resurssi",
        "kaynak", "ресурс",
        "リソース", "资源", "資源", "리소스", "المورد", "משאב", "πόρο",
    ]
    /// Last words of "you must use multi-factor authentication to access '…'".
    static let accessWords: Set<String> = [
        "access", "accéder", "acceder", "accedere", "aceder", "acessar", "zugreifen", "auf", "toegang", "dostęp",
        "доступ",
    ]
    static let app: [String] = [
        "application", "applicat", "app id", "appid", "app_id", "app-id", "app ", "client id", "client_id", "clientid",
        "client-id", "client app", "anwendung", "aplicación", "aplicacion", "aplicativo", "aplicação", "applicazione",
        "toepassing", "aplikac", "program-id", "programmet", "sovellu", "uygulama", "приложени", "застосун", "アプリ",
        "应用", "應用", "애플리케이션", "앱", "التطبيق", "יישום", "εφαρμογ", "alkalmazás", "aplicați", "client",
    ]
    static let trace: [String] = [
        "request", "trace", "tracing", "anforderung", "anfrage", "ablaufverfolgung", "demande", "requête", "requete",
        "suivi", "solicitud", "seguimiento", "petición", "richiesta", "traccia", "solicitação", "pedido", "rastre",
        "aanvraag", "tracer", "traceer", "żądania", "zadania", "śledzenia", "žádosti", "požadavku", "trasování",
        "begäran", "begärande", "förfrågan", "spårning", "anmodning", "sporing", "forespørsel", "pyyn", "jäljity",
        "seuranta", "istek", "i̇stek", "izleme", "i̇zleme", "запрос", "трассировк", "запит", "трасуван", "要求", "リクエスト",
        "トレース", "请求", "跟踪", "追蹤", "요청", "추적", "الطلب", "التتبع", "תתבע", "בקשה", "הבקשה", "מעקב", "αίτησ", "αιτήμ",
        "ανίχνευσ", "ίχνους", "kérelem", "kérés", "nyomkövet", "solicitare", "urmărire", "yêu cầu",
    ]
}
