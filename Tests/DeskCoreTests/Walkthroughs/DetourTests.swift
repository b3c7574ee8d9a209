import Foundation
import Testing

@testable import DeskCore

@Suite("Detours to other guides")
struct DetourTests {
    /// A question whose second answer, and a step whose end, lead to 53003.
    private static let first = WalkRoute(
        revision: "first", guide: "AADSTS50074", codes: [50074],
        steps: [
            question, plain("mend", "Mend it", next: "check", guide: GuidePlace(code: 53003, heading: "rule")),
            WalkRoute.step("check", "Sign in again", .verify, answers: [("yes", nil), ("no", nil)]),
        ])

    private static let question: RouteStep = {
        var step = WalkRoute.step(
            "asked", "Is it blocked?", .diagnose, answers: [("no", "mend"), ("yes", nil)], next: "check")
        step.answers[1].guide = GuidePlace(code: 53003)
        return step
    }()

    private static func plain(_ id: String, _ title: String, next: String?, guide: GuidePlace) -> RouteStep {
        var step = WalkRoute.step(id, title, .resolve, next: next)
        step.guide = guide
        return step
    }

    private static let second = WalkRoute(
        revision: "second", guide: "AADSTS53003", codes: [53003],
        steps: [
            WalkRoute.step("read", "Read the policy", .diagnose, next: "rule"),
            WalkRoute.step("rule", "Change the rule", .resolve, next: "works"),
            WalkRoute.step("works", "Does it work?", .verify, answers: [("yes", nil), ("no", nil)], next: "home"),
            plain("home", "Go home", next: nil, guide: GuidePlace(code: 50074)),
        ])

    private let detour = Detour(route: second)

    @Test("A step that leads to a code without a guide of its own goes through the general one, for that code")
    func general() throws {
        var story = Story.walking(Self.first)
        var record = RecordStep(ticket: 1, outcome: .answered, answer: "yes")
        record.detour = Detour(
            route: WalkRoute(
                revision: "general", guide: "A policy stopped it", codes: [],
                steps: [WalkRoute.step("read", "Read the policy", .diagnose)]), code: 53003)
        story.did(record)
        #expect(try story.walkthrough().revision == "general" && story.walkthrough().code == 53003)
    }

    private func blocked(_ story: inout Story) -> [String] {
        story.did(RecordStep(ticket: 1, outcome: .answered, answer: "yes", detour: detour))
    }

