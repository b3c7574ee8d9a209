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

    @Test("It says which guide, which revision and which step")
    func names() {
        let progress = Story.walking().desk.progress(of: 1)
        #expect(progress.guide == "AADSTS50074")
        #expect(progress.revision == WalkRoute.phone.revision)
        #expect(progress.currentStep == "started")
        #expect(progress.state == .inProgress)
    }
}
