/// What somebody may do on a desk, from the least to the most.
package enum Role: String, CaseIterable, Comparable, Sendable {
    /// Reads everything and records nothing.
    case auditor
    /// Works on every ticket.
    case agent
    /// Also does what concerns the whole desk, such as erasing a person or taking tickets in from elsewhere.
    case supervisor

    package static func < (left: Role, right: Role) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .auditor: 0
        case .agent: 1
        case .supervisor: 2
        }
    }

    /// `an agent`.
    var withArticle: String {
        switch self {
        case .auditor: "an auditor"
        case .agent: "an agent"
        case .supervisor: "a supervisor"
        }
    }
}
