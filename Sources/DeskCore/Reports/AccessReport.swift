/// Who somebody is on a desk, as `whoami --json` prints it.
package struct AccessReport: Encodable, Sendable {
    package var user: String
    @ExplicitNull package var role: String?
    /// Whether the desk sets roles at all.
    package var rolesAreSet: Bool
    /// Names in the desk's rules that the system does not know.
    package var unknownNames: [String]
    package var sentence: String

    package init(_ actor: Actor, unknown: [Roles.Member]) {
        user = actor.name
        role = actor.access.role?.rawValue
        rolesAreSet = actor.access != .unrestricted
        unknownNames = unknown.map(\.text)
        sentence = actor.access.sentence
    }
}
