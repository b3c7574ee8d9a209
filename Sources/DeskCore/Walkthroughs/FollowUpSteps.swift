/// Steps of a guide that do what was planned to be followed up, told by their titles. A table: a new way of saying it is a new entry.
///
/// Watching the sign-in log is none of them: that is done days after the walk.
enum FollowUpSteps {
    private static let sessionVerbs = [
        "revoke", "end", "terminate", "kill", "sign the user out", "sign out of all", "widerruf", "beende", "révoque",
        "ferme", "revoca", "cierra", "termina", "revoga", "encerra", "trek", "beëindig", "unieważni", "zakończ",
    ]
    private static let sessions = [
        "session", "everywhere", "refresh token", "sitzung", "sesion", "sesión", "sesiones", "sessão", "sessões",
        "sessioni", "sessie", "sesj",
    ]
    private static let tellingVerbs = [
        "tell", "inform", "notify", "write to", "informier", "prévien", "avisa", "avvisa",
    ]
    private static let ears = ["manager", "elsewhere", "another channel", "other channel", "old channel"]

    /// The follow-ups that are done by a step of this title.
    static func texts(doneBy title: String) -> [String] {
        let title = title.lowercased()
        func begins(_ verbs: [String]) -> Bool { verbs.contains { title.hasPrefix($0) } }
        func names(_ things: [String]) -> Bool { things.contains { title.contains($0) } }
        if begins(sessionVerbs), names(sessions) { return [FollowUpsPlanned.revokeSessions] }
        if begins(tellingVerbs), names(ears), title.contains("user") { return [FollowUpsPlanned.tellUser] }
        return []
    }
}
