import DeskCore
import Testing

@Suite("What is said of a clock")
struct ClockWordsTests {
    @Test(
        "What is left has hours and minutes, of which one that has begun counts",
        arguments: [
            (7200.0, "2:00"), (7199, "2:00"), (61, "0:02"), (60, "0:01"), (1, "0:01"), (0, "0:00"), (-1, "-0:00"),
            (-60, "-0:01"), (-119, "-0:01"), (359_940, "99:59"), (360_000, "100h"), (-3_600_000, "-1000h"),
        ])
    func left(seconds: Double, words: String) {
        #expect(DurationWords.left(seconds) == words)
    }

    @Test("It says the target, what was waited, when it is due and what is left")
    func running() throws {
        var story = Story.taken()
        story.did(SetPriority(ticket: 1, impact: .high, urgency: .medium))
        story.did(WaitForSomebody(ticket: 1, whom: .user, reason: "x"))
        story.pass(minutes: 190)
        #expect(try story.said(.resolution) == "within 8 h (P2), stands still while it waits, 8 h left | 8:00=")
        story.did(ResumeTicket(ticket: 1))
        #expect(
            try story.said(.resolution) == "within 8 h (P2), 3 h 10 min waited, due Tue 10:10, 8 h left | 8:00")
        #expect(
            try story.said(.firstResponse) == "within 30 min (P2), was due 09:30, 2 h 40 min over | -2:40!")
    }

    @Test("It says how it ended")
    func ended() throws {
        var story = Story.taken()
        story.pass(minutes: 130)
        story.did(AddNote(ticket: 1, text: "x", isTold: true))
        #expect(
            try story.said(.firstResponse) == "within 2 h (P3): missed by 10 min, took 2 h 10 min | -0:10")
        story.did(ResolveTicket(ticket: 1, cause: "a", fix: "b"))
        #expect(try story.said(.resolution) == "within 3 working days (P3): kept, took 2 h 10 min | 27:50")
    }

    @Test("What is little bears a sign")
    func little() throws {
        var story = Story.taken()
        story.pass(minutes: 111)
        #expect(try story.said(.firstResponse) == "within 2 h (P3), due 11:00, 9 min left | 0:09!")
    }
}

extension Story {
    fileprivate func said(_ goal: ServiceGoal) throws -> String {
        let ticket = try ticket()
        let clocks = TicketClocks(of: desk.row(of: ticket), by: desk.policy)
        let clock = try #require(clocks.all.first { $0.goal == goal })
        return clock.words(of: ticket.priority, by: desk.policy, at: now) + " | "
            + clock.brief(at: desk.policy.calendar.coordinate(now))
    }
}
