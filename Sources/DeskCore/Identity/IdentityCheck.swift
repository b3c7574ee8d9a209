package import struct FoundationEssentials.Date

/// Ways to prove who calls. What a person knows about themselves (birth date, employee number) is none.
/// The raw values are on disk and on the command line.
package enum IdentityMethod: String, Sendable, CaseIterable {
    case callback
    case video
    case verifiedID = "verified-id"
    case existingFactor = "existing-factor"
    case inPerson = "in-person"

    package var words: String {
        switch self {
        case .callback: "call-back to the number on record"
        case .video: "live video with an ID document"
        case .verifiedID: "Verified ID with Face Check"
        case .existingFactor: "a strong factor that the user still has"
        case .inPerson: "in person"
        }
    }
}

/// The record that an agent made sure who calls. Holds how, never the secret.
package struct IdentityCheck: Equatable, Sendable {
    package var method: IdentityMethod
    /// Where the number or the proof came from.
    package var reference: String?
    /// Who else confirmed it, for privileged users.
    package var secondPerson: String?
    package var by: String
    package var at: Date
    /// The caller whose identity was checked.
    package var requester: String?

    /// Whether `actor` may rely on it now. It ends after `lifetime` seconds, and when the agent or the caller changes. Of an unknown caller no
    /// check says anything.
    ///
    /// A check that seems to lie in the future, because a clock jumped back, counts no longer than any other.
    package func isValid(for actor: Actor, requester: String?, at now: Date, lasting lifetime: Int) -> Bool {
        by == actor.name && isOf(requester) && abs(now.timeIntervalSince(at)) < Double(lifetime)
    }

    /// Whether it was this caller, who has to be known, whose identity was checked.
    package func isOf(_ caller: String?) -> Bool {
        caller != nil && requester?.lowercased() == caller?.lowercased()
    }
}

extension Desk {
    /// The check on a ticket that `actor` may rely on now.
    package func validIdentity(on ticket: Ticket, for actor: Actor, at now: Date) -> IdentityCheck? {
        ticket.identity.flatMap { identity in
            let lifetime = policy.durations.identityCheck
            guard let requester = ticket.requester,
                identity.isValid(for: actor, requester: requester, at: now, lasting: lifetime),
                (try? policy.requesters.requireConfirmation(by: identity.secondPerson, of: requester)) != nil
            else { return nil }
            return identity
        }
    }
}
