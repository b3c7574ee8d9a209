package import struct FoundationEssentials.Date

/// The sequence of the event that started it.
package typealias WalkthroughID = Int

/// What became of a step. The raw values are on disk and on the command line.
package enum StepOutcome: String, Sendable, CaseIterable {
    /// Carried out, and it worked.
    case done
    /// Carried out, and it did not work.
    case failed
    case skipped
    case answered

    package var words: String {
        switch self {
        case .done: "done"
        case .failed: "did not work"
        case .skipped: "skipped"
        case .answered: "answered"
        }
    }
}

/// How a walkthrough ended. The raw values are on disk and on the command line.
package enum WalkthroughEnding: String, Sendable, CaseIterable {
    case solved
    case escalated
    case abandoned
    /// The trouble was another error, whose guide follows.
    case otherError = "other-error"

    package var words: String {
        switch self {
        case .solved: "solved"
        case .escalated: "escalated"
        case .abandoned: "given up"
        case .otherError: "another error"
        }
    }
}

/// One requester on the way through one guide.
package struct Walkthrough: Equatable, Sendable {
    package struct End: Equatable, Sendable {
        package var ending: WalkthroughEnding
        package var cause: String?
        package var to: String?
        package var reason: String?
        package var code: Int?
        package var by: String
        package var at: Date
        /// Where the user stood; nil at the end of the guide.
        package var step: String?
    }

    /// The end of a detour that went back to the walkthrough before.
    package struct Leave: Equatable, Sendable {
        package var by: String
        package var at: Date
    }

    package var id: WalkthroughID
    package var requester: String?
    /// The code whose guide is walked; nil for a guide of no code.
    package var code: Int?
    package var revision: String
    /// Who works it.
    package var agent: String
    package var startedAt: Date
    /// What was recorded on the way that counts, oldest first; steps taken back are not here.
    package var records: [Record] = []
    /// The step where the user stands; nil at the end of the guide.
    package var current: String?
    /// The items of that step that are ticked, in the order in which they were.
    package var ticks: [Tick] = []
    /// How long the user has stood there.
    package var clock: StepClock
    /// How it ended; what ends one ends those that it is a detour of as well.
    package var end: End?
    /// Set where it was a detour that ended by going back.
    package var left: Leave?
    /// The walkthrough whose end led to this one.
    package var follows: WalkthroughID?
    /// The walkthrough that goes on after this one, where this one is a detour.
    package var detourFrom: WalkthroughID?
    /// The last time that somebody recorded something.
    package var lastActivity: Date

    package var isInProgress: Bool { end == nil && left == nil }

    /// The last record of a step.
    package func record(of step: String) -> Record? {
        records.last { $0.step == step }
    }

    /// How often the current way has come to `step` before; more than once is a circle.
    package func visits(of step: String) -> Int {
        records.count { $0.step == step }
    }

    mutating func stand(at step: String?, since date: Date) {
        current = step
        ticks = []
        clock = StepClock(since: date)
        lastActivity = date
    }
}

extension Desk {
    /// The walkthrough in progress of a ticket, and its route.
    func walking(_ number: TicketNumber) throws(Refusal) -> (Walkthrough, WalkRoute) {
        guard let walkthrough = walkthrough(of: number), let route = routes[walkthrough.revision] else {
            throw noWalkthrough(of: number)
        }
        if let end = walkthrough.end {
            throw .walkthroughEnded(ticket: number, by: end.by, at: end.at, ending: end.ending)
        }
        return (walkthrough, route)
    }

    /// The other tickets that share a walkthrough and are not settled.
    package func tickets(sharing walkthrough: Walkthrough, besides number: TicketNumber) -> [Ticket] {
        guard let requester = walkthrough.requester else { return [] }
        return tickets(of: requester).filter {
            $0.number != number && $0.state.isUnsettled && $0.walkthroughs.last == walkthrough.id
        }
    }

    /// The end of waiting that going on with a walkthrough brings, for its ticket and for those that share it: the user is back.
    func goingOn(_ ticket: Ticket, with walkthrough: Walkthrough, by actor: Actor, at now: Date) -> [EventDraft] {
        let sharing = tickets(sharing: walkthrough, besides: ticket.number).filter { $0.state == .waitingUser }
        return ((ticket.state.isWaiting ? [ticket] : []) + sharing).map {
            EventDraft(at: now, by: actor.name, ticket: $0.number, fact: TicketResumed())
        }
    }

    /// What happens to a shared walkthrough happens to every ticket that shares it: it stands on their timelines too, and a
    /// write on an older picture of them is stale.
    mutating func changeSharing(
        _ id: WalkthroughID, in event: Event, _ body: (inout Ticket) -> Void = { _ in }
    ) {
        guard sharedWalkthroughs.contains(id), let walkthrough = walkthroughs[id], let number = event.ticket else {
            return
        }
        for other in tickets(sharing: walkthrough, besides: number) {
            change(other.number, in: event, body)
            witness(event, on: other.number)
        }
    }
}
