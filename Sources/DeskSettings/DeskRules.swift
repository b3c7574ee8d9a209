package import DeskCore

/// What binds all who work on a desk: `desk.yaml` in its data folder.
package struct DeskRules: Equatable, Sendable {
    /// Who may do what; nil where the file does not say, and then everybody may do everything.
    package var roles: Roles?
    /// All else; or what is wrong with it, which says nothing against the roles.
    package var policy: Result<DeskPolicy, SettingsProblem>

    package init(roles: Roles? = nil, policy: Result<DeskPolicy, SettingsProblem>) {
        self.roles = roles
        self.policy = policy
    }
}
