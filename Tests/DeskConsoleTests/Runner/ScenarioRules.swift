import DeskCore

/// What a desk with roles makes of the agent, as a scenario writes it: `auditor`, `none` for who has no role, `unset` for a desk
/// that sets no roles.
enum ScenarioRules {
    private static let roles = Roles([
        .supervisor: [.user("dana"), .group("helpdesk-leads")], .agent: [.group("helpdesk")],
        .auditor: [.user("audrey")],
    ])

    /// Nil where the word is none of these.
    static func access(_ word: String) -> Access? {
        switch word {
        case "unset": .unrestricted
        case "none": .placed(nil, among: roles)
        default: Role(rawValue: word).map { .placed($0, among: roles) }
        }
    }
}
