import DeskCore
import FoundationEssentials
import Testing

@Suite("The clocks of a ticket")
struct TicketClocksTests {
    /// On Monday, 16 November, at nine; P3: an answer within 2 hours, solved within 3 days of 10 hours.
    @Test("Both run from the opening")
    func opened() throws {
        var story = Story.opened()
        story.pass(minutes: 90)
        let clocks = try story.clocks()
        #expect(clocks.firstResponse?.remaining(at: story.coordinate) == 1800)
        #expect(clocks.resolution?.remaining(at: story.coordinate) == 28.5 * 3600)
        #expect(clocks.nearest?.goal == .firstResponse)
        #expect(story.due(clocks.firstResponse) == "2026-11-16T11:00:00Z")
        #expect(story.due(clocks.resolution) == "2026-11-19T09:00:00Z")
    }

    @Test(
        "What is little is a quarter, and at least ten minutes",
        arguments: [
            (89, ServiceState.running), (90, .running), (91, .breaching), (120, .breaching), (121, .breached),
        ])
    func breaching(minutes: Double, state: ServiceState) throws {
        var story = Story.opened()
        story.pass(minutes: minutes)
        #expect(try story.clocks().firstResponse?.state(at: story.coordinate) == state)
    }

    @Test("A high priority is breaching ten minutes before", arguments: [(5, ServiceState.running), (6, .breaching)])
    func urgent(minutes: Double, state: ServiceState) throws {
        var story = Story.opened()
        story.did(SetPriority(ticket: 1, impact: .high, urgency: .high))
        story.pass(minutes: minutes)
        #expect(try story.clocks().firstResponse?.state(at: story.coordinate) == state)
    }

    @Test(
        "Contact with the requester keeps the first promise, in time or too late",
        arguments: [(30, ServiceState.met), (121, .missed)])
    func contact(minutes: Double, state: ServiceState) throws {
        var story = Story.opened()
        story.pass(minutes: minutes)
        story.did(AddNote(ticket: 1, text: "on it", isTold: true))
        story.pass(days: 3)
        let clocks = try story.clocks()
        #expect(clocks.firstResponse?.elapsed(at: story.coordinate) == minutes * 60)
        #expect(clocks.firstResponse?.state(at: story.coordinate) == state)
        #expect(clocks.nearest?.goal == .resolution)
    }

