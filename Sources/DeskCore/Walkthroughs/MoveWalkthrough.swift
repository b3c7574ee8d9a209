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
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber, route: WalkRoute, matching: StepMatching) {
        self.ticket = ticket
        self.route = route
        self.matching = matching
    }

    package init(ticket: TicketNumber, to page: GuidePage, by change: GuideChange, catalogue: CodeCatalogue) {
        self.init(
            ticket: ticket, route: WalkRoute(QuestionZero.asked(in: page.guide, catalogue: catalogue)),
            matching: change.matching)
    }

    /// The titles of what is recorded and would have no place any more.
    package func lostTitles(in desk: Desk) -> [String] {
        guard let (walkthrough, old) = try? desk.walking(ticket) else { return [] }
        return MovedWay(of: walkthrough, from: old, to: desk.routes[route.revision] ?? route, by: matching).lost
            .map(\.title)
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        _ = try desk.unsettled(ticket)
        let (walkthrough, old) = try desk.walking(ticket)
        guard route.revision != walkthrough.revision else {
            throw .revisionIsToday(guide: old.guide, ticket: ticket)
        }
        // A revision that was walked before is walked the way it was kept.
        let kept = desk.routes[route.revision]
        let route = kept ?? route
        guard route.first != nil else { throw .guideWithoutSteps(route.guide) }
        let way = MovedWay(of: walkthrough, from: old, to: route, by: matching)
        var fact = WalkthroughMoved()
        fact.walkthrough = walkthrough.id
        fact.guide = route.guide
        fact.revision = route.revision
        fact.next = way.current
        fact.records = way.records
        fact.lost = way.lost.map(\.title)
        fact.steps = old.steps.compactMap { step in
            guard let partner = matching[step.id], partner != step.id, route[partner] != nil else { return nil }
            return WalkthroughMoved.Renaming(from: step.id, to: partner)
        }
        fact.before = [WalkthroughMoved.Way(of: walkthrough)]
        func draft(_ fact: any Fact, on ticket: TicketNumber?) -> EventDraft {
            EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)
        }
        return (kept == nil ? [draft(GuideKept(route), on: nil)] : []) + [draft(fact, on: ticket)]
    }
}
