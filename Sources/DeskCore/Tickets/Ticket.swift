package import struct FoundationEssentials.Date

/// One user's sign-in problem, as the recorded events leave it.
package struct Ticket: Equatable, Sendable {
    package var number: TicketNumber
    /// The user's principal name or address; nil while nobody knows who called.
    package var requester: String?
    /// The error code that the ticket is about (`50074`).
    package var code: Int
    /// All codes that were read, the ticket's own among them.
    package var codes: [Int] = []
    package var title: String
    package var app: String?
    package var appID: String?
    package var resourceID: String?
    package var correlationID: String?
    package var traceID: String?
    /// When the sign-in failed, as far as the text says.
    package var occurredAt: Date?
    /// What the user sent, secrets masked.
    package var text: String = ""

    package var state: TicketState = .new
    package var stateSince: Date
    /// From when on the desk's clocks count: when it was opened here, or came here.
    package var clockedSince: Date
    /// It came from elsewhere where it was no longer new, so nobody knows when the requester was first answered.
    package var wasBegunElsewhere = false
    /// When the clock of its resolution stood still, until the state that it is in; oldest first, and none touches another.
    package var holds: [Hold] = []
    package var impact: Level = .medium
    package var urgency: Level = .medium
    package var assignee: String?
    package var labels: [String] = []
    /// What the ticket waits for, and until when; only in a waiting state.
    package var waiting: Waiting?
    /// To whom it was escalated and why; kept after the ticket came back.
    package var escalation: Escalation?
    package var resolution: Resolution?
    package var cancelReason: String?
    /// Who resolved or cancelled it; nil while work goes on.
    package var settledBy: String?
    package var duplicateOf: TicketNumber?
    /// Whether it is one cause behind the problems of many users.
    package var isIncident = false
    /// The incident that it is part of.
    package var incident: TicketNumber?
    /// Somebody else may have tried to sign in as this user.
    package var isSuspicious = false
    package var notes: [Note] = []
    package var followUps: [FollowUp] = []
    package var identity: IdentityCheck?
    /// The timer of the walkthrough's step, until the step is recorded.
    package var stepTimer: StepTimer?
    /// The walkthroughs of this ticket; the last one counts.
    package var walkthroughs: [WalkthroughID] = []
    /// The code that a walkthrough found to be the real one; its guide comes next.
    package var followingCode: Int?

    package var createdAt: Date
    package var createdBy: String
    package var updatedAt: Date
    /// The contacts of a person with the requester, but for those that were taken back as never made.
    var contacts: [Contact] = []
    package var reopenCount = 0
    package var remindersSent = 0
    /// The sequence of the last event that changed state, assignee or current step.
    package var version: Int

    package var priority: Priority { Priority(impact: impact, urgency: urgency) }
    package var id: String { Ticket.id(number) }
    /// Whether the clock of its walkthrough stands still.
    var isHeld: Bool { state.isWaiting || timerDue != nil }
    /// The code whose guide helps now.
    package var guideCode: Int { followingCode ?? code }

    /// `HD-1042`.
    package static func id(_ number: TicketNumber) -> String { "HD-\(number)" }

    /// Reads `HD-1042`, `hd-1042` or `1042`.
    package static func number(_ text: String) -> TicketNumber? {
        let digits = text.lowercased().hasPrefix("hd-") ? text.dropFirst(3) : text[...]
        guard let number = Int(digits), number > 0, digits.allSatisfy(\.isNumber) else { return nil }
        return number
    }
}

extension Ticket {
    /// Changes the ticket by `event`, and keeps its version and the time of the last change.
    ///
    /// - Returns: whether the clock of its walkthrough stands still now, where that is new.
    mutating func change(in event: Event, _ body: (inout Ticket) -> Void) -> Bool? {
        let wasHeld = isHeld
        if let undone = event.undoes { contacts.removeAll { $0.sequence == undone } }
        body(&self)
        updatedAt = max(updatedAt, event.at)
        if event.fact.isGuarded { version = event.sequence }
        return isHeld == wasHeld ? nil : isHeld
    }

    /// Moves to `state` at `date`.
    mutating func move(to state: TicketState, at date: Date) {
        if self.state.holdsClock, !state.isFinal { holds.add(from: stateSince, to: date) }
        self.state = state
        stateSince = date
        if !state.isWaiting {
            waiting = nil
            remindersSent = 0
        }
        if !state.isUnsettled { stepTimer = nil }
    }

    /// When a person first had contact with the requester; nil while nobody had.
    package var firstResponseAt: Date? { contacts.first?.at }

    mutating func noteContact(_ event: Event) {
        contacts.append(Contact(sequence: event.sequence, at: event.at))
    }
}

/// A contact of a person with the requester.
struct Contact: Equatable, Sendable {
    /// Of the event that says so.
    var sequence: Int
    var at: Date
}

package struct Waiting: Equatable, Sendable {
    package var reason: String
    package var until: Date?
}

package struct Escalation: Equatable, Sendable {
    package var to: String
    package var reason: String
}

/// How a ticket ended: what it was, and what helped.
package struct Resolution: Equatable, Sendable {
    package var cause: String
    package var fix: String
    package var at: Date
    package var by: String
}

package struct Note: Equatable, Sendable {
    /// The sequence of the event that wrote it.
    package var id: Int
    package var at: Date
    package var by: String
    package var text: String
    /// Whether the user was told this, as opposed to a note among colleagues.
    package var isTold: Bool
    /// The step of the walkthrough that the note is about.
    package var step: String?
}

/// Something that has to be looked after once the user can sign in again.
package struct FollowUp: Equatable, Sendable {
    package var text: String
    package var isDone = false
}
