package import struct FoundationEssentials.Date

/// Takes a person's values out of everything that was recorded, on that person's request; numbers and times stay.
///
/// The store does it, together with recording what this decides: which tickets it is about.
package struct ErasePerson: Intent {
    package static let verb = "erase a person's values"
    package static var requiredRole: Role? { .supervisor }

    package var person: String
    package var reason: String
    package var guardedTicket: TicketNumber? { nil }

    package init(person: String, reason: String) {
        self.person = person
        self.reason = reason
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let reason = try reason.required(.reason)
        let tickets = desk.tickets(of: person)
        guard !tickets.isEmpty else { throw .nothingToErase(person) }
        let unsettled = tickets.filter(\.state.isUnsettled).map(\.number)
        guard unsettled.isEmpty else { throw .unsettledTickets(unsettled) }
        var fact = PersonErased()
        // Who it was must not be kept by the event that says it is gone.
        fact.reason = reason.replacingCaseInsensitively(person, with: ErasingMapper.mark)
        fact.tickets = tickets.map(\.number)
        return [EventDraft(at: now, by: actor.name, ticket: nil, fact: fact)]
    }
}

extension String {
    fileprivate func replacingCaseInsensitively(_ word: String, with other: String) -> String {
        var result = ""
        var rest = self[...]
        while let match = rest.lowercased().firstRange(of: word.lowercased()) {
            let text = rest.lowercased()
            let before = text.distance(from: text.startIndex, to: match.lowerBound)
            let count = text.distance(from: match.lowerBound, to: match.upperBound)
            result += rest.prefix(before) + other
            rest = rest.dropFirst(before + count)
        }
        return result + rest
    }
}
