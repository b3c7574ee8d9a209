package import struct FoundationEssentials.Date

/// A wait of a step that is timed: "wait ten minutes, then try again".
package struct StepTimer: Equatable, Sendable {
    package var walkthrough: WalkthroughID
    package var step: String
    /// The step's title.
    package var title: String
    package var until: Date
    /// Whether its time is over, which was said once.
    package var hasRung = false

    /// How long one may be, in seconds. More than a day is a wait of the ticket.
    package static let lengths = 1.0...(24 * 3600.0)

    init(_ mark: TimerMark) {
        walkthrough = mark.walkthrough
        step = mark.step
        title = mark.title
        until = mark.until
    }
}

extension Ticket {
    /// When the timer of its walkthrough's step will ring; nil where none runs.
    package var timerDue: Date? {
        stepTimer.flatMap { $0.hasRung ? nil : $0.until }
    }
}

/// Starts the timer of the current step. Its time is not counted as the step's.
package struct StartStepTimer: Intent {
    package static let verb = "start a timer"

    package var ticket: TicketNumber
    /// How long, in seconds; nil for what the step says.
    package var seconds: Double?
    /// Whoever moved the walk on meanwhile is not timed.
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber, seconds: Double? = nil) {
        self.ticket = ticket
        self.seconds = seconds
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        _ = try desk.unsettled(ticket)
        let (walkthrough, route) = try desk.walking(ticket)
        guard let step = walkthrough.current.flatMap({ route[$0] }) else { throw .atEndOfGuide(ticket) }
        guard let seconds = seconds ?? step.wait.map(Double.init) else { throw .stepNamesNoWait(step.title) }
        guard seconds >= StepTimer.lengths.lowerBound else { throw .timerTooShort }
        guard seconds <= StepTimer.lengths.upperBound else { throw .timerTooLong }
        let timer = TimerMark(
            walkthrough: walkthrough.id, step: step.id, title: step.title, until: now.addingTimeInterval(seconds))
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: StepTimerStarted(timer))]
    }
}

/// Stops the timer that runs.
package struct StopStepTimer: Intent {
    package static let verb = "stop a timer"

    package var ticket: TicketNumber
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber) {
        self.ticket = ticket
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.ticket(ticket)
        guard let timer = subject.stepTimer else { throw .noTimer(ticket) }
        let fact = StepTimerStopped(TimerMark(timer))
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}
