import DeskCore
import FoundationEssentials
import Testing

@Suite("RunTimers")
struct RunTimersTests {
    /// The story begins on Monday, 16 November, at nine.
    @Test(
        "Silence of the user is asked after twice and then ends the ticket, each dated when it was due",
        arguments: [
            ("2026-11-17T08:59:59Z", []),
            ("2026-11-17T09:00:00Z", ["17 reminds"]),
            ("2026-11-18T12:00:00Z", ["17 reminds", "18 reminds"]),
            ("2026-11-19T09:00:00Z", ["17 reminds", "18 reminds", "19 resolved"]),
            ("2026-12-02T09:00:00Z", ["17 reminds", "18 reminds", "19 resolved"]),
            ("2026-12-03T09:00:00Z", ["17 reminds", "18 reminds", "19 resolved", "03 closed"]),
            ("2026-12-07T09:00:00Z", ["17 reminds", "18 reminds", "19 resolved", "03 closed"]),
            ("2026-12-07T09:00:01Z", []),
            ("2027-06-01T00:00:00Z", []),
        ] as [(String, [String])])
    func silence(now: String, expected: [String]) throws {
        var story = Story.ticket(in: .waitingUser)
        story.now = time(now)
        #expect(RunTimers.areDue(in: story.desk, at: story.now) == !expected.isEmpty)
        let events = try story.desk.decide(RunTimers(), by: Actor("ana"), at: story.now)
        #expect(
            events.map { Timestamp.text($0.at).dropFirst(8).prefix(2) + " " + $0.fact.words.prefix { $0 != " " } }
                == expected)
        #expect(events.allSatisfy { $0.by == "helpdesk" && Timestamp.text($0.at).hasSuffix("T09:00:00Z") })
    }

    @Test("A ticket that nobody answered for is resolved by that cause, and its walkthrough abandoned")
    func noAnswer() throws {
        var story = Story.walking()
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "at lunch"))
        story.pass(days: 7)
        story.did(RunTimers())
        #expect(try story.ticket().resolution?.cause == "no answer")
        #expect(try story.ticket().resolution?.by == "helpdesk")
        #expect(try story.walkthrough().end?.ending == .abandoned)
    }

    @Test("What has run is not due again, also when it runs bit by bit")
    func once() {
        var story = Story.ticket(in: .waitingUser)
        for _ in 0..<10 {
            story.pass(days: 1)
            story.did(RunTimers())
            #expect(!RunTimers.areDue(in: story.desk, at: story.now))
        }
        #expect(
            story.timeline().suffix(3).map { $0.prefix(16) } == [
                "helpdesk reminds", "helpdesk reminds", "helpdesk resolve",
            ])
    }

    @Test("A date set by the agent reminds, and the silence counts from there")
    func until() {
        var story = Story.taken()
        let until = time("2026-11-19T14:00:00Z")
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "back on Thursday", until: until))
        story.now = until
        #expect(story.did(RunTimers()) == ["HD-1 helpdesk reminds of the wait: back on Thursday"])
        // Friday is the first working day after it, Monday the second, Tuesday the third.
        story.now = time("2026-11-24T13:59:59Z")
        #expect(story.did(RunTimers()).count == 1)
        story.now = time("2026-11-24T14:00:00Z")
        #expect(story.did(RunTimers()).map { $0.prefix(22) } == ["HD-1 helpdesk resolved"])
    }

    @Test("Waiting for others has no end of its own; only its date reminds, once")
    func others() {
        var story = Story.ticket(in: .waitingOther)
        story.pass(days: 365)
        #expect(story.did(RunTimers()) == [])
        story.did(ResumeTicket(ticket: 1))
        story.did(WaitForSomebody(ticket: 1, whom: .other, reason: "the carrier", until: story.now + 60))
        story.pass(days: 20)
        #expect(story.did(RunTimers()) == ["HD-1 helpdesk reminds of the wait: the carrier"])
        #expect(story.did(RunTimers()) == [])
    }

    @Test("A wait that begins anew is reminded of anew")
    func anew() throws {
        var story = Story.ticket(in: .waitingUser)
        story.pass(days: 2)
        story.did(RunTimers())
        #expect(try story.ticket().remindersSent == 2)
        story.did(ResumeTicket(ticket: 1))
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "at lunch"))
        #expect(try story.ticket().remindersSent == 0)
    }

    @Test("A resolved ticket closes after ten working days, not when it is reopened before")
    func closing() throws {
        var story = Story.ticket(in: .resolved)
        story.now = time("2026-11-30T08:59:59Z")
        #expect(story.did(RunTimers()) == [])
        var reopened = story
        reopened.did(ReopenTicket(ticket: 1, reason: "again"))
        reopened.pass(days: 30)
        #expect(reopened.did(RunTimers()) == [])
        story.pass(seconds: 1)
        #expect(story.did(RunTimers()) == ["HD-1 helpdesk closed it"])
    }

    @Test("The walkthrough of two tickets that both fall silent ends with the later one")
    func shared() throws {
        var story = Story.sharing()
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "at lunch"))
        story.pass(minutes: 5)
        story.did(WaitForSomebody(ticket: 2, whom: .user, reason: "at lunch"))
        story.pass(days: 20)
        story.did(RunTimers())
        #expect(try !story.walkthrough(of: 1).isInProgress)
        #expect(try story.ticket(1).state == .closed && story.ticket(2).state == .closed)
        #expect(story.desk.board(at: story.now).isEmpty)
    }

    @Test("Many tickets come in the order of their dates, then of their numbers")
    func order() throws {
        var story = Story()
        for name in ["a", "b", "c"] {
            story.did(OpenTicket(failure: .of(name)))
            story.did(TakeTicket(ticket: story.desk.lastNumber))
        }
        for number in [3, 1, 2] { story.did(WaitForSomebody(ticket: number, whom: .user, reason: "x")) }
        story.pass(days: 20)
        let events = try story.desk.decide(RunTimers(), by: Actor("ana"), at: story.now)
        #expect(events.map { $0.ticket ?? 0 } == [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3])
        #expect(events.map(\.at) == events.map(\.at).sorted())
    }

    @Test(
        "A clock far ahead of the last act does nothing to the tickets, which is said, until somebody records something"
    )
    func wrongClock() throws {
        var story = Story.ticket(in: .resolved)
        story.pass(days: 69)
        #expect(!RunTimers.areDue(in: story.desk, at: story.now) && story.did(RunTimers()) == [])
        let doubt = RunTimers.doubt(in: story.desk, at: story.now) ?? ""
        #expect(doubt.contains("2027-01-24 09:00") && doubt.contains("2026-11-16 09:00"))
        var right = story
        right.now = time("2026-11-30T09:00:00Z")
        #expect(RunTimers.doubt(in: right.desk, at: right.now) == nil)
        #expect(right.did(RunTimers()) == ["HD-1 helpdesk closed it"])
        // What timers recorded is nobody's act.
        right.pass(days: 22)
        #expect(RunTimers.doubt(in: right.desk, at: right.now) == nil)
        story.did(OpenTicket(failure: .of("leo@contoso.com")))
        #expect(RunTimers.doubt(in: story.desk, at: story.now) == nil)
        #expect(story.did(RunTimers()) == ["HD-1 helpdesk closed it"])
    }

    @Test("A timer's date does not turn back the time of the last change")
    func updated() throws {
        var story = Story.ticket(in: .waitingUser)
        story.pass(days: 2)
        story.did(AddNote(ticket: 1, text: "no answer yet"))
        story.did(RunTimers())
        #expect(try story.ticket().updatedAt == story.now)
    }
}
