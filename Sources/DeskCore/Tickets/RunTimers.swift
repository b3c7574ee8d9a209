package import struct FoundationEssentials.Date

/// What time alone does: reminders, the end of waiting for a user who does not answer, the closing of resolved tickets.
///
/// Whoever looks next records it, as `helpdesk` and dated when it was due.
package struct RunTimers: Intent {
    package var guardedTicket: TicketNumber? { nil }

    /// In working days. Sources: the desk's rules of state.
    private static let reminders = 2
    private static let daysToResolve = 3
    private static let daysToClose = 10

    package init() {}

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        var drafts: [EventDraft] = []
        for ticket in desk.tickets.values {
            for (due, fact) in due(ticket, at: now, in: desk) {
                drafts.append(EventDraft(at: due, by: Actor.timers.name, ticket: ticket.number, fact: fact))
            }
        }
        return drafts.sorted { ($0.at, $0.ticket ?? 0) < ($1.at, $1.ticket ?? 0) }
    }

    /// Whether there is anything to record at all, without sorting it out.
    package static func areDue(in desk: Desk, at now: Date) -> Bool {
        desk.tickets.values.contains { !RunTimers().due($0, at: now, in: desk).isEmpty }
    }

    private func due(_ ticket: Ticket, at now: Date, in desk: Desk) -> [(Date, any Fact)] {
        switch ticket.state {
        case .resolved:
            let close = WorkingDays.add(Self.daysToClose, to: ticket.stateSince)
            return close <= now ? [(close, TicketClosed())] : []
        case .waitingUser:
            return waitingForUser(ticket, at: now, in: desk)
        case .waitingOther:
            guard let until = ticket.waiting?.until, until <= now, ticket.remindersSent == 0 else { return [] }
            return [(until, ReminderFellDue(reason: ticket.waiting?.reason ?? ""))]
        case .new, .open, .escalated, .closed, .cancelled:
            return []
        }
    }

    private func waitingForUser(_ ticket: Ticket, at now: Date, in desk: Desk) -> [(Date, any Fact)] {
        // A date that the agent set is when the silence begins to count.
        let start = max(ticket.stateSince, ticket.waiting?.until ?? ticket.stateSince)
        var facts: [(Date, any Fact)] = []
        if Self.reminders > ticket.remindersSent {
            for reminder in (ticket.remindersSent + 1)...Self.reminders {
                let due = WorkingDays.add(reminder, to: start)
                if due <= now { facts.append((due, ReminderFellDue(reason: ticket.waiting?.reason ?? ""))) }
            }
        }
        let end = WorkingDays.add(Self.daysToResolve, to: start)
        if end <= now {
            if let fact = desk.endingWalkthrough(of: ticket.number, as: .abandoned, saying: "no answer") {
                facts.append((end, fact))
            }
            facts.append((end, TicketResolved(cause: "no answer", fix: "none: the user did not come back")))
        }
        return facts
    }
}

/// The wait has lasted long enough for somebody to ask after it.
package struct ReminderFellDue: Fact {
    package static let name = "reminder_fell_due"
    package var reason = ""

    package init() {}

    init(reason: String) {
        self.reason = reason
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("reason", &reason)
    }

    package var isGuarded: Bool { false }
    package var words: String { "reminds of the wait: \(reason)" }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.remindersSent += 1 }
    }
}

/// A resolved ticket that nobody reopened.
package struct TicketClosed: Fact {
    package static let name = "ticket_closed"

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {}

    package var words: String { "closed it" }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.move(to: .closed, at: event.at) }
    }
}
