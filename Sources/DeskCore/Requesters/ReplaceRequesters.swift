package import struct FoundationEssentials.Date

/// Puts another list of requesters in the place of the one there is. The store keeps no list: whoever performs this writes the file.
///
/// It is on record because whoever changes a number on record can be called back as somebody else.
package struct ReplaceRequesters: Intent {
    package static let verb = "replace the list of requesters"
    package static var requiredRole: Role? { .supervisor }

    package var records: [RequesterRecord]
    package var guardedTicket: TicketNumber? { nil }

    package init(_ records: [RequesterRecord]) {
        self.records = records
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        var fact = RequestersReplaced()
        fact.count = records.count
        let old: [String: RequesterRecord] =
            if case .records(let old) = desk.policy.requesters.value { old } else { [:] }
        let kept = records.compactMap { record in old[record.user.lowercased()].map { (old: $0, new: record) } }
        fact.added = records.count - kept.count
        fact.removed = old.count - kept.count
        fact.numbersChanged = kept.count { $0.old.number != $0.new.number }
        fact.privilegesChanged = kept.count { $0.old.isPrivileged != $0.new.isPrivileged }
        return [EventDraft(at: now, by: actor.name, ticket: nil, fact: fact)]
    }
}

/// Another list of requesters was put in place. It counts only, so that a person who is erased is not in it.
package struct RequestersReplaced: Fact {
    package static let name = "requesters_replaced"
    package var count = 0
    package var added = 0
    package var removed = 0
    package var numbersChanged = 0
    package var privilegesChanged = 0

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("count", &count)
        try mapper.map("added", &added)
        try mapper.map("removed", &removed)
        try mapper.map("numbers_changed", &numbersChanged)
        try mapper.map("privileges_changed", &privilegesChanged)
    }

    package var isGuarded: Bool { false }

    package var words: String {
        "replaced the list of requesters: \(count) users, \(added) new, \(removed) gone, \(numbersChanged) with another number, "
            + "\(privilegesChanged) privileged now or no longer"
    }

    package func apply(to desk: inout Desk, in event: Event) {}
}
