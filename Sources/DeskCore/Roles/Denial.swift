/// That somebody's role does not allow what was wanted.
package struct Denial: Equatable, Sendable {
    /// Who wanted it.
    package var name: String
    /// Nil: named in no role.
    package var role: Role?
    /// What was wanted, in words that follow "may not".
    package var verb: String
    /// The least role that may do it.
    package var required: Role
    package var roles: Roles

    package init(name: String, role: Role?, verb: String, required: Role, roles: Roles) {
        self.name = name
        self.role = role
        self.verb = verb
        self.required = required
        self.roles = roles
    }

    /// Who, in which role, may not do what, and who may instead.
    var sentence: String {
        let who = role.map { "\($0.withArticle.first?.uppercased() ?? "")\($0.withArticle.dropFirst())" }
        return "\(who ?? "Without a role you") may not \(verb) on this desk, \(name); "
            + Self.advice(for: role, required: required, roles) + "."
    }

    /// What somebody does next whose role is not enough.
    static func advice(for role: Role?, required: Role, _ roles: Roles) -> String {
        guard role != nil else {
            let who = roles.holders(of: .supervisor).map { "a supervisor (\($0))" } ?? "whoever keeps its desk.yaml"
            return "ask \(who) for one"
        }
        let able = Role.allCases.filter { $0 >= required }.compactMap { role in
            roles.holders(of: role).map { "\(role.withArticle) (\($0))" }
        }
        return able.isEmpty
            ? "desk.yaml names nobody who may" : "ask \(able.joined(separator: " or "))"
    }
}

extension Actor {
    /// Throws where this one's role does not allow something. Intents are asked in `Desk.decide`; what is done outside of the
    /// journal, such as restoring a backup, asks here.
    ///
    /// - Parameters:
    ///   - role: the least one that may; nil for what time does, which takes no role.
    ///   - verb: what is wanted, in words that follow "may not": `restore a backup`.
    package func require(_ role: Role?, to verb: String) throws(Refusal) {
        switch access {
        case .unrestricted: return
        case .unknown(let why): throw .rulesUnknown(why: why)
        case .placed(let own, let roles):
            guard let role else { return }
            if let own, own >= role { return }
            throw .notAllowed(Denial(name: name, role: own, verb: verb, required: role, roles: roles))
        }
    }

    /// Why this one may not have such an intent; nil for who may.
    package func refusal(of intent: any Intent.Type) -> Refusal? {
        do throws(Refusal) {
            try require(intent.requiredRole, to: intent.verb)
            return nil
        } catch {
            return error
        }
    }
}
