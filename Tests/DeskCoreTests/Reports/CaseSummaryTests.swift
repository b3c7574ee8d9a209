import DeskCore
import Testing

@Suite("The summary that goes along")
struct CaseSummaryTests {
    private static func story() -> Story {
        var story = Story()
        let failure = SignInFailure(
            codes: [50074, 50076], traceID: "t1", correlationID: "c1", occurredAt: time("2026-11-16T08:58:00Z"),
            app: "Outlook", requester: "mia@contoso.com")
        story.did(OpenTicket(failure: failure))
        story.did(StartWalkthrough(ticket: 1, route: .phone))
        story.did(VerifyIdentity(ticket: 1, method: .callback, reference: "HR list", secondPerson: "bo"))
        story.pass(seconds: 20)
        story.answered("yes")
        story.pass(seconds: 65)
        story.did(RecordStep(ticket: 1, outcome: .failed, reason: "screen broken"), by: "bo")
        story.did(AddNote(ticket: 1, text: "phone fell into a lake"))
        story.did(AddNote(ticket: 1, text: "bring the phone", isTold: true))
        story.pass(seconds: 30)
        return story
    }

    @Test("It says what is known, what was tried, by whom and how long, and where the user stands")
    func whole() {
        let story = Self.story()
        let text = """
            HD-1: AADSTS50074 in Outlook
            State         open, priority 3 (impact medium, urgency medium)
            Requester     mia@contoso.com
            Error         AADSTS50074, also AADSTS50076
            App           Outlook
            Correlation   c1
            Trace         t1
            Failed        2026-11-16 08:58:00 UTC
            Opened        2026-11-16 09:00:00 UTC by ana
            With          ana
            Response      within 2 h (P3): kept, took 0 min
            Resolution    within 3 working days (P3), due Thu 09:00, 29 h 58 min left
            Identity      call-back to the number on record (HR list), by ana at 2026-11-16 09:00:00 UTC,
                          confirmed by bo

            Walkthrough of AADSTS50074, 2/7 steps
            Started       2026-11-16 09:00:00 UTC, 1:25 at its steps
            1. Did you start this sign-in?: answered “Yes”
               2026-11-16 09:00:20 UTC, ana, took 0:20
            2. Look at the phone: did not work
               2026-11-16 09:01:25 UTC, bo, took 1:05
               Reason     screen broken
            Stands at     Which is it?, for 0:30, with bo

            Notes
            - 2026-11-16 09:01:25 UTC ana noted: phone fell into a lake
            - 2026-11-16 09:01:25 UTC ana told the user: bring the phone

            """
        #expect(CaseSummary.text(of: 1, in: story.desk, at: story.now) == text)
    }

    @Test("It says how it ended, to whom it went, and what is left to follow up")
    func ended() throws {
        var story = Self.story()
        story.answered("lost")
        story.done()
        story.did(FinishWalkthrough(ticket: 1, ending: .escalated, to: "tier 2", reason: "no spare phone"))
        let text = try #require(CaseSummary.text(of: 1, in: story.desk, at: story.now))
        #expect(text.contains("Escalated     to tier 2: no spare phone\n"))
        #expect(text.contains("End           escalated to tier 2, no spare phone, by ana at 2026-11-16 09:01:55 UTC\n"))
        #expect(text.contains("Stood         at step 5 of at most 7, “Register the new phone”\n"))
        #expect(text.contains("[ ] Revoke the user's sessions\n"))
    }

    @Test("A security case says so at the top")
    func security() throws {
        var story = Story.walking()
        story.answered("no")
        let text = try #require(CaseSummary.text(of: 1, in: story.desk, at: story.now))
        #expect(text.contains("Security      The user may not have started this sign-in"))
        #expect(text.contains("Identity      not checked"))
    }

    @Test(
        "Nothing from outside makes a line too long, breaks one, or reaches a terminal raw",
        arguments: [
            String(repeating: "x", count: 500), String(repeating: "several words ", count: 60),
            String(repeating: "漢字", count: 90), "two\nlines\u{1b}[31m red \u{202e}drawrof",
        ])
    func outside(text: String) throws {
        var story = Self.story()
        story.did(AddNote(ticket: 1, text: text))
        story.did(EscalateTicket(ticket: 1, to: text, reason: text))
        let summary = try #require(CaseSummary.text(of: 1, in: story.desk, at: story.now))
        for line in summary.split(separator: "\n") {
            #expect(line.reduce(0) { $0 + ($1 >= "\u{1100}" ? 2 : 1) } <= 100)
        }
        #expect(!summary.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202e })
    }

    @Test("Texts that an older program let through are masked here as well")
    func masked() throws {
        let typed = "my password is Sommer2026!"
        var story = Story.taken()
        var note = NoteAdded()
        note.text = typed
        story.record([EventDraft(at: story.now, by: "ana", ticket: 1, fact: note)])
        let text = try #require(CaseSummary.text(of: 1, in: story.desk, at: story.now))
        #expect(text.contains(SecretMask.mask(typed).text))
    }

    @Test("Of a ticket that does not exist there is none")
    func missing() {
        #expect(CaseSummary.text(of: 7, in: Desk(), at: Story().now) == nil)
    }
}
