package import DeskCore

/// What binds all who work on a desk: `desk.yaml` in its data folder.
package struct DeskRules: Equatable, Sendable {
    /// Who may do what; nil where the file does not say, and then everybody may do everything.
    package var roles: Roles?

    package init(roles: Roles? = nil) {
        self.roles = roles
    }
}
