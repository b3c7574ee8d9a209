package import struct FoundationEssentials.Date

/// Starts to lead the requester through a guide.
///
/// Where another open ticket of the same user is being walked through the same code's guide, its walkthrough is shared.
package struct StartWalkthrough: TicketIntent {
    package static let verb = "start a walkthrough"

    package var ticket: TicketNumber
    package var route: WalkRoute
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber, route: WalkRoute) {
        self.ticket = ticket
        self.route = route
    }

    /// The walkthrough of a page: its steps, behind the question whether the user started the sign-in, where that belongs.
    package init(ticket: TicketNumber, guide: Guide, catalogue: CodeCatalogue) {
        self.init(ticket: ticket, route: WalkRoute(QuestionZero.asked(in: guide, catalogue: catalogue)))
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        if let walkthrough = desk.walkthrough(of: ticket), walkthrough.isInProgress {
            throw .walkthroughInProgress(
                ticket: ticket, agent: walkthrough.agent,
                step: walkthrough.current.map { desk.routes[walkthrough.revision]?[$0]?.title ?? $0 })
        }
        // A revision that was walked before is walked the way it was kept.
        let kept = desk.routes[route.revision]
        let route = kept ?? route
        guard let first = route.first else { throw .guideWithoutSteps(route.guide) }
        func draft(_ fact: any Fact, on ticket: TicketNumber?) -> EventDraft {
            EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)
        }
        var drafts: [EventDraft] = []
        if subject.state.isWaiting { drafts.append(draft(TicketResumed(), on: ticket)) }
        // A general guide names no code: what is walked is the ticket's.
        let isFitting = route.codes.isEmpty || route.codes.contains(subject.guideCode)
        let code = isFitting ? subject.guideCode : route.codes.first
        if let shared = desk.walkthroughToShare(subject, code: code) {
            var fact = WalkthroughJoined()
            fact.walkthrough = shared.id
            return drafts + [draft(fact, on: ticket)]
        }
        if kept == nil { drafts.append(draft(GuideKept(route), on: nil)) }
        var fact = WalkthroughStarted()
        fact.revision = route.revision
        fact.guide = route.guide
        fact.code = code
        fact.step = first.id
        fact.follows = subject.followingCode == nil ? nil : subject.walkthroughs.last
        drafts.append(draft(fact, on: ticket))
        return drafts
    }
}

extension Desk {
    func walkthroughToShare(_ ticket: Ticket, code: Int?) -> Walkthrough? {
        guard let requester = ticket.requester, let code else { return nil }
        for other in tickets(of: requester) where other.number != ticket.number && other.state.isUnsettled {
            if let walkthrough = walkthrough(of: other.number), walkthrough.isInProgress,
                trail(of: walkthrough, on: other.number).first?.code == code
            {
                return walkthrough
            }
        }
        return nil
    }
}

package struct WalkthroughStarted: Fact {
    package static let name = "walkthrough_started"
    package var revision = ""
    package var guide = ""
    package var code: Int?
    /// The step that the walk begins at.
    package var step = ""
    package var follows: WalkthroughID?

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("revision", &revision)
        try mapper.map("guide", &guide)
        try mapper.map("code", &code)
        try mapper.map("step", &step)
        try mapper.map("follows", &follows)
    }

    package var words: String { "started the walkthrough of \(guide)" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        desk.startedByMistake(event.sequence, on: event.ticket)
    }

    /// What was recorded in the walkthrough is done again in it, not in another one.
    package func repetition(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        WalkthroughTakenUp(event.sequence, guide: guide, in: desk, on: event.ticket)
    }

    package func apply(to desk: inout Desk, in event: Event) {
        guard let number = event.ticket else { return }
        desk.begin(
            Walkthrough(
                id: event.sequence, requester: desk.tickets[number]?.requester, code: code, revision: revision,
                agent: event.by, startedAt: event.at, current: step, clock: StepClock(since: event.at),
                follows: follows,
                lastActivity: event.at))
        desk.change(event) { $0.walk(event.sequence, by: event.by, at: event.at) }
    }
}

/// A second ticket of the same user shares a walkthrough.
package struct WalkthroughJoined: Fact {
    package static let name = "walkthrough_joined"
    package var walkthrough: WalkthroughID = 0

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("walkthrough", &walkthrough)
    }

    package var words: String { "joined the walkthrough that the user is already in" }

    package func apply(to desk: inout Desk, in event: Event) {
        // The other ticket that is in it.
        desk.wakeTickets(of: event.ticket.flatMap { desk.tickets[$0]?.requester })
        let trail =
            desk.walkthroughs[walkthrough].map { desk.trail(of: $0, on: event.ticket ?? 0).map(\.id) } ?? [walkthrough]
        desk.sharedWalkthroughs.formUnion(trail)
        desk.change(event) { for id in trail { $0.walk(id, by: event.by, at: event.at) } }
    }
}

/// The route of a guide's revision, when it is walked for the first time.
package struct GuideKept: Fact {
    package static let name = "guide_kept"
    package var revision = ""
    package var guide = ""
    package var codes: [Int] = []
    package var steps: [RouteStep] = []

    package init() {}

    init(_ route: WalkRoute) {
        revision = route.revision
        guide = route.guide
        codes = route.codes
        steps = route.steps
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("revision", &revision)
        try mapper.map("guide", &guide)
        try mapper.map("codes", &codes)
        try mapper.map("steps", &steps)
    }

    package var words: String { "kept a revision of \(guide)" }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.routes[revision] = WalkRoute(revision: revision, guide: guide, codes: codes, steps: steps)
    }
}

extension Ticket {
    fileprivate mutating func walk(_ id: WalkthroughID, by agent: String, at date: Date) {
        walkthroughs.append(id)
        followingCode = nil
        if state == .new { move(to: .open, at: date) }
        if assignee == nil { assignee = agent }
    }
}
