import DeskCore
import Testing

@Suite("Did you start this sign-in?")
struct QuestionZeroTests {
    private static let page = Guide(
        codes: [50074], title: "A page", revision: "r",
        sections: [GuideSection(id: "fix", title: "Fix", level: 2, role: .resolve)],
        steps: [
            GuideStep(id: "a", section: "Fix", sectionID: "fix", title: "Look"),
            GuideStep(id: "b", section: "Fix", sectionID: "fix", title: "Set"),
        ])

    private static func walking() -> Story {
        .walking(WalkRoute(QuestionZero.asked(in: page)))
    }

    @Test("A page that does not ask is asked for")
    func asked() throws {
        let guide = QuestionZero.asked(in: Self.page)
        #expect(guide.steps.first?.role == .confirmSignIn)
        #expect(guide.steps.first?.answers.map(\.id) == ["yes", "no", "not-sure"])
        #expect(QuestionZero.asked(in: guide) == guide)
        #expect(WalkRoute(guide).remaining(from: guide.steps.first?.id) == 3)
    }

    @Test("It stands before every guide about MFA, and before every one that changes a credential")
    func whichGuides() {
        let catalogue = CodeCatalogue([
            CodeEntry(code: 50074, family: .mfa), CodeEntry(code: 50126, family: .password),
        ])
        func asks(_ guide: Guide) -> Bool {
            QuestionZero.asked(in: guide, catalogue: catalogue).steps.first?.role == .confirmSignIn
        }
        var page = Self.page
        #expect(asks(page))
        page.codes = [50126]
        #expect(!asks(page))
        page.steps[1].changesCredential = true
        #expect(asks(page))
    }

    @Test("A page that only speaks of it, with nothing to answer, is asked for as well")
    func spoken() {
        var page = Self.page
        page.steps.insert(GuideStep(id: "q", role: .confirmSignIn, title: "Ask who started it"), at: 0)
        #expect(QuestionZero.asked(in: page).steps.first?.answers.count == 3)
    }

    @Test("A page that asks only after the reset is asked for, under ids that it does not use itself")
    func late() {
        var page = Self.page
        page.steps[0].changesCredential = true
        page.steps.append(
            GuideStep(
                id: "did-you-start-this-sign-in", role: .confirmSignIn, title: "Was it you?",
                answers: [GuideAnswer(id: "yes", label: "Yes"), GuideAnswer(id: "no", label: "No")]))
        let guide = QuestionZero.asked(in: page)
        #expect(guide.steps.count == 5)
        #expect(Set(guide.steps.map(\.id)).count == 5)
        #expect(guide.steps.first?.role == .confirmSignIn)
    }

    @Test("A guide without steps stays without")
    func empty() {
        #expect(QuestionZero.asked(in: Guide(title: "Nothing")).steps.isEmpty)
    }

    @Test("Yes goes on with the page, to its end, past the hand-over")
    func yes() throws {
        var story = Self.walking()
        story.answered("yes")
        #expect(try story.walkthrough().current == "a")
        story.done()
        story.done()
        #expect(try story.walkthrough().current == nil)
        #expect(try !story.ticket().isSuspicious)
    }

    @Test("No and not sure raise a flag and escalate to security, in one batch", arguments: ["no", "not-sure"])
    func denied(answer: String) throws {
        var story = Self.walking()
        let said = story.answered(answer)
        #expect(said.count == 3)
        #expect(said[1].hasPrefix("HD-1 ana raised a suspicion"))
        #expect(said[2].hasPrefix("HD-1 ana escalated to security"))
        #expect(try story.ticket().isSuspicious)
        #expect(try story.ticket().state == .escalated)
        #expect(try story.walkthrough().current == "hand-over-to-security")
    }

    @Test("A ticket that is escalated already is flagged, and stays with whom it is")
    func alreadyEscalated() throws {
        var story = Self.walking()
        story.did(EscalateTicket(ticket: 1, to: "tier 2", reason: "x"))
        #expect(story.answered("no").count == 2)
        #expect(try story.ticket().isSuspicious)
    }

    @Test("It is neither skipped nor done nor failed", arguments: [StepOutcome.skipped, .done, .failed])
    func cannotSkip(outcome: StepOutcome) {
        let refusal = Self.walking().refused(RecordStep(ticket: 1, outcome: outcome, reason: "in a hurry"))
        #expect(
            refusal
                == (outcome == .skipped
                    ? .cannotSkip("Did you start this sign-in yourself?")
                    : .needsAnswer(["“Yes”", "“No”", "“Not sure”"])))
    }

    @Test(
        "Only a yes is a yes, in the languages that pages are written in",
        arguments: [
            ("yes", false), ("yes-just-now", false), ("ja", false), ("oui", false), ("sí", false), ("no", true),
            ("yesterday", true), ("i-do-not-know", true), ("nein", true),
        ])
    func answers(id: String, isDenied: Bool) {
        let step = WalkRoute.step("q", "Was it you?", .confirmSignIn, answers: [(id, nil)])
        #expect(QuestionZero.isDenied(step, answer: id) == isDenied)
    }

    @Test("The same answers to another question say nothing about it")
    func otherQuestions() {
        let step = WalkRoute.step("q", "Is the phone on?", .diagnose, answers: [("no", nil)])
        #expect(!QuestionZero.isDenied(step, answer: "no"))
    }
}
