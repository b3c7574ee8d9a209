import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("The numbers of a desk")
struct MetricsFoldTests {
    /// Monday to Monday.
    private static let week = [time("2026-11-16T00:00:00Z"), time("2026-11-23T00:00:00Z")]

    private static func metrics(_ story: Story, _ bounds: [Date] = week) -> Metrics {
        var fold = MetricsFold(bounds: bounds, policy: story.desk.policy, namesTickets: true)
        for event in story.events { fold.apply(event) }
        return fold.finish(at: story.now)
    }

    @Test("A ticket that waited takes its whole time gross, and net what is left without the waiting")
    func waiting() {
        var story = Story.opened()
        story.pass(minutes: 30)
        story.did(TakeTicket(ticket: 1))
        story.did(AddNote(ticket: 1, text: "told", isTold: true))
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "phone"))
        // From half past nine to half past nine on the next day are ten hours of work.
        story.pass(days: 1)
        story.did(ResumeTicket(ticket: 1))
        story.pass(minutes: 15)
        story.did(ResolveTicket(ticket: 1, cause: "new phone", fix: "registered"), by: "bo")
        let whole = Self.metrics(story).whole
        #expect(whole.firstResponse.median == 30 * 60)
        #expect(whole.timeToResolve.median == 36_000 + 45 * 60 && whole.timeToResolveNet.median == 45 * 60)
        #expect(whole.firstContact == Share(part: 0, whole: 1) && whole.reopened == Share(part: 0, whole: 1))
        #expect(whole.responseAttainment == Share(part: 1, whole: 1))
        let agents = Self.metrics(story).parts(by: .agent)
        #expect(agents.map(\.name) == ["bo", "ana"])
        #expect(agents.first?.numbers.resolutions == 1 && agents.last?.numbers.firstResponse.count == 1)
    }

    @Test("A ticket that is reopened within a week was not resolved at first contact", arguments: [(2.0, 0), (8.0, 1)])
    func reopened(days: Double, firstContacts: Int) {
        var story = Story.opened()
        story.did(TakeTicket(ticket: 1))
        story.did(ResolveTicket(ticket: 1, cause: "a", fix: "b"))
        story.pass(days: days)
        story.did(ReopenTicket(ticket: 1, reason: "again"))
        story.pass(minutes: 5)
        story.did(ResolveTicket(ticket: 1, cause: "c", fix: "d"))
        let metrics = Self.metrics(story, [Self.week[0], story.now + 1])
        #expect(metrics.whole.resolutions == 2 && metrics.whole.reopened == Share(part: 1, whole: 2))
        #expect(metrics.whole.firstContact == Share(part: firstContacts + 1, whole: 2))
        #expect(metrics.tickets(behind: .reopened, period: 0) == [1])
        #expect(metrics.parts(by: .cause).map(\.name) == ["a", "c"])
    }

    @Test("A resolution counts for the priority that the ticket has now, also where it was reopened since")
    func priorityNow() {
        var story = Story.opened()
        story.did(TakeTicket(ticket: 1))
        story.did(ResolveTicket(ticket: 1, cause: "a", fix: "b"))
        story.did(ReopenTicket(ticket: 1, reason: "again"))
        story.did(SetPriority(ticket: 1, impact: .high, urgency: .high))
        story.pass(minutes: 5)
        story.did(ResolveTicket(ticket: 1, cause: "c", fix: "d"))
        story.pass(minutes: 5)
        let parts = Self.metrics(story).parts(by: .priority)
        #expect(parts.map(\.name) == ["P1"] && parts[0].numbers.resolutions == 2)
        #expect(parts[0].numbers.reopened == Share(part: 1, whole: 2))
    }

    @Test("A contact that is undone keeps no promise")
    func undone() {
        var story = Story.opened()
        story.did(TakeTicket(ticket: 1))
        story.did(AddNote(ticket: 1, text: "wrong ticket", isTold: true))
        story.did(UndoLastAct(ticket: 1))
        story.pass(days: 1)
        let whole = Self.metrics(story).whole
        #expect(whole.firstResponse.count == 0 && whole.responseAttainment == Share(part: 0, whole: 1))
    }

    @Test("A call after the solution is no first response: that was the solution")
    func courtesy() {
        var story = Story.opened()
        story.did(TakeTicket(ticket: 1))
        story.pass(minutes: 5)
        story.did(ResolveTicket(ticket: 1, cause: "a", fix: "b"), by: "bo")
        story.pass(days: 1)
        story.did(AddNote(ticket: 1, text: "all well?", isTold: true))
        let metrics = Self.metrics(story)
        #expect(
            metrics.whole.firstResponse.median == 300 && metrics.whole.responseAttainment == Share(part: 1, whole: 1))
        #expect(metrics.parts(by: .agent).first { $0.name == "bo" }?.numbers.firstResponse.count == 1)
    }

    @Test("What a second agent took over, or what was escalated, was not resolved at first contact")
    func handedOn() {
        var story = Story.opened()
        story.did(TakeTicket(ticket: 1))
        story.did(TakeTicket(ticket: 1), by: "bo")
        story.did(ResolveTicket(ticket: 1, cause: "a", fix: "b"), by: "bo")
        story.did(OpenTicket(failure: .of("leo@contoso.com")))
        story.did(TakeTicket(ticket: 2))
        story.did(EscalateTicket(ticket: 2, to: "second tier", reason: "r"))
        story.did(ResolveTicket(ticket: 2, cause: "a", fix: "b"))
        let whole = Self.metrics(story).whole
        #expect(whole.firstContact == Share(part: 0, whole: 2) && whole.escalated == Share(part: 1, whole: 2))
    }

    @Test("A credential that was changed without a check on record shows, and one that was taken back does not")
    func unverified() {
        var story = Story.walking()
        for step in WalkRoute.phone.steps where step.changesCredential {
            var record = StepRecorded()
            record.walkthrough = story.desk.walkthrough(of: 1)?.id ?? 0
            record.step = step.id
            story.record([EventDraft(at: story.now, by: "ana", ticket: 1, fact: record)])
        }
        var kept = story
        kept.record([EventDraft(at: kept.now, by: "ana", ticket: 1, fact: TicketResolved(cause: "a", fix: "b"))])
        #expect(Self.metrics(kept).whole.unverified == Share(part: 1, whole: 1))
        #expect(Self.metrics(kept).tickets(behind: .unverified, period: 0) == [1])
        for step in WalkRoute.phone.steps where step.changesCredential {
            let walkthrough = story.desk.walkthrough(of: 1)?.id ?? 0
            let fact = StepTakenBack(walkthrough, step: step.id, title: step.title)
            story.record([EventDraft(at: story.now, by: "ana", ticket: 1, fact: fact)])
        }
        story.record([EventDraft(at: story.now, by: "ana", ticket: 1, fact: TicketResolved(cause: "a", fix: "b"))])
        #expect(Self.metrics(story).whole.unverified == Share())
    }

    @Test("A promise that was broken counts where the ticket arrived, also while it is open")
    func missed() {
        var story = Story.opened()
        story.pass(days: 7)
        let metrics = Self.metrics(story)
        #expect(metrics.whole.responseAttainment == Share(part: 0, whole: 1))
        #expect(metrics.whole.resolutionAttainment == Share(part: 0, whole: 1))
        #expect(metrics.tickets(behind: .resolutionAttainment, period: 0) == [1])
        #expect(metrics.whole.backlog[.underSevenDays] == 1)
    }

    @Test("What happened before or behind all periods does not count, and the backlog is that of each period's end")
    func periods() {
        var story = Story.opened()
        story.pass(days: 2)
        story.did(OpenTicket(failure: .of("leo@contoso.com")))
        story.did(TakeTicket(ticket: 1))
        story.did(ResolveTicket(ticket: 1, cause: "a", fix: "b"))
        let days = (0...4).map { time("2026-11-16T00:00:00Z") + Double($0) * 86_400 }
        let metrics = Self.metrics(story, days)
        #expect(metrics.periods.map(\.arrivals) == [1, 0, 1, 0])
        #expect(metrics.periods.map(\.resolutions) == [0, 0, 1, 0])
        #expect(metrics.periods.map(\.backlog.count) == [1, 1, 1, 1])
        #expect(metrics.periods[1].backlog[.underThreeDays] == 1 && metrics.periods[0].backlog[.underOneDay] == 1)
        #expect(metrics.tickets(behind: .backlog, period: 2) == [2])
        #expect(Self.metrics(story, [days[3], days[4]]).whole.arrivals == 0)
    }

    @Test("Whatever agents try, the numbers are those of the desk's own tickets", arguments: 0..<12 as Range<UInt64>)
    func sameAsDesk(seed: UInt64) throws {
        var random = Dice(seed)
        var story = Story()
        for _ in 0..<300 {
            story.pass(seconds: .random(in: 1...9000, using: &random))
            let name = ["ana", "bo"].randomElement(using: &random) ?? "ana"
            let wish = RandomDeskTests.wish(story.desk, &random)
            guard let drafts = try? story.desk.decide(wish, by: Actor(name), at: story.now) else { continue }
            story.record(drafts)
        }
        let bounds = [Date(timeIntervalSince1970: 0), story.now]
        var fold = MetricsFold(bounds: bounds, policy: story.desk.policy)
        for event in story.events { fold.apply(event) }
        for (number, apart) in fold.tickets {
            let measured = apart.value
            let row = try #require(story.desk.row(of: number))
            #expect(measured.state == row.state && measured.stateSince == row.stateSince)
            #expect(measured.holds == row.holds && measured.assignee == row.assignee)
            #expect(measured.firstResponseAt == row.firstResponseAt && measured.resolvedAt == row.resolvedAt)
            #expect(measured.priority == row.priority && measured.app == row.app)
            #expect(TicketClocks(of: measured, by: story.desk.policy) == TicketClocks(of: row, by: story.desk.policy))
        }
        let rows = Array(story.desk.rows)
        #expect(Set(fold.tickets.keys) == Set(rows.filter { !$0.state.isFinal }.map(\.number)))
        let whole = fold.finish(at: story.now).whole
        #expect(whole.backlog.count == rows.count { $0.state.isUnsettled })
        #expect(whole.resolutions == story.events.count { $0.fact is TicketResolved })
        #expect(whole.reopened.part == story.events.count { $0.fact is TicketReopened })
        let moment = story.desk.policy.calendar.coordinate(story.now)
        let clocks = rows.map { TicketClocks(of: $0, by: story.desk.policy) }
        for (goal, share) in [(0, whole.responseAttainment), (1, whole.resolutionAttainment)] {
            let states = clocks.compactMap { (goal == 0 ? $0.firstResponse : $0.resolution)?.state(at: moment) }
            #expect(share.part == states.count { $0 == .met })
            #expect(share.whole == states.count { [.met, .missed, .breached].contains($0) })
        }
    }

    @Test("The median is the smallest length that half of all do not exceed")
    func percentiles() {
        var sample = DurationSample()
        #expect(sample.median == nil)
        for length in [50.0, 10, 40, 20, 30, 60, 70, 80, 90, 100] { sample.add(length) }
        #expect(sample.median == 50 && sample.ninetieth == 90)
        sample.add(200)
        #expect(sample.median == 60 && sample.ninetieth == 100)
        #expect(Share(part: 1, whole: 8).words == "13 %" && Share().words == nil)
    }

    @Test("Every number has a definition that ends as a sentence, and a title of its own")
    func definitions() {
        #expect(Set(Metric.allCases.map(\.title)).count == Metric.allCases.count)
        for metric in Metric.allCases { #expect(metric.definition.hasSuffix(".")) }
    }
}
