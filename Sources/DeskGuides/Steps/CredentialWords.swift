/// What counts as a credential, and which verbs change which of them. A table: a new word is a new entry.
enum CredentialWords {
    /// Things that prove who somebody is, and what can be done to them that changes that proof.
    struct Kind {
        /// As lowercase words; an entry matches where its words follow each other.
        let names: [[String]]
        let verbs: Set<String>
    }

    static let kinds: [Kind] = [
        Kind(
            names: words("password", "passwords", "passphrase", "pin", "credential", "credentials"),
            verbs: [
                "reset", "change", "set", "replace", "update", "create", "generate", "delete", "remove", "clear",
                "expire",
            ]),
        Kind(
            names: words("temporary access pass", "access pass", "tap"),
            verbs: ["create", "issue", "generate", "add", "give", "set", "provide", "make", "hand"]),
        Kind(
            names: words(
                "authentication method", "authentication methods", "sign in method", "sign in methods", "mfa method",
                "mfa methods", "verification method", "verification methods", "registered method", "registered methods",
                "security info", "security information", "phone number", "mobile number", "telephone number", "passkey",
                "passkeys", "security key", "security keys", "fido2 key", "fido2 keys", "authenticator registration",
                "mfa registration", "mfa registrations", "hardware token", "oath token", "app password",
                "app passwords",
                "method", "methods", "mfa details", "authentication details"),
            verbs: [
                "reset", "delete", "remove", "add", "change", "replace", "update", "register", "reregister", "enroll",
                "enrol",
                "issue", "clear", "disable", "revoke", "assign", "set", "create", "wipe", "unregister",
            ]),
        Kind(
            names: words(
                "mfa", "multi factor authentication", "multifactor authentication", "two factor authentication", "2fa",
                "authenticator", "authenticator app", "strong authentication"),
            verbs: [
                "reset", "reregister", "register", "remove", "delete", "clear", "disable", "revoke", "unregister",
                "wipe",
            ]),
        // "Require re-registration of the methods", "perform a password reset".
        Kind(
            names: words("reregistration", "reregister", "register again", "re enrolment", "re enrollment"),
            verbs: ["require", "force", "request", "trigger", "start"]),
        // The invitation of a guest can then be accepted with another account.
        Kind(names: words("redemption", "redemption status"), verbs: ["reset"]),
        Kind(
            names: words("account", "accounts", "user account", "guest account"),
            verbs: ["enable", "reenable", "reactivate", "unblock", "unlock"]),
        Kind(names: words("sign in", "sign ins", "user"), verbs: ["unblock"]),
        Kind(
            names: words(
                "account on", "account back on", "user on", "user back on", "on the account", "on the user account",
                "on this account", "back on the account"),
            verbs: ["switch", "turn"]),
        // A user whom no second proof is asked of any more. A policy itself, or a setting of the whole tenant, is nobody's credential.
        Kind(
            names: words("user from", "users from", "account from", "caller from", "them from", "him from", "her from"),
            verbs: ["exclude", "exempt"]),
        Kind(
            names: words("exclusion group", "exclusions group", "exemption group", "exemptions group", "bypass group"),
            verbs: ["add", "put", "move", "assign"]),
        Kind(names: words("bypass"), verbs: ["give", "issue", "create", "generate", "provide", "send", "hand", "add"]),
        // Commands of PowerShell, of which a hyphen parts the verb.
        Kind(
            names: words(
                "mguserpassword", "msoluserpassword", "azureaduserpassword", "adaccountpassword",
                "mguserauthenticationmethodpassword", "mguserauthenticationtemporaryaccesspassmethod",
                "mguserauthenticationphonemethod", "adaccount"),
            verbs: ["set", "reset", "update", "new", "remove", "enable", "unlock"]),
        Kind(
            names: words("password reset", "mfa reset", "method reset", "methods reset", "credential reset"),
            verbs: ["perform", "do", "start", "trigger", "initiate", "request", "send", "force", "run", "carry"]),
    ]

    /// One of these stands in every text that asks for a change: the last word of a name, which says most, or, where every text has such
    /// words, the verb. "Re-register" is written with a hyphen, and is one word.
    static let signs: [String] =
        kinds.flatMap(\.names).compactMap(\.last).filter {
            !["on", "account", "accounts", "in", "from", "group"].contains($0)
        }
        + [
            "re", "enable", "enabling", "enabled", "reenable", "reactivate", "reactivating", "reactivated", "unblock",
            "unblocking",
            "unblocked", "unlock", "unlocking", "unlocked", "exclude", "excluding", "excluded", "exempt", "exempting",
            "exempted", "exclusion", "exclusions", "exemption", "exemptions", "switch", "switching", "switched", "turn",
            "turning", "turned",
        ]

    static let verbs: Set<String> = kinds.reduce(into: []) { $0.formUnion($1.verbs) }

    /// Behind a credential's name these make it something else: a policy about passwords, a prompt for MFA.
    static let otherThings: Set<String> = [
        "policy", "policies", "challenge", "challenges", "prompt", "prompts", "requirement", "requirements", "rule",
        "rules",
        "event", "events", "request", "requests", "session", "sessions", "report", "server", "expiration", "protection",
        "manager", "strength", "strengths", "campaign", "page", "blade", "log", "logs", "fatigue",
    ]

    /// Behind "accounts" these say for whom an application is: "Enable accounts in any organization".
    static let audiences = words("in any", "in this organizational")

    /// Before a credential's name: a copy that some device keeps, not the credential.
    static let copies: Set<String> = ["saved", "stored", "cached", "remembered"]

    /// Before the verb, in its clause: it is not done, only asked about, or said of another time.
    static let holdingBack: Set<String> = [
        "not", "don't", "doesn't", "didn't", "never", "without", "avoid", "cannot", "can't", "won't", "shouldn't",
        "nobody",
        "instead", "rather", "before", "after", "how", "until", "unless", "once", "when", "whether", "if", "who", "why",
        "can", "could", "may", "might", "would", "was", "were", "been", "had", "has", "did", "does",
    ]

    static let questionWords: Set<String> = [
        "has", "have", "had", "did", "was", "were", "is", "are", "does", "do", "can", "could", "who", "which", "what",
        "when",
        "where", "why", "how", "should", "will",
    ]

    private static func words(_ names: String...) -> [[String]] {
        names.map { $0.split(separator: " ").map(String.init) }
    }
}
