/// Goes on from the step where the user stood, forward or back. The timer that ran there ends with it.
protocol StepLeaving: Fact {
    /// The timer that runs afterwards; none or one. Whoever takes a leaving back puts the timer back that it ended.
    var timer: [TimerMark] { get }
    var endsTimer: Bool { get }
}

extension StepLeaving {
    var endsTimer: Bool { true }
}

extension Desk {
    /// The timer that ran on the ticket of `event` at a step of its walkthrough right before; none or one.
    func timer(before event: Event) -> [TimerMark] {
        let walked = event.fact.walked
        for earlier in events(before: event).reversed() {
            switch earlier.fact {
            case let started as StepTimerStarted: return started.walked == walked ? [started.timer] : []
            case is StepTimerStopped, is WalkthroughFinished, is TicketResolved, is TicketCancelled, is TicketClosed:
                return []
            case let left as any StepLeaving where left.walked == walked && left.endsTimer: return left.timer
            default: continue
            }
        }
        return []
    }

    /// Ends the timer at the step that `fact` leaves, on all tickets that share the walkthrough, and starts the one that runs from then on.
    /// A time that has passed meanwhile rings for nothing.
    mutating func leaveStep(by fact: some StepLeaving, in event: Event, _ body: (inout Ticket) -> Void = { _ in }) {
        guard let walkthrough = fact.walked else { return }
        var isHeld = false
        func leave(_ ticket: inout Ticket) {
            if fact.endsTimer, ticket.stepTimer?.walkthrough == walkthrough { ticket.stepTimer = nil }
            body(&ticket)
        }
        change(event) {
            leave(&$0)
            if let timer = fact.timer.first, timer.until > event.at { $0.stepTimer = StepTimer(timer) }
            isHeld = $0.state.isWaiting || $0.timerDue != nil && $0.stepTimer?.walkthrough == walkthrough
        }
        changeSharing(walkthrough, in: event, leave)
        // The clock of the step began anew.
        if isHeld { changeWalkthrough(walkthrough) { $0.clock.stop(at: event.at) } }
    }
}
