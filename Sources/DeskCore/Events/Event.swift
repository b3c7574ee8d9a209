package import struct FoundationEssentials.Date

/// A ticket's number: 1042 of HD-1042. Given under the store's lock, never used twice.
package typealias TicketNumber = Int

/// Something that happened to a ticket: what an event says besides who, when and which ticket.
///
/// One type for each kind of event. Its `name` and its keys on disk are never renamed or used for something else.
package protocol Fact: FieldMapped, Equatable, Sendable {
    static var name: String { get }
    /// What happened, in words that follow the actor's name: "took the ticket".
    var words: String { get }
    /// The same for people, with times as they are shown where the desk is; `words` has them in UTC.
    func words(in zone: ZoneOffsets) -> String
    /// Whether it changes state, assignee or current step, so that a write on an older picture of the ticket is stale.
    var isGuarded: Bool { get }
    /// The fact that takes this one back by a new event; nil for what an undo does not take back, because others have acted on it
    /// or because it wants a decision and a reason of its own.
    func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)?
    /// The fact that makes this one true again, after it was taken back; nil for what was true at its own time only.
    func repetition(of event: Event, in desk: Desk, at now: Date) -> (any Fact)?
    /// The walkthrough that it goes on with, which has to be in progress and its ticket's current one for that; nil where it goes on
    /// with none.
    var walked: WalkthroughID? { get }
    /// Makes it true in `desk`. Never fails and never decides: what was recorded has happened.
    func apply(to desk: inout Desk, in event: Event)
}

extension Fact {
    package func words(in zone: ZoneOffsets) -> String { words }
    package var isGuarded: Bool { true }
    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? { nil }
    package func repetition(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? { self }
    package var walked: WalkthroughID? { nil }

    package func isEqual(to other: any Fact) -> Bool {
        (other as? Self) == self
    }
}

/// One recorded fact.
package struct Event: Sendable, Equatable {
    /// Its place in the journal, from 1, without gaps.
    package var sequence: Int
    package var at: Date
    /// The operating system's name of who did it; `helpdesk` for what a timer did.
    package var by: String
    /// Nil for a fact about the whole desk.
    package var ticket: TicketNumber?
    package var fact: any Fact
    /// The sequence of the event that this one takes back: of an act, or of an undo. Nil for all that takes nothing back.
    package var undoes: Int?

    package init(sequence: Int, at: Date, by: String, ticket: TicketNumber?, fact: any Fact, undoes: Int? = nil) {
        self.sequence = sequence
        self.at = at
        self.by = by
        self.ticket = ticket
        self.fact = fact
        self.undoes = undoes
    }

    /// What a draft becomes when it is recorded.
    package init(_ draft: EventDraft, sequence: Int) {
        self.init(
            sequence: sequence, at: draft.at, by: draft.by, ticket: draft.ticket, fact: draft.fact,
            undoes: draft.undoes)
    }

    package static func == (left: Event, right: Event) -> Bool {
        left.sequence == right.sequence && left.at == right.at && left.by == right.by && left.ticket == right.ticket
            && left.undoes == right.undoes && left.fact.isEqual(to: right.fact)
    }
}

/// An event that has been decided and is not recorded yet.
package struct EventDraft: Sendable, Equatable {
    package var at: Date
    package var by: String
    package var ticket: TicketNumber?
    package var fact: any Fact
    /// The sequence of the event that this one takes back.
    package var undoes: Int?

    package init(at: Date, by: String, ticket: TicketNumber?, fact: any Fact, undoes: Int? = nil) {
        self.at = at
        self.by = by
        self.ticket = ticket
        self.fact = fact
        self.undoes = undoes
    }

    package static func == (left: EventDraft, right: EventDraft) -> Bool {
        left.at == right.at && left.by == right.by && left.ticket == right.ticket && left.undoes == right.undoes
            && left.fact.isEqual(to: right.fact)
    }
}
