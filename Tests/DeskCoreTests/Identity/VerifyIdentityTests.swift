import Testing

@testable import DeskCore

@Suite("VerifyIdentity")
struct VerifyIdentityTests {
    private static let reset = RecordStep(ticket: 1, outcome: .done)

    @Test("The record says how, by whom, from where and who else", arguments: IdentityMethod.allCases)
    func verifies(method: IdentityMethod) throws {
        var story = Story.taken()
        let said = story.did(
            VerifyIdentity(ticket: 1, method: method, reference: " HR list ", secondPerson: " bo "))
        #expect(said == ["HD-1 ana checked the caller's identity: \(method.words) (HR list), confirmed by bo"])
        let check = try #require(story.ticket().identity)
        #expect(check.by == "ana" && check.at == story.now && check.requester == "mia@contoso.com")
        #expect(try story.ticket().firstResponseAt == story.now)
    }

    @Test("The second person is somebody else", arguments: ["ana", "ANA", " ana "])
    func secondPerson(name: String) {
        #expect(
            Story.taken().refused(VerifyIdentity(ticket: 1, method: .video, secondPerson: name))
                == .secondPersonIsActor("ana"))
    }

    @Test("What was meant for another field names nobody", arguments: ["HR record", "yes", "+49 30 123", "x"])
    func secondPersonIsNobody(text: String) {
        var story = Story.taken()
        #expect(
            story.refused(VerifyIdentity(ticket: 1, method: .video, secondPerson: text)) == .secondPersonIsNoUser(text))
        story.did(VerifyIdentity(ticket: 1, method: .video, secondPerson: "bo"))
    }

    @Test("The identity of nobody is not checked, nor is a check of nobody relied on")
    func unknownCaller() throws {
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .video))
        story.did(CorrectTicket(ticket: 1, requester: ""))
        #expect(story.refused(VerifyIdentity(ticket: 1, method: .video)) == .requesterUnknown(1))
        #expect(story.refused(Self.reset) == .requesterUnknown(1))
        story.did(CorrectTicket(ticket: 1, requester: "mia@contoso.com"))
        story.did(Self.reset)
    }

    @Test("A check that an older version recorded of an unknown caller does not count")
    func checkOfNobody() {
        let check = IdentityCheck(method: .video, by: "ana", at: Story().now)
        #expect(!check.isValid(for: Actor("ana"), requester: nil, at: Story().now, lasting: 1800))
    }

    @Test("Without a check no credential is changed", arguments: [StepOutcome.done, .failed])
    func missing(outcome: StepOutcome) {
        #expect(
            Story.beforeReset().refused(RecordStep(ticket: 1, outcome: outcome))
                == .identityCheckMissing(1, .credential))
    }

    @Test("Leaving the step out needs no check")
    func skipped() throws {
        var story = Story.beforeReset()
        story.did(RecordStep(ticket: 1, outcome: .skipped, reason: "not needed"))
        #expect(try story.walkthrough().current == "enrol")
    }

    @Test(
        "A check counts for less than thirty minutes, and no longer when a clock jumps back",
        arguments: [
            (0.0, true), (1799, true), (1800, false), (86_400, false), (-60, true), (-1800, false), (-86_400, false),
        ])
    func lifetime(seconds: Double, counts: Bool) {
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        let checked = story.now
        story.pass(seconds: seconds)
        if counts {
            story.did(Self.reset)
        } else {
            #expect(story.refused(Self.reset) == .identityCheckExpired(ticket: 1, .credential, by: "ana", at: checked))
        }
    }

    @Test("A check counts for the agent who made it")
    func otherAgent() {
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        #expect(
            story.refused(Self.reset, by: "bo")
                == .identityCheckExpired(ticket: 1, .credential, by: "ana", at: story.now))
    }

    @Test("A new check replaces an old one")
    func renewed() {
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        story.pass(minutes: 40)
        story.did(VerifyIdentity(ticket: 1, method: .existingFactor))
        story.did(Self.reset)
    }

    @Test("In a security case no check helps")
    func suspicious() {
        var story = Story.walking()
        story.answered("not-sure")
        story.did(StepBack(ticket: 1))
        story.answered("yes")
        story.done()
        story.answered("lost")
        story.did(VerifyIdentity(ticket: 1, method: .inPerson, secondPerson: "bo"))
        #expect(story.refused(Self.reset) == .suspicious(1))
    }

    @Test("A second ticket is no way around a security case, until a colleague has settled that one")
    func secondTicket() {
        var story = Story.walking()
        story.answered("no")
        story.did(OpenTicket(failure: .of("MIA@contoso.com", code: 50076)))
        let route = WalkRoute(
            revision: "r", guide: "AADSTS50076", codes: [50076],
            steps: [WalkRoute.step("reset", "Reset", .resolve, changesCredential: true)])
        story.did(StartWalkthrough(ticket: 2, route: route))
        story.did(VerifyIdentity(ticket: 2, method: .inPerson))
        #expect(story.refused(RecordStep(ticket: 2, outcome: .done)) == .suspicious(1))
        let resolve = ResolveTicket(ticket: 1, cause: "it was her old tablet", fix: "signed it out")
        story.did(resolve)
        #expect(story.refused(RecordStep(ticket: 2, outcome: .done)) == .suspicious(1))
        story.did(ReopenTicket(ticket: 1, reason: "a colleague looks at it"), by: "bo")
        story.did(resolve, by: "bo")
        story.done(on: 2)
    }
}
