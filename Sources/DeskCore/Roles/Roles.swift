/// Who has which role on a desk.
package struct Roles: Equatable, Sendable {
    /// Who is meant: a user of the operating system, or everybody in one of its groups.
    package enum Member: Hashable, Sendable {
        case user(String)
        case group(String)

        /// As the desk's rules write it: `dana`, `@helpdesk`.
        package var text: String {
            switch self {
            case .user(let name): name
            case .group(let name): "@\(name)"
            }
        }
    }

    package var members: [Role: [Member]]

    package init(_ members: [Role: [Member]]) {
        self.members = members
    }

    /// The role of a user; of several, the one that allows most. Nil for who is named in none.
    ///
    /// - Parameter groups: the names of the system's groups that the user is in.
    package func role(of user: String, in groups: Set<String>) -> Role? {
        Role.allCases.last { role in
            members[role, default: []].contains { member in
                switch member {
                case .user(let name): name == user
                case .group(let name): groups.contains(name)
                }
            }
        }
    }

    /// All who are named, those who may do most first.
    package var everybody: [Member] {
        Role.allCases.reversed().flatMap { members[$0, default: []] }
    }

    /// Who has a role, in at most three names and a count: `dana, @helpdesk and 2 more`. Nil where nobody does.
    func holders(of role: Role) -> String? {
        let names = members[role, default: []].map(\.text)
        guard !names.isEmpty else { return nil }
        let shown = names.prefix(Self.namesShown).joined(separator: ", ")
        return names.count > Self.namesShown ? "\(shown) and \(names.count - Self.namesShown) more" : shown
    }

    private static let namesShown = 3
}
