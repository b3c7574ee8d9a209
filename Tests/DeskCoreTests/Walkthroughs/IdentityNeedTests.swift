import DeskCore
import Testing

@Suite("Identity where the guide asks for it")
struct IdentityNeedTests {
    private static let route = WalkRoute(
        revision: "asks", guide: "A page", codes: [50074],
        steps: [
            WalkRoute.step("look-up", "Look the user up", .verifyIdentity, next: "really"),
            WalkRoute.step(
                "really", "Is this really the user?", .verifyIdentity,
                answers: [("yes", "look"), ("no", "hand-over"), ("nein", nil), ("second-tier", "look")], next: "look"),
            WalkRoute.step("look", "Look at the phone", .diagnose),
            WalkRoute.step("hand-over", "Hand the case over", .escalate),
        ])

    private func asked() -> Story {
        var story = Story.walking(Self.route)
        story.done()
        return story
    }

    private func answer(_ answer: String) -> RecordStep {
        RecordStep(ticket: 1, outcome: .answered, answer: answer)
    }

    @Test("Whoever says that it is the user has to have it on record", arguments: ["yes", "second-tier"])
    func wants(answer: String) throws {
        var story = asked()
        #expect(story.refused(self.answer(answer)) == .identityCheckMissing(1, .confirmation))
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        let checked = story.now
        story.pass(minutes: 31)
        #expect(
            story.refused(self.answer(answer))
                == .identityCheckExpired(ticket: 1, .confirmation, by: "ana", at: checked))
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        story.did(self.answer(answer))
        #expect(try story.walkthrough().current == "look")
    }

    @Test("Whoever says no, leaves it out, or stays in the section does not", arguments: ["no", "nein"])
    func wantsNothing(answer: String) {
        var story = asked()
        #expect(story.answered(answer).count == 1)
        var other = asked()
        #expect(other.did(RecordStep(ticket: 1, outcome: .skipped, reason: "known")).count == 1)
    }

    @Test("A step without a question that leaves the section says so too, when it worked")
    func done() {
        let route = WalkRoute(
            revision: "calls", guide: "A page", codes: [50074],
            steps: [
                WalkRoute.step("call", "Call back", .verifyIdentity, next: "look"),
                WalkRoute.step("look", "Look at the phone", .diagnose),
            ])
        var story = Story.walking(route)
        #expect(
            story.refused(RecordStep(ticket: 1, outcome: .done)) == .identityCheckMissing(1, .confirmation))
        #expect(story.did(RecordStep(ticket: 1, outcome: .failed)).count == 1)
    }

    @Test("An answer that is put back passes the gate again")
    func redo() {
        var story = asked()
        story.did(VerifyIdentity(ticket: 1, method: .callback))
        let checked = story.now
        story.answered("yes")
        story.did(UndoLastAct(ticket: 1))
        story.pass(minutes: 31)
        #expect(
            story.refused(RedoUndoneAct(ticket: 1))
                == .identityCheckExpired(ticket: 1, .confirmation, by: "ana", at: checked))
    }
}
