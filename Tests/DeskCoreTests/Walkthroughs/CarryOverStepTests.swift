import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("Carrying a step over")
struct CarryOverStepTests {
    private static let steps: [RouteStep] = [
        .step("ask", "Did you start this sign-in?", .confirmSignIn, answers: [("yes", "read")], next: "read"),
        .step("read", "Read the registered methods", .diagnose, next: "which"),
        .step(
            "which", "Which method is the default?", .diagnose, answers: [("app", nil), ("sms", nil)], next: "reset"),
        .step("reset", "Reset the methods", .resolve, changesCredential: true, next: "check"),
        .step("check", "Sign in again", .verify),
    ]

    private static func route(_ code: Int, renamed: Bool = false) -> WalkRoute {
        let steps = renamed ? Self.steps.map { $0.renamed } : Self.steps
        return WalkRoute(revision: "r\(code)", guide: "AADSTS\(code)", codes: [code], steps: steps)
    }

    /// Mia's HD-1 was walked by bo to the reset, and her HD-2, of another code, stands where the methods are to be read.
    private static func twoTickets() -> Story {
        var story = Story()
        story.did(OpenTicket(failure: .of("mia")), by: "bo")
        var other = SignInFailure.of("mia")
        other.codes = [50076]
        story.did(OpenTicket(failure: other, again: true))
        story.did(StartWalkthrough(ticket: 1, route: route(50074)), by: "bo")
        story.answered("yes", by: "bo")
        story.done(by: "bo")
        story.answered("app", by: "bo")
        story.did(StartWalkthrough(ticket: 2, route: route(50076, renamed: true)))
        story.answered("yes", on: 2)
        story.pass(minutes: 5)
        return story
    }

    private static func known(_ story: Story, at step: String) -> KnownOutcome? {
        story.desk.routes["r50076"]?[step].flatMap { story.desk.knownOutcome(of: $0, for: 2, at: story.now) }
    }

    @Test("A step that is called the same is known from another ticket of the user, and carried over with its source")
    func carried() {
        var story = Self.twoTickets()
        #expect(
            Self.known(story, at: "read-2")?.words(at: story.now) == "checked 5 minutes ago in HD-1 by bo")
        #expect(
            story.did(CarryOverStep(ticket: 2)) == [
                "HD-2 ana recorded “done”: Read the registered methods (known from HD-1: bo at 2026-11-16T09:00:00Z)"
            ])
        #expect(
            story.did(CarryOverStep(ticket: 2)) == [
                "HD-2 ana answered “App”: Which method is the default? (known from HD-1: bo at 2026-11-16T09:00:00Z)"
            ])
        #expect(story.desk.walkthrough(of: 2)?.records.map(\.knownFrom) == [nil, 1, 1])
        #expect(story.desk.walkthrough(of: 2)?.current == "reset-2")
        // What is known takes no time.
        #expect(story.desk.tallies["AADSTS50076", "read-2"]?.seconds.median == nil)
        story.did(UndoLastAct(ticket: 2))
        #expect(story.desk.walkthrough(of: 2)?.current == "which-2")
    }

    @Test("It counts for half an hour")
    func old() {
        var story = Self.twoTickets()
        story.pass(minutes: 25)
        #expect(Self.known(story, at: "read-2") != nil)
        story.pass(seconds: 1)
        #expect(Self.known(story, at: "read-2") == nil)
        #expect(
            story.refused(CarryOverStep(ticket: 2))
                == .nothingKnown(step: "Read the registered methods", ticket: 2))
    }

    @Test("What was taken back, did not work or was itself carried over is not known")
    func notKnown() {
        var story = Self.twoTickets()
        story.did(StepBack(ticket: 1, to: "read"), by: "bo")
        #expect(Self.known(story, at: "read-2") == nil)
        story.did(RecordStep(ticket: 1, outcome: .failed), by: "bo")
        #expect(Self.known(story, at: "read-2") == nil)

        story = Self.twoTickets()
        story.did(CarryOverStep(ticket: 2))
        var third = SignInFailure.of("mia")
        third.codes = [50079]
        story.did(OpenTicket(failure: third, again: true))
        story.did(StartWalkthrough(ticket: 3, route: Self.route(50079)))
        story.answered("yes", on: 3)
        story.pass(minutes: 26)
        #expect(story.desk.knownOutcome(of: Self.steps[1], for: 3, at: story.now) == nil)
    }

    @Test("Who started the sign-in, what changes a credential, and whether it works is asked again")
    func never() {
        var story = Self.twoTickets()
        story.did(VerifyIdentity(ticket: 1, method: .callback), by: "bo")
        story.done(by: "bo")
        story.done(by: "bo")
        for step in ["ask-2", "reset-2", "check-2"] { #expect(Self.known(story, at: step) == nil) }
        #expect(Self.known(story, at: "which-2") != nil)
    }

    @Test("Another user's ticket says nothing, and a shared walkthrough is not another one")
    func others() {
        var story = Self.twoTickets()
        story.did(CorrectTicket(ticket: 1, requester: "leo", app: nil, title: nil), by: "bo")
        #expect(Self.known(story, at: "read-2") == nil)

        story = Story()
        story.did(OpenTicket(failure: .of("mia")))
        story.did(OpenTicket(failure: .of("mia"), again: true))
        story.did(StartWalkthrough(ticket: 1, route: Self.route(50074)))
        story.did(StartWalkthrough(ticket: 2, route: Self.route(50074)))
        story.answered("yes")
        story.done()
        story.did(StepBack(ticket: 2))
        #expect(story.desk.knownOutcome(of: Self.steps[1], for: 2, at: story.now) == nil)
    }

    @Test("What solved the user's trouble the last time is found by user and code")
    func lastSolution() {
        var story = Story()
        story.did(OpenTicket(failure: .of("mia")))
        story.did(TakeTicket(ticket: 1))
        story.did(ResolveTicket(ticket: 1, cause: "new phone", fix: "registered it"))
        story.pass(days: 3)
        story.did(OpenTicket(failure: .of("MIA"), again: true))
        story.did(OpenTicket(failure: .of("leo"), again: true))
        #expect(story.desk.lastSolution(for: 2)?.words(at: story.now) == "HD-1, 3 days ago: new phone")
        #expect(story.desk.lastSolution(for: 1) == nil)
        #expect(story.desk.lastSolution(for: 3) == nil)
    }
}

extension RouteStep {
    fileprivate static func step(
        _ id: String, _ title: String, _ role: GuideRole, changesCredential: Bool = false,
        answers: [(id: String, leadsTo: String?)] = [], next: String? = nil
    ) -> RouteStep {
        WalkRoute.step(
            id, title, role, changesCredential: changesCredential, answers: answers, next: next)
    }

    /// The same words under another id.
    fileprivate var renamed: RouteStep {
        var step = self
        step.id += "-2"
        step.next = next.map { $0 + "-2" }
        for index in step.answers.indices {
            step.answers[index].leadsTo = step.answers[index].leadsTo.map { $0 + "-2" }
        }
        return step
    }
}
