package import struct FoundationEssentials.Date

/// Records what became of the current step.
package struct RecordStep: Intent {
    package static let verb = "record a step"

    package var ticket: TicketNumber
    /// The step's id; nil for the current one.
    package var step: String?
    package var outcome: StepOutcome
    /// The answer's id.
    package var answer: String?
    package var reason: String?
    /// The step to go on at after one that did not work or is left out; nil for the one that follows.
    package var then: String?
    /// The guide that the record leads to, where it leads to another one; without it the walk goes on in its own.
    package var detour: Detour?
    /// The ticket from which the outcome is known.
    var knownFrom: TicketNumber?
    package var guardedTicket: TicketNumber? { ticket }

    package init(
        ticket: TicketNumber, step: String? = nil, outcome: StepOutcome, answer: String? = nil, reason: String? = nil,
        then: String? = nil, detour: Detour? = nil
    ) {
        self.ticket = ticket
        self.step = step
        self.outcome = outcome
        self.answer = answer
        self.reason = reason
        self.then = then
        self.detour = detour
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        let (walkthrough, route) = try desk.walking(ticket)
        let current = try currentStep(walkthrough, route)
        try checkOutcome(current)
        try checkWay(desk, route)
        try checkIdentity(current, route, subject, in: desk, by: actor, at: now)

        var fact = StepRecorded()
        fact.walkthrough = walkthrough.id
        fact.step = current.id
        fact.title = current.title
        fact.outcome = outcome
        fact.answer = answer
        fact.answerLabel = current.answers.first { $0.id == answer }?.label
        fact.reason = reason.nonBlank
        fact.seconds = walkthrough.clock.seconds(at: now)
        fact.next = then ?? current.following(answer: answer)
        fact.knownFrom = knownFrom

        func draft(_ fact: any Fact) -> EventDraft {
            EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)
        }
        var drafts = desk.goingOn(subject, with: walkthrough, by: actor, at: now)
        if current.changesCredential, outcome == .done || outcome == .answered {
            // Ahead of the record, so that the record is the last act, which an undo takes back.
            let texts = FollowUpsPlanned.missing(on: subject)
            if !texts.isEmpty { drafts.append(draft(FollowUpsPlanned(texts))) }
        }
        if outcome == .done {
            let done = FollowUpSteps.texts(doneBy: current.title)
            for followUp in subject.followUps where !followUp.isDone && done.contains(followUp.text) {
                drafts.append(draft(FollowUpCompleted(followUp.text)))
            }
        }
        drafts.append(draft(fact))
        if let answer, QuestionZero.isDenied(current, answer: answer) {
            drafts.append(draft(SuspicionRaised(answer: fact.answerLabel ?? answer)))
            if subject.state != .escalated {
                drafts.append(draft(TicketEscalated(to: "security", reason: SuspicionRaised.meaning)))
            }
        }
        if let link = current.guide(after: outcome, answer: answer) {
            drafts += try desk.following(link, by: detour, from: walkthrough, on: ticket).map {
                EventDraft(at: now, by: actor.name, ticket: $0 is GuideKept ? nil : ticket, fact: $0)
            }
        }
        return drafts
    }

    private func currentStep(_ walkthrough: Walkthrough, _ route: WalkRoute) throws(Refusal) -> RouteStep {
        guard let id = walkthrough.current, let current = route[id] else { throw .atEndOfGuide(ticket) }
        guard let step, step != id else { return current }
        guard let other = route[step] else { throw .noSuchStep(step, guide: route.guide) }
        throw .notTheCurrentStep(other.title, current: current.title)
    }

    private func checkOutcome(_ current: RouteStep) throws(Refusal) {
        switch outcome {
        case .answered:
            guard !current.answers.isEmpty else { throw .stepAsksNothing(current.title) }
            guard let answer, current.answers.contains(where: { $0.id == answer }) else {
                throw .noSuchAnswer(answer, known: current.answers.map { "“\($0.label)” [\($0.id)]" })
            }
        case .done, .failed:
            guard current.answers.isEmpty else { throw .needsAnswer(current.answers.map { "“\($0.label)”" }) }
        case .skipped:
            guard current.role != .confirmSignIn else { throw .cannotSkip(current.title) }
            _ = try (reason ?? "").required(.reason)
        }
        if outcome != .answered, answer != nil { throw .answerWithoutQuestion(outcome) }
    }

    private func checkWay(_ desk: Desk, _ route: WalkRoute) throws(Refusal) {
        guard let then else { return }
        guard let step = route[then] else { throw .noSuchStep(then, guide: route.guide) }
        let ways = desk.waysOn(from: ticket, after: outcome).map(\.step)
        guard ways.contains(where: { $0.id == then }) else {
            throw .noWayOn(step.title, ways: ways.map { "“\($0.title)” [\($0.id)]" })
        }
    }

    /// What rests on who calls wants the identity on record, and a step that changes a credential the sign-in confirmed as well.
    fileprivate func checkIdentity(
        _ current: RouteStep, _ route: WalkRoute, _ subject: Ticket, in desk: Desk, by actor: Actor, at now: Date
    ) throws(Refusal) {
        guard let need = IdentityNeed(current, outcome: outcome, answer: answer, in: route) else { return }
        if need == .credential, let suspicious = desk.securityCase(of: subject, for: actor) {
            throw .suspicious(suspicious)
        }
        guard let requester = subject.requester else { throw .requesterUnknown(ticket) }
        guard let identity = subject.identity else { throw .identityCheckMissing(ticket, need) }
        try desk.policy.requesters.requireConfirmation(by: identity.secondPerson, of: requester)
        guard desk.validIdentity(on: subject, for: actor, at: now) != nil else {
            throw .identityCheckExpired(
                ticket: ticket, need, by: identity.by, at: identity.at, lasting: desk.policy.durations.identityCheck)
        }
    }
}

extension RecordStep {
    /// What the gate in front of all that rests on who calls says to this record of an earlier step.
    func checkGate(
        _ step: String, in walkthrough: WalkthroughID, _ desk: Desk, by actor: Actor, at now: Date
    ) throws(Refusal) {
        guard let revision = desk.walkthroughs(of: ticket).first(where: { $0.id == walkthrough })?.revision,
            let route = desk.routes[revision], let step = route[step]
        else { return }
        try checkIdentity(step, route, desk.ticket(ticket), in: desk, by: actor, at: now)
    }
}

extension Desk {
    /// The security case of a ticket's requester that counts for an actor: this ticket, or another one. A suspicion is about the person, so no
    /// other ticket is a way around it.
    ///
    /// Settling the case oneself does not open the gate for oneself, and time alone opens it for nobody: that takes a colleague,
    /// or the case being closed.
    package func securityCase(of ticket: Ticket, for actor: Actor) -> TicketNumber? {
        if ticket.isSuspicious { return ticket.number }
        guard let requester = ticket.requester else { return nil }
        return tickets(of: requester).first { $0.isSuspicious && !$0.isCleared(for: actor) }?.number
    }
}

extension Ticket {
    /// Whether somebody else than `actor` has settled it, or it is closed.
    fileprivate func isCleared(for actor: Actor) -> Bool {
        guard !state.isUnsettled, state != .closed else { return state == .closed }
        return settledBy != actor.name && settledBy != Actor.timers.name
    }
}
