package import struct FoundationEssentials.Date

/// The way through another guide that a walkthrough takes before it goes on.
package struct Detour: Equatable, Sendable {
    package var route: WalkRoute
    /// The step to begin at; nil for the first one.
    package var step: String?
    /// The code whose guide it is; a general guide names none itself.
    package var code: Int?

    package init(route: WalkRoute, step: String? = nil, code: Int? = nil) {
        self.route = route
        self.step = step
        self.code = code ?? route.codes.first
    }

    package init(to place: GuidePlace, in guide: Guide, catalogue: CodeCatalogue) {
        self.init(
            route: WalkRoute(QuestionZero.asked(in: guide, catalogue: catalogue)),
            step: place.heading.flatMap { guide.step(under: $0) }, code: place.code)
    }
}

/// Leads the requester through another guide, from where they stand. The walkthrough is kept, and goes on there afterwards.
package struct DetourToGuide: Intent {
    package static let verb = "go to another guide"

    package var ticket: TicketNumber
    package var detour: Detour
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber, detour: Detour) {
        self.ticket = ticket
        self.detour = detour
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        let (walkthrough, _) = try desk.walking(ticket)
        return try desk.goingOn(subject, with: walkthrough, by: actor, at: now)
            + desk.beginning(detour, from: walkthrough, on: ticket).map {
                EventDraft(at: now, by: actor.name, ticket: $0 is GuideKept ? nil : ticket, fact: $0)
            }
    }
}

extension Desk {
    /// What a detour begins with.
    ///
    /// - Throws: where its guide has no steps, or is walked already.
    func beginning(
        _ detour: Detour, from walkthrough: Walkthrough, on ticket: TicketNumber
    ) throws(Refusal) -> [any Fact] {
        // A revision that was walked before is walked the way it was kept.
        let kept = routes[detour.route.revision]
        let route = kept ?? detour.route
        guard let first = route.first else { throw .guideWithoutSteps(route.guide) }
        let trail = trail(of: walkthrough, on: ticket)
        guard !trail.contains(where: { routes[$0.revision]?.guide == route.guide }) else {
            throw .guideInTrail(route.guide, ticket: ticket)
        }
        var fact = DetourBegan()
        fact.walkthrough = walkthrough.id
        fact.revision = route.revision
        fact.guide = route.guide
        fact.code = detour.code
        fact.step = entry(of: detour.step, first: first, on: route, behind: trail)
        return (kept == nil ? [GuideKept(route)] : []) + [fact]
    }

    /// What a step that leads to another guide begins: the detour, or the way back, where that guide is being walked already.
    func following(
        _ link: GuidePlace, by detour: Detour?, from walkthrough: Walkthrough, on ticket: TicketNumber
    ) throws(Refusal) -> [any Fact] {
        let trail = trail(of: walkthrough, on: ticket)
        if let place = trail.lastIndex(where: { routes[$0.revision]?.codes.contains(link.code) == true }) {
            return zip(trail.dropFirst(place), trail.dropFirst(place + 1)).reversed().map { left, detour in
                DetourEnded(detour.id, guide: guide(of: detour.id, on: ticket), to: guide(of: left.id, on: ticket))
            }
        }
        guard let detour, detour.code == link.code || detour.route.codes.contains(link.code) else { return [] }
        return try beginning(detour, from: walkthrough, on: ticket)
    }

    /// Where a detour begins. Nobody comes past the question who started the sign-in; whoever has answered yes is not asked again.
    private func entry(
        of step: String?, first: RouteStep, on route: WalkRoute, behind trail: [Walkthrough]
    ) -> String {
        let isConfirmed = trail.contains { confirmsSignIn($0) }
        guard isConfirmed || !route.steps.contains(where: { $0.role == .confirmSignIn }) else { return first.id }
        if let step, route[step] != nil { return step }
        guard first.role == .confirmSignIn, let yes = first.answers.first(where: { AnswerWords.isYes($0.id) }) else {
            return first.id
        }
        return first.following(answer: yes.id) ?? first.id
    }

    func confirmsSignIn(_ walkthrough: Walkthrough) -> Bool {
        walkthrough.records.contains { record in
            routes[walkthrough.revision]?[record.step]?.role == .confirmSignIn
                && record.answer.map(AnswerWords.isYes) ?? false
        }
    }
}

package struct DetourBegan: Fact {
    package static let name = "detour_began"
    /// The walkthrough that is left for a while.
    package var walkthrough: WalkthroughID = 0
    package var revision = ""
    package var guide = ""
    package var code: Int?
    /// The step that the detour begins at.
    package var step = ""

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("walkthrough", &walkthrough)
        try mapper.map("revision", &revision)
        try mapper.map("guide", &guide)
        try mapper.map("code", &code)
        try mapper.map("step", &step)
    }

    package var words: String { "went to the guide \(guide), to come back afterwards" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        guard let ticket = event.ticket, desk.walkthrough(of: ticket)?.id == event.sequence else { return nil }
        return DetourEnded(event.sequence, guide: guide, to: desk.guide(of: walkthrough, on: ticket))
    }

    /// What was recorded on the detour is done again in it, not in another one.
    package func repetition(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        DetourTakenUp(event.sequence, guide: guide, in: desk, on: event.ticket)
    }

    package func apply(to desk: inout Desk, in event: Event) {
        guard let left = desk.walkthroughs[walkthrough] else { return }
        let sharing = desk.numbers(sharing: left, in: event)
        desk.changeWalkthrough(walkthrough) {
            $0.clock.stop(at: event.at)
            $0.lastActivity = event.at
        }
        desk.begin(
            Walkthrough(
                id: event.sequence, requester: left.requester, code: code, revision: revision, agent: event.by,
                startedAt: event.at, current: step, clock: StepClock(since: event.at), detourFrom: walkthrough,
                lastActivity: event.at))
        if desk.sharedWalkthroughs.contains(walkthrough) { desk.sharedWalkthroughs.insert(event.sequence) }
        desk.go(on: event.sequence, sharing: sharing, in: event)
    }
}