    @Test(
        "An answer leads to another guide, and coming back stands at the step after it; the time there is not that step's"
    )
    func there() throws {
        var story = Story.walking(Self.first)
        #expect(
            blocked(&story) == [
                "HD-1 ana answered “Yes”: Is it blocked?", "desk ana kept a revision of AADSTS53003",
                "HD-1 ana went to the guide AADSTS53003, to come back afterwards",
            ])
        #expect(story.desk.guideTrail(of: 1) == ["AADSTS50074", "AADSTS53003"])
        #expect(try story.walkthrough().current == "read")
        story.done(by: "bo")
        story.pass(minutes: 10)
        #expect(
            story.did(ReturnFromDetour(ticket: 1), by: "bo") == ["HD-1 bo came back from AADSTS53003 to AADSTS50074"])
        story.pass(seconds: 5)
        let walkthrough = try story.walkthrough()
        #expect(walkthrough.current == "check")
        #expect(walkthrough.agent == "bo")
        #expect(walkthrough.records.map(\.step) == ["asked"])
        #expect(walkthrough.clock.seconds(at: story.now) == 5)
        #expect(story.desk.guideTrail(of: 1) == ["AADSTS50074"])
        #expect(story.refused(ReturnFromDetour(ticket: 1)) == .noDetour(1))
    }

    @Test("A step leads to a place in another guide; left out, it leads nowhere else")
    func afterStep() throws {
        var story = Story.walking(Self.first)
        story.answered("no")
        let detour = Detour(route: Self.second, step: "rule")
        var skipping = story
        skipping.did(RecordStep(ticket: 1, outcome: .skipped, reason: "not now", detour: detour))
        #expect(try skipping.walkthrough().current == "check")
        #expect(
            story.desk.guide(after: RecordStep(ticket: 1, outcome: .done)) == GuidePlace(code: 53003, heading: "rule"))
        story.did(RecordStep(ticket: 1, outcome: .done, detour: detour))
        #expect(try story.walkthrough().current == "rule")
    }

    @Test("Where the other guide is not there, the walk goes on in its own")
    func without() throws {
        var story = Story.walking(Self.first)
        #expect(story.answered("yes").count == 1)
        #expect(try story.walkthrough().current == "check")
    }

    @Test("By hand from any step, and back to that very step; not to a guide that is being walked")
    func byHand() throws {
        var story = Story.walking(Self.first)
        story.did(DetourToGuide(ticket: 1, detour: detour))
        #expect(
            story.refused(DetourToGuide(ticket: 1, detour: Detour(route: Self.first)))
                == .guideInTrail("AADSTS50074", ticket: 1))
        story.did(ReturnFromDetour(ticket: 1))
        #expect(try story.walkthrough().current == "asked")
        #expect(try story.walkthrough().records.isEmpty)
    }

    @Test("A step that leads to the guide where the walk came from comes back to it")
    func linkHome() throws {
        var story = Story.walking(Self.first)
        _ = blocked(&story)
        story.done()
        story.done()
        story.answered("yes")
        #expect(
            story.done() == [
                "HD-1 ana recorded “done”: Go home", "HD-1 ana came back from AADSTS53003 to AADSTS50074",
            ])
        #expect(try story.walkthrough().current == "check")
    }

    @Test("What ends the walkthrough in the other guide ends both, and the last check of either counts")
    func ends() throws {
        var story = Story.walking(Self.first)
        _ = blocked(&story)
        story.done()
        story.done()
        story.answered("no")
        let solved = FinishWalkthrough(ticket: 1, ending: .solved, cause: "policy")
        #expect(story.refused(solved) == .lastCheckFailed(ticket: 1, step: "Does it work?", answer: "No"))
        story.did(StepBack(ticket: 1))
        story.answered("yes")
        story.did(solved)
        #expect(story.desk.walkthroughs(of: 1).map(\.end?.ending) == [.solved, .solved])
        #expect(story.refused(ReturnFromDetour(ticket: 1)) != nil)
        #expect(story.desk.board(at: story.now).isEmpty)
    }

    @Test("Undo takes the detour back, then the record; what was ended too soon goes on; redo does both again")
    func undo() throws {
        var story = Story.walking(Self.first)
        _ = blocked(&story)
        story.done()
        story.did(ReturnFromDetour(ticket: 1))
        #expect(story.did(UndoLastAct(ticket: 1)) == ["HD-1 ana went on in the guide AADSTS53003"])
        #expect(try story.walkthrough().current == "rule")
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.walkthrough().current == "read")
        #expect(story.did(UndoLastAct(ticket: 1)) == ["HD-1 ana came back from AADSTS53003 to AADSTS50074"])
        story.did(UndoLastAct(ticket: 1))
        #expect(try story.walkthrough().current == "asked")
        story.did(RedoUndoneAct(ticket: 1))
        #expect(story.did(RedoUndoneAct(ticket: 1)) == ["HD-1 ana went on in the guide AADSTS53003"])
        #expect(try story.walkthrough().current == "read")
    }

    @Test(
        "Tickets that share the walkthrough go along, there and back, and one that joins meanwhile comes into the detour"
    )
    func shared() throws {
        var story = Story.sharing(Self.first)
        _ = blocked(&story)
        #expect(story.desk.guideTrail(of: 2) == ["AADSTS50074", "AADSTS53003"])
        story.did(OpenTicket(failure: .of("mia@contoso.com", correlationID: "c3")), by: "cy")
        story.did(StartWalkthrough(ticket: 3, route: Self.first), by: "cy")
        #expect(try story.walkthrough(of: 3).id == story.walkthrough().id)
        story.did(ReturnFromDetour(ticket: 2), by: "bo")
        for number in 1...3 { #expect(try story.walkthrough(of: number).current == "check") }
        #expect(story.timeline(of: 3).last == "bo came back from AADSTS53003 to AADSTS50074")
    }

    @Test("A colleague takes over inside the other guide, and comes back")
    func takeOver() throws {
        var story = Story.walking(Self.first)
        _ = blocked(&story)
        story.did(TakeOverWalkthrough(ticket: 1), by: "bo")
        story.did(ReturnFromDetour(ticket: 1), by: "bo")
        #expect(try story.walkthrough().agent == "bo")
        #expect(try story.ticket().assignee == "bo")
    }

    @Test("Nobody comes past the question who started the sign-in, and nobody is asked twice")
    func questionZero() throws {
        var asked = Story.walking()
        asked.answered("yes")
        let asks = WalkRoute(
            revision: "asks", guide: "AADSTS50076", codes: [50076],
            steps: [
                WalkRoute.step(
                    "started", "Did you start it?", .confirmSignIn, answers: [("yes", "look"), ("no", nil)],
                    next: "look"),
                WalkRoute.step("look", "Look", .diagnose, next: "reset"),
                WalkRoute.step("reset", "Reset", .resolve, changesCredential: true),
            ])
        asked.did(DetourToGuide(ticket: 1, detour: Detour(route: asks)))
        #expect(try asked.walkthrough().current == "look")
        asked.did(ReturnFromDetour(ticket: 1))
        asked.did(DetourToGuide(ticket: 1, detour: Detour(route: asks, step: "reset")))
        #expect(try asked.walkthrough().current == "reset")
        var plain = Story.walking(.plain)
        plain.did(DetourToGuide(ticket: 1, detour: Detour(route: asks, step: "reset")))
        #expect(try plain.walkthrough().current == "started")
    }

    @Test("The case as text has both guides, in the order in which they were begun")
    func evidence() throws {
        var story = Story.walking(Self.first)
        _ = blocked(&story)
        story.done()
        let meanwhile = try #require(CaseSummary.text(of: 1, in: story.desk, at: story.now))
        #expect(meanwhile.contains("Sign in again, while the user is in AADSTS53003"))
        #expect(meanwhile.contains("Change the rule, for 0:00"))
        story.did(ReturnFromDetour(ticket: 1))
        let text = try #require(CaseSummary.text(of: 1, in: story.desk, at: story.now))
        let first = try #require(text.range(of: "Walkthrough of AADSTS50074"))
        let second = try #require(text.range(of: "Walkthrough of AADSTS53003"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(text.contains("went back to AADSTS50074, by ana"))
        #expect(text.contains("Detour from"))
    }
}