    @Test("A contact that is undone was none; done again, it is one")
    func undone() throws {
        var story = Story.taken()
        story.pass(minutes: 5)
        story.did(AddNote(ticket: 1, text: "wrong ticket", isTold: true))
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.ticket().firstResponseAt == nil)
        #expect(try story.clocks().firstResponse?.state(at: story.coordinate) == .running)
        story.pass(minutes: 5)
        story.did(RedoUndoneAct(ticket: 1))
        #expect(try story.ticket().firstResponseAt == story.now)
        story.did(VerifyIdentity(ticket: 1, method: .video, secondPerson: "bo"))
        story.did(UndoLastAct(ticket: 1))
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.clocks().firstResponse?.state(at: story.coordinate) == .running)
    }

    @Test("Who is asked only after the solution whether all is well was answered by the solution")
    func courtesy() throws {
        var story = Story.taken()
        story.pass(minutes: 5)
        story.did(ResolveTicket(ticket: 1, cause: "a", fix: "b"))
        story.pass(days: 1)
        story.did(AddNote(ticket: 1, text: "all well?", isTold: true))
        let clock = try story.clocks().firstResponse
        #expect(clock?.elapsed(at: story.coordinate) == 300 && clock?.state(at: story.coordinate) == .met)
    }

    @Test("Waiting holds the resolution and not the first response")
    func waiting() throws {
        var story = Story.taken()
        story.pass(minutes: 60)
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "x"))
        story.pass(minutes: 90)
        var clocks = try story.clocks()
        #expect(clocks.resolution?.state(at: story.coordinate) == .held)
        #expect(clocks.resolution?.remaining(at: story.coordinate) == 104_400.0)
        #expect(clocks.resolution?.due == nil)
        #expect(clocks.firstResponse?.state(at: story.coordinate) == .breached)
        #expect(clocks.nearest?.goal == .firstResponse)
        story.did(ResumeTicket(ticket: 1))
        clocks = try story.clocks()
        #expect(clocks.resolution?.held == 5400)
        #expect(story.due(clocks.resolution) == "2026-11-19T10:30:00Z")
    }

    @Test("Another priority while it waits does not lose what was waited")
    func priority() throws {
        var story = Story.taken()
        story.did(WaitForSomebody(ticket: 1, whom: .other, reason: "x"))
        story.pass(minutes: 120)
        story.did(SetPriority(ticket: 1, impact: .high, urgency: .medium))
        story.did(ResumeTicket(ticket: 1))
        let clock = try story.clocks().resolution
        #expect(clock?.held == 7200)
        #expect(story.due(clock) == "2026-11-17T09:00:00Z")
    }

    @Test("A reopened ticket goes on from what was used before")
    func reopened() throws {
        var story = Story.taken()
        story.pass(minutes: 60)
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "x"))
        story.pass(minutes: 30)
        story.did(ResolveTicket(ticket: 1, cause: "a", fix: "b"))
        #expect(try story.clocks().resolution?.elapsed(at: story.coordinate) == 3600)
        #expect(try story.clocks().resolution?.state(at: story.coordinate) == .met)
        story.pass(days: 2)
        #expect(try story.clocks().resolution?.elapsed(at: story.coordinate) == 3600)
        story.did(ReopenTicket(ticket: 1, reason: "again"))
        #expect(try story.ticket().holds.count == 1)
        story.pass(minutes: 10)
        #expect(try story.clocks().resolution?.elapsed(at: story.coordinate) == 4200)
        #expect(try story.clocks().nearest?.goal == .firstResponse)
    }

    @Test("A cancelled ticket has no clocks, a closed one those with which it was resolved")
    func ended() throws {
        #expect(try Story.ticket(in: .cancelled).clocks().all.isEmpty)
        let closed = try Story.ticket(in: .closed).clocks()
        #expect(closed.resolution?.phase == .ended(at: WorkCalendar().coordinate(time("2026-11-16T09:00:00Z"))))
        #expect(closed.nearest == nil)
    }

    @Test("Lunch, a holiday and the night do not count")
    func calendar() throws {
        var story = Story()
        let day = [8 * 3600..<12 * 3600, 13 * 3600..<18 * 3600]
        let week = try #require(WorkWeek(hours: Array(repeating: day, count: 5) + [[], []]))
        let tuesday = Int(time("2026-11-17T00:00:00Z").timeIntervalSince1970) / 86_400
        story.follow(DeskPolicy(calendar: WorkCalendar(week: week, holidays: [tuesday])))
        story.now = time("2026-11-16T11:30:00Z")
        story.did(OpenTicket(failure: .of("mia@contoso.com")))
        #expect(story.due(try story.clocks().firstResponse) == "2026-11-16T14:30:00Z")
        story.now = time("2026-11-17T10:00:00Z")
        story.did(OpenTicket(failure: .of("leo")))
        #expect(story.due(try story.clocks(2).firstResponse) == "2026-11-18T10:00:00Z")
    }

    @Test("What came from elsewhere counts from when it came; nobody knows when it was answered")
    func imported() throws {
        var story = Story()
        var ticket = TicketImported()
        (ticket.code, ticket.title, ticket.state) = (50074, "x", .open)
        ticket.createdAt = time("2026-10-01T09:00:00Z")
        story.record([EventDraft(at: story.now, by: "ana", ticket: 1, fact: ticket)])
        ticket.state = .closed
        story.record([EventDraft(at: story.now, by: "ana", ticket: 2, fact: ticket)])
        story.pass(minutes: 5)
        #expect(try story.clocks().firstResponse == nil)
        #expect(try story.clocks().resolution?.elapsed(at: story.coordinate) == 300)
        #expect(try story.clocks(2).all.isEmpty)
    }

    @Test(
        "Those that are due soonest come first, then those that stand still by what is left, then the rest; time changes nothing of it"
    )
    func order() throws {
        var story = Story()
        for name in ["a", "b", "c", "d", "e"] {
            story.did(OpenTicket(failure: .of(name)))
            story.did(AddNote(ticket: story.desk.lastNumber, text: "x", isTold: true))
            story.did(TakeTicket(ticket: story.desk.lastNumber))
        }
        story.did(SetPriority(ticket: 3, impact: .high, urgency: .high))
        story.did(ResolveTicket(ticket: 1, cause: "a", fix: "b"))
        story.did(WaitForSomebody(ticket: 5, whom: .user, reason: "x"))
        story.pass(minutes: 5)
        story.did(WaitForSomebody(ticket: 4, whom: .user, reason: "x"))
        for days in [0.0, 1, 30] {
            story.pass(days: days)
            let sorted = try (1...5).map { (number: $0, order: try story.clocks($0).order) }.sorted {
                ($0.order, $0.number) < ($1.order, $1.number)
            }
            #expect(sorted.map(\.number) == [3, 2, 4, 5, 1])
        }
    }

    @Test("Clocks that were set back make no hold twice")
    func setBack() throws {
        var story = Story.taken()
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "x"))
        story.pass(minutes: 60)
        story.did(ResumeTicket(ticket: 1))
        story.pass(minutes: -30)
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "x"))
        story.pass(minutes: 40)
        story.did(ResumeTicket(ticket: 1))
        #expect(try story.clocks().resolution?.held == 70 * 60)
        #expect(try story.ticket().holds.count == 1)
    }
}

extension Story {
    fileprivate var coordinate: Double { desk.policy.calendar.coordinate(now) }

    fileprivate func clocks(_ number: TicketNumber = 1) throws -> TicketClocks {
        TicketClocks(of: desk.row(of: try ticket(number)), by: desk.policy)
    }

    fileprivate func due(_ clock: ServiceClock?) -> String? {
        clock?.due.map { Timestamp.text(desk.policy.calendar.date(atCoordinate: $0)) }
    }
}
