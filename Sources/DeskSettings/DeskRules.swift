package import DeskCore

/// What binds all who work on a desk: `desk.yaml` in its data folder.
package struct DeskRules: Equatable, Sendable {
    /// Who may do what; nil where the file does not say, and then everybody may do everything.
    package var roles: Roles?
    /// Who is named in the roles, where.
    package var named: [NamedMember] = []
    /// All else; or what is wrong with it, which says nothing against the roles.
    package var policy: Result<DeskPolicy, SettingsProblem>

    package init(roles: Roles? = nil, policy: Result<DeskPolicy, SettingsProblem>) {
        self.roles = roles
        self.policy = policy
    }
}

/// Somebody whom a file names, and where.
package struct NamedMember: Equatable, Sendable {
    package var member: Roles.Member
    package var source: String
    /// Both from 1.
    package var line: Int
    package var column: Int

    /// That the system knows nobody of this name.
    package var unknown: String {
        let kind = if case .group = member { "group" } else { "user" }
        return
            "\(source):\(line):\(column): this system knows no \(kind) `\(member.text)`; correct the name, or ignore it where another machine knows it."
    }
}
