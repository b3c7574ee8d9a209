/// What the desk has on record of a user, from before any call: what an identity check is held against.
package struct RequesterRecord: Hashable, Sendable {
    /// The principal name, as the list writes it.
    package var user: String
    package var name: String?
    /// The number to call back.
    package var number: String?
    package var manager: String?
    /// Whether a second person has to confirm who calls, as for administrators and executives.
    package var isPrivileged: Bool

    package init(
        user: String, name: String? = nil, number: String? = nil, manager: String? = nil, isPrivileged: Bool = false
    ) {
        self.user = user
        self.name = name
        self.number = number
        self.manager = manager
        self.isPrivileged = isPrivileged
    }
}

extension RequesterRecord {
    /// What stands beside the user where one works on their ticket; the number is for the identity check only.
    package var about: String? {
        let words = [name, isPrivileged ? "privileged: a second person confirms who calls" : nil].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}
