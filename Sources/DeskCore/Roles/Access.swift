/// What the rules of a desk make of somebody.
package enum Access: Equatable, Sendable {
    /// The desk sets no roles: everybody is agent and supervisor.
    case unrestricted
    /// The role among those that the desk sets; nil for who is named in none.
    case placed(Role?, among: Roles)
    /// The desk's rules cannot be read, and `why` is the sentence about it: nothing is recorded, whoever wants it.
    case unknown(why: String)

    /// Nil where there is none, or nobody can say.
    package var role: Role? {
        switch self {
        case .unrestricted: .supervisor
        case .placed(let role, _): role
        case .unknown: nil
        }
    }

    /// The roles that the desk sets; nil where it sets none, or nobody can say.
    package var roles: Roles? {
        if case .placed(_, let roles) = self { roles } else { nil }
    }

    /// The access in a few words that follow a name: `supervisor`, `no role`. Nil where the desk sets no roles.
    package var words: String? {
        switch self {
        case .unrestricted: nil
        case .placed(let role, _): role?.rawValue ?? "no role"
        case .unknown: "reading only"
        }
    }

    /// Why nothing can be recorded, whoever wants it; nil where that is not so.
    package var trouble: String? {
        if case .unknown = self { sentence } else { nil }
    }

    /// What somebody with this access may do here, as one sentence.
    package var sentence: String {
        switch self {
        case .unrestricted: "This desk sets no roles, so everybody is agent and supervisor."
        case .placed(.supervisor, _): "You are a supervisor on this desk, so you may do everything."
        case .placed(.agent, _): "You are an agent on this desk, so you may work on every ticket."
        case .placed(.auditor, _): "You are an auditor on this desk, so you may read everything and record nothing."
        case .placed(nil, let roles):
            "You have no role on this desk, so you may read and record nothing; "
                + Denial.advice(for: nil, required: .agent, roles) + "."
        case .unknown(let why): Refusal.rulesUnknown(why: why).sentence
        }
    }
}
