import DeskCore
import Testing

@Suite("Solved after a check")
struct LastCheckTests {
    private static let route = WalkRoute(
        revision: "checks", guide: "A page", codes: [50074],
        steps: [
            WalkRoute.step("mend", "Mend it", .resolve, next: "works"),
            WalkRoute.step(
                "works", "Does it work now?", .verify, answers: [("yes", nil), ("no", "mend")], next: "again"),
            WalkRoute.step("again", "Sign in again", .verify),
        ])

    private let solved = FinishWalkthrough(ticket: 1, ending: .solved, cause: "clock")

    private func checked(_ answer: String) -> Story {
        var story = Story.walking(Self.route)
        story.done()
        story.answered(answer)
        return story
    }

    @Test("A walkthrough does not end as solved after a no, and a ticket is not resolved with it")
    func refused() throws {
        let story = checked("no")
        let refusal = Refusal.lastCheckFailed(ticket: 1, step: "Does it work now?", answer: "No")
        #expect(story.refused(solved) == refusal)
        #expect(story.refused(ResolveTicket(ticket: 1, cause: "clock", fix: "set it")) == refusal)
    }

    @Test("A step that checks and did not work is a no")
    func failed() {
        var story = checked("yes")
        story.did(RecordStep(ticket: 1, outcome: .failed))
        #expect(
            story.refused(solved)
                == .lastCheckFailed(ticket: 1, step: "Sign in again", answer: "did not work"))
    }

    @Test("It ends as solved after a yes, a check left out, a check that was taken back, and where nothing was checked")
    func allowed() {
        var again = checked("no")
        again.done()
        again.answered("yes")
        again.did(RecordStep(ticket: 1, outcome: .skipped, reason: "no time"))
        var back = checked("no")
        back.did(StepBack(ticket: 1))
        for var story in [checked("yes"), again, back, Story.walking(Self.route)] {
            #expect(story.did(solved).count == 1)
        }
    }

    @Test("It ends otherwise whatever was checked")
    func otherwise() {
        var story = checked("no")
        story.did(FinishWalkthrough(ticket: 1, ending: .abandoned, reason: "hung up"))
        #expect(story.did(ResolveTicket(ticket: 1, cause: "clock", fix: "set it")).count == 1)
    }
}
