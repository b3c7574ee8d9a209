package import struct FoundationEssentials.Date

/// Goes on with a walkthrough in another revision of its guide: as it is today.
///
/// What was recorded keeps its outcomes under the steps that are the same; what has no place any more stays in the timeline.
package struct MoveWalkthrough: Intent {
    package static let verb = "move a walkthrough"

    package var ticket: TicketNumber
    package var route: WalkRoute
    /// Which step of the revision that is walked is which one of `route`.
    package var matching: StepMatching
    /// What there is to tick at the steps of `route`, by their ids.
    package var items: [String: [String]]
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber, route: WalkRoute, matching: StepMatching, items: [String: [String]] = [:]) {
        self.ticket = ticket
        self.route = route
        self.matching = matching
        self.items = items
    }

    package init(ticket: TicketNumber, to page: GuidePage, by change: GuideChange, catalogue: CodeCatalogue) {
        let guide = QuestionZero.asked(in: page.guide, catalogue: catalogue)
        self.init(
            ticket: ticket, route: WalkRoute(guide), matching: change.matching,
            items: Dictionary(guide.steps.map { ($0.id, $0.details) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The titles of what is recorded, and the words of what is ticked, that would have no place any more.
    package func lostTitles(in desk: Desk) -> [String] {
        guard let (walkthrough, old) = try? desk.walking(ticket) else { return [] }
        return way(of: walkthrough, from: old, to: desk.routes[route.revision] ?? route).lostWords
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        let (walkthrough, old) = try desk.walking(ticket)
        guard route.revision != walkthrough.revision else {
            throw .revisionIsToday(guide: old.guide, ticket: ticket)
        }
        // A revision that was walked before is walked the way it was kept.
        let kept = desk.routes[route.revision]
        let route = kept ?? route
        guard route.first != nil else { throw .guideWithoutSteps(route.guide) }
        let way = way(of: walkthrough, from: old, to: route)
        var fact = WalkthroughMoved()
        fact.walkthrough = walkthrough.id
        fact.guide = route.guide
        fact.revision = route.revision
        fact.next = way.current
        fact.records = way.records
        fact.ticks = way.ticks
        fact.lost = way.lostWords
        fact.steps = old.steps.compactMap { step in
            guard let partner = matching[step.id], partner != step.id, route[partner] != nil else { return nil }
            return WalkthroughMoved.Renaming(from: step.id, to: partner)
        }
        fact.before = [WalkthroughMoved.Way(of: walkthrough)]
        if fact.endsTimer, let timer = subject.stepTimer, timer.walkthrough == walkthrough.id, let next = way.current,
            matching[timer.step] == next
        {
            var mark = TimerMark(timer)
            mark.step = next
            fact.timer = [mark]
        }
        func draft(_ fact: any Fact, on ticket: TicketNumber?) -> EventDraft {
            EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)
        }
        return (kept == nil ? [draft(GuideKept(route), on: nil)] : []) + [draft(fact, on: ticket)]
    }

    private func way(of walkthrough: Walkthrough, from old: WalkRoute, to new: WalkRoute) -> MovedWay {
        MovedWay(of: walkthrough, from: old, to: new, by: matching, items: items)
    }
}
