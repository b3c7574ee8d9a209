import Testing

@testable import DeskCore

@Suite("How far a user is")
struct WalkProgressTests {
    @Test("Before a walkthrough there is nothing to show")
    func notStarted() {
        let progress = Story.taken().desk.progress(of: 1)
        #expect(progress == WalkProgress(recorded: 0, total: 0, state: .notStarted))
        #expect(progress.fraction == "")
    }

    @Test("The total is what was recorded and the longest way that is left")
    func total() {
        var story = Story.walking()
        var fractions = [story.desk.progress(of: 1).fraction]
        for answer in ["yes", nil, "clock", nil, "fails", nil, "other", "works", nil] {
            if let answer { story.answered(answer) } else { story.done() }
            fractions.append(story.desk.progress(of: 1).fraction)
        }
        #expect(fractions == ["0/7", "1/7", "2/7", "3/6", "4/6", "5/11", "6/11", "7/9", "8/9", "9/9"])
    }

    @Test("A walk that ended early says how far it came, and where it ended")
    func ended() throws {
        var story = Story.walking()
        story.answered("yes")
        story.did(FinishWalkthrough(ticket: 1, ending: .abandoned, reason: "hung up"))
        #expect(story.desk.progress(of: 1).fraction == "1/7")
        #expect(story.desk.progress(of: 1).currentStep == nil)
        #expect(
            story.desk.place(ofEnd: try story.walkthrough()) == "at step 2 of at most 7, “Look at the phone”")
        var whole = Story.walking(.plain)
        for _ in 1...3 { whole.done() }
        whole.did(FinishWalkthrough(ticket: 1, ending: .solved, cause: "new phone"))
        #expect(whole.desk.progress(of: 1).fraction == "3/3")
        #expect(whole.desk.place(ofEnd: try whole.walkthrough()) == "at the end of the guide")
    }

    @Test("It says which guide, which revision and which step")
    func names() {
        let progress = Story.walking().desk.progress(of: 1)
        #expect(progress.guide == "AADSTS50074")
        #expect(progress.revision == WalkRoute.phone.revision)
        #expect(progress.currentStep == "started")
        #expect(progress.state == .inProgress)
    }
}
