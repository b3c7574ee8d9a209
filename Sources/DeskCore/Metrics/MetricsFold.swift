package import struct FoundationEssentials.Date

/// Takes in the events of a desk one after the other and comes to its numbers. It keeps no event, and of a ticket a few words while something
/// can still happen on it; so the longest history is counted in little memory.
///
/// Events come in the order of the journal. What a timer did is dated when it was due, which may be before what was recorded ahead of it; every
/// number goes by these dates.
package struct MetricsFold: Sendable {
    let policy: DeskPolicy
    var counts: Metrics
    /// Each lies apart: a table of them grows, and to move what is of a hundred thousand tickets takes twice its memory.
    var tickets: [TicketNumber: Apart<MeasuredTicket>] = [:]
    private var credentialSteps: [String: Set<String>] = [:]
    private var revisions: [WalkthroughID: String] = [:]

    /// - Parameters:
    ///   - bounds: where the periods begin, and the end of the last one; ascending, at least two.
    ///   - namesTickets: whether to note the tickets behind each number of a period.
    package init(bounds: [Date], policy: DeskPolicy, namesTickets: Bool = false) {
        self.policy = policy
        counts = Metrics(bounds: bounds, namesTickets: namesTickets)
    }

    package mutating func apply(_ event: Event) {
        if let kept = event.fact as? GuideKept {
            credentialSteps[kept.revision] = Set(kept.steps.lazy.filter(\.changesCredential).map(\.id))
            return
        }
        guard let number = event.ticket else { return }
        guard let place = tickets.index(forKey: number) else {
            if let ticket = MeasuredTicket(event), !ticket.state.isFinal { tickets[number] = Apart(ticket) }
            return
        }
        applyToTicket(event, place)
        if tickets.values[place].value.state.isFinal, let ticket = tickets.removeValue(forKey: number) {
            settle(ticket.value, number, at: nil)
        }
    }

    /// The numbers of all that was taken in.
    ///
    /// - Parameter now: until when open clocks ran.
    package consuming func finish(at now: Date) -> Metrics {
        for place in tickets.indices { stay(place, until: nil) }
        for (number, ticket) in tickets { settle(ticket.value, number, at: now) }
        return counts
    }

    private mutating func applyToTicket(_ event: Event, _ place: Place) {
        let at = event.at
        if let undone = event.undoes { tickets.values[place].value.responses.removeAll { $0.sequence == undone } }
        // The most frequent kinds first: an event is asked for one after the other.
        switch event.fact {
        case let fact as StepRecorded:
            carryOut(place, fact.walkthrough, fact.step, fact.outcome, isKnown: fact.knownFrom != nil)
            respond(place, event)
        case let fact as NoteAdded: if fact.isTold { respond(place, event) }
        case is TicketTaken, is WalkthroughTakenOver: assign(place, to: event.by, at: at)
        case let fact as TicketAssigned: assign(place, to: fact.to, at: at)
        case is TicketReleased: tickets.values[place].value.assignee = nil
        case let fact as WalkthroughStarted:
            revisions[event.sequence] = fact.revision
            walk(place, event)
        case is WalkthroughJoined: walk(place, event)
        case let fact as DetourBegan: revisions[event.sequence] = fact.revision
        case let fact as WaitingBegan: move(place, to: fact.whom == .user ? .waitingUser : .waitingOther, at: at)
        case is TicketResumed: move(place, to: .open, at: at)
        case is TicketEscalated: move(place, to: .escalated, at: at)
        case let fact as TicketResolved: resolve(place, fact, by: event.by, at: at)
        case is TicketReopened: reopen(place, at: at)
        case is TicketCancelled: move(place, to: .cancelled, at: at)
        case is TicketClosed: move(place, to: .closed, at: at)
        case let fact as PrioritySet:
            tickets.values[place].value.impact = fact.impact
            tickets.values[place].value.urgency = fact.urgency
        case let fact as TicketCorrected: tickets.values[place].value.app = fact.app
        case is IdentityVerified:
            tickets.values[place].value.isVerified = true
            respond(place, event)
        case is IdentityWithdrawn: tickets.values[place].value.isVerified = false
        case let fact as StepTakenBack:
            let steps = fact.records.isEmpty ? [fact.step] : fact.records.map(\.step)
            tickets.values[place].value.credentialSteps.removeAll(where: steps.contains)
        case let fact as StepsPutBack: carryOut(place, fact.walkthrough, fact.records)
        case let fact as WalkthroughMoved:
            revisions[fact.walkthrough] = fact.revision
            let former = fact.before.flatMap(\.records).map(\.step)
            tickets.values[place].value.credentialSteps.removeAll(where: former.contains)
            carryOut(place, fact.walkthrough, fact.records)
        default: break
        }
    }

    private mutating func assign(_ place: Place, to user: String, at date: Date) {
        if tickets.values[place].value.state == .new { stay(place, until: date) }
        tickets.values[place].value.assign(to: user, at: date)
    }

    private mutating func walk(_ place: Place, _ event: Event) {
        if tickets.values[place].value.state == .new { stay(place, until: event.at) }
        tickets.values[place].value.walk(by: event.by, at: event.at)
    }

    private mutating func move(
        _ place: Place, to state: TicketState, at date: Date
    ) {
        stay(place, until: date)
        tickets.values[place].value.move(to: state, at: date)
    }

    private mutating func carryOut(
        _ place: Place, _ walkthrough: WalkthroughID,
        _ records: [Walkthrough.Record]
    ) {
        for record in records {
            carryOut(place, walkthrough, record.step, record.outcome, isKnown: record.knownFrom != nil)
        }
    }

    private mutating func carryOut(
        _ place: Place, _ walkthrough: WalkthroughID, _ step: String,
        _ outcome: StepOutcome, isKnown: Bool
    ) {
        guard !isKnown, outcome == .done || outcome == .answered, let revision = revisions[walkthrough],
            credentialSteps[revision]?.contains(step) == true
        else { return }
        tickets.values[place].value.credentialSteps.append(step)
    }
}
