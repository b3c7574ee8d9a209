package import struct FoundationEssentials.Date

/// What time alone does: reminders, timers of steps that ring, the end of waiting for a user who does not answer, the closing of resolved tickets.
///
/// Whoever looks next records it, as `helpdesk` and dated when it was due. But some of it is for good, and one machine with a wrong clock would do it
/// to all tickets: so on a desk on which nobody has recorded anything for long, time waits until somebody does.
package struct RunTimers: Intent {
    package static let verb = "record what time did"
    package static var requiredRole: Role? { nil }

    package var guardedTicket: TicketNumber? { nil }

    package init() {}

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        guard !Self.isClockDoubtful(in: desk, at: now) else { return [] }
        // What one timer does may be what another waits for, so each decides on the desk that the earlier ones left.
        var desk = desk
        var drafts: [EventDraft] = []
        let tickets = desk.numbersDue(at: now).compactMap { desk.tickets[$0] }
        var queue = tickets.compactMap { due($0, at: now, in: desk) }.sorted { $1.isBefore($0) }
        while let number = queue.popLast()?.ticket {
            guard let ticket = desk.tickets[number], let due = due(ticket, at: now, in: desk) else { continue }
            for fact in due.facts {
                drafts.append(EventDraft(at: due.at, by: Actor.timers.name, ticket: number, fact: fact))
                let sequence = desk.lastSequence + 1
                desk.apply(Event(sequence: sequence, at: due.at, by: Actor.timers.name, ticket: number, fact: fact))
            }
            if let again = desk.tickets[number].flatMap({ self.due($0, at: now, in: desk) }) {
                queue.insert(again, at: queue.firstIndex { $0.isBefore(again) } ?? queue.endIndex)
            }
        }
        return drafts
    }

    /// Whether there is anything to record at all.
    package static func areDue(in desk: Desk, at now: Date) -> Bool {
        !isClockDoubtful(in: desk, at: now) && !desk.numbersDue(at: now).isEmpty
    }

    /// Why what is due is not recorded, as one sentence; nil where it is, or nothing is due.
    package static func doubt(in desk: Desk, at now: Date) -> String? {
        guard isClockDoubtful(in: desk, at: now), let last = desk.lastActAt, !desk.numbersDue(at: now).isEmpty else {
            return nil
        }
        let zone = desk.policy.calendar.zone
        return
            "By the clock of this machine it is \(zone.words(now)), and nobody has recorded anything since \(zone.words(last)), so nothing is "
            + "resolved, closed or asked after by time until somebody does; see that the clock is right, then go on."
    }

    /// In seconds: three weeks, longer than a works holiday.
    private static let longestSilence = 21.0 * 86_400

    /// Whether a clock is so far ahead of the last act that it may be wrong.
    private static func isClockDoubtful(in desk: Desk, at now: Date) -> Bool {
        desk.lastActAt.map { now.timeIntervalSince($0) > longestSilence } ?? false
    }

    /// When time alone will do something to a ticket; nil where it will not.
    static func nextDue(_ ticket: some TimedTicket, by policy: DeskPolicy) -> Date? {
        next(ticket, by: policy)?.at
    }

    private enum Act {
        case ring
        case remind
        case resolve
        case close
    }

    /// What time does to a ticket.
    private struct Due {
        var at: Date
        var ticket: TicketNumber
        var facts: [any Fact]

        func isBefore(_ other: Due) -> Bool {
            (at, ticket) < (other.at, other.ticket)
        }
    }

    /// What time alone has to do next to a ticket, where that is due.
    private func due(_ ticket: Ticket, at now: Date, in desk: Desk) -> Due? {
        guard let (at, act) = Self.next(ticket, by: desk.policy), at <= now else { return nil }
        return Due(at: at, ticket: ticket.number, facts: facts(of: act, on: ticket, in: desk))
    }

    /// What time will do to a ticket next, if nobody does anything before.
    private static func next(_ ticket: some TimedTicket, by policy: DeskPolicy) -> (at: Date, act: Act)? {
        let ofState = nextInState(ticket, by: policy)
        guard let ring = ticket.timerDue, ofState.map({ ring <= $0.at }) ?? true else { return ofState }
        return (ring, .ring)
    }

    private static func nextInState(_ ticket: some TimedTicket, by policy: DeskPolicy) -> (at: Date, act: Act)? {
        switch ticket.state {
        case .resolved:
            return (policy.calendar.date(policy.durations.close, after: ticket.stateSince), .close)
        case .waitingUser:
            return nextForUser(ticket, by: policy)
        case .waitingOther:
            guard let until = ticket.waitingUntil, ticket.remindersSent == 0 else { return nil }
            return (until, .remind)
        case .new, .open, .escalated, .closed, .cancelled:
            return nil
        }
    }

    /// A date that the agent set is the first reminder, and is when the silence begins to count.
    private static func nextForUser(_ ticket: some TimedTicket, by policy: DeskPolicy) -> (at: Date, act: Act) {
        let (calendar, durations) = (policy.calendar, policy.durations)
        let until = ticket.waitingUntil
        let start = max(ticket.stateSince, until ?? ticket.stateSince)
        let sent = ticket.remindersSent
        if let until, sent == 0 { return (until, .remind) }
        guard sent < durations.reminders.count else {
            return (calendar.date(durations.noAnswer, after: start), .resolve)
        }
        return (calendar.date(durations.reminders[sent], after: start), .remind)
    }

    private func facts(of act: Act, on ticket: Ticket, in desk: Desk) -> [any Fact] {
        switch act {
        case .ring: return ticket.stepTimer.map { [StepTimerRang(TimerMark($0))] } ?? []
        case .close: return [TicketClosed()]
        case .remind: return [ReminderFellDue(reason: ticket.waiting?.reason ?? "")]
        case .resolve:
            let resolved = TicketResolved(cause: "no answer", fix: "none: the user did not come back")
            let end = desk.abandoningWalkthrough(of: ticket.number, saying: resolved.cause)
            return (end.map { [$0] } ?? []) + [resolved]
        }
    }
}

extension Desk {
    /// The tickets at hand to which time has to do something, in no order. Asked every second, so that no row is copied for it.
    fileprivate func numbersDue(at now: Date) -> [TicketNumber] {
        let awake = tickets.awake.tickets.lazy.filter { ticket in
            RunTimers.nextDue(ticket, by: policy).map { $0 <= now } ?? false
        }.map(\.number)
        let sleeping = tickets.history?.numbersDue(at: now, by: policy) ?? []
        return Array(awake) + sleeping.filter { !tickets.isAwake($0) }
    }
}

/// What decides when time alone does something to a ticket.
protocol TimedTicket {
    var state: TicketState { get }
    var stateSince: Date { get }
    var waitingUntil: Date? { get }
    var remindersSent: Int { get }
    var timerDue: Date? { get }
}

extension TicketRow: TimedTicket {}

extension Ticket: TimedTicket {
    var waitingUntil: Date? { waiting?.until }
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
