package import struct FoundationEssentials.Date

/// Puts on record how the caller was verified.
package struct VerifyIdentity: Intent {
    package static let verb = "record an identity check"

    package var ticket: TicketNumber
    package var method: IdentityMethod
    package var reference: String?
    package var secondPerson: String?
    package var guardedTicket: TicketNumber? { nil }

    package init(ticket: TicketNumber, method: IdentityMethod, reference: String? = nil, secondPerson: String? = nil) {
        self.ticket = ticket
        self.method = method
        self.reference = reference
        self.secondPerson = secondPerson
    }

    /// Whether somebody can have signed in by this name. What was meant for another field, or says yes, is nobody's.
    private static func canBeUser(_ name: String) -> Bool {
        let answers: Set<String> = [
            "yes", "no", "none", "nobody", "true", "false", "ok", "okay", "ja", "nein", "oui", "non",
        ]
        return name.first?.isLetter == true && name.count > 1 && !name.contains(where: \.isWhitespace)
            && !answers.contains(name)
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        guard let requester = subject.requester else { throw .requesterUnknown(ticket) }
        if let secondPerson = secondPerson.nonBlank?.lowercased() {
            guard secondPerson != actor.name.lowercased() else { throw .secondPersonIsActor(actor.name) }
            guard secondPerson != requester.lowercased() else { throw .secondPersonIsRequester(requester) }
            guard Self.canBeUser(secondPerson) else { throw .secondPersonIsNoUser(self.secondPerson ?? "") }
        }
        try desk.policy.requesters.requireConfirmation(by: secondPerson, of: requester)
        if method == .callback { try desk.policy.requesters.requireNumber(of: requester) }
        var fact = IdentityVerified()
        fact.method = method
        fact.reference = reference.nonBlank
        fact.secondPerson = secondPerson.nonBlank
        fact.requester = requester
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

package struct IdentityVerified: Fact {
    package static let name = "identity_verified"
    package var method = IdentityMethod.callback
    package var reference: String?
    package var secondPerson: String?
    package var requester: String?

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("method", &method)
        try mapper.map("reference", &reference)
        try mapper.map("second_person", &secondPerson)
        try mapper.map("requester", &requester)
    }

    package var isGuarded: Bool { false }

    package var words: String {
        var words = "checked the caller's identity: \(method.words)"
        if let reference { words += " (\(reference))" }
        if let secondPerson { words += ", confirmed by \(secondPerson)" }
        return words
    }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        IdentityWithdrawn()
    }

    /// A check says that somebody was verified just then.
    package func repetition(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? { nil }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) {
            $0.identity = IdentityCheck(
                method: method, reference: reference, secondPerson: secondPerson, by: event.by, at: event.at,
                requester: requester)
            $0.noteContact(event)
        }
    }
}
