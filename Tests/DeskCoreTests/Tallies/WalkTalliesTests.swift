import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("What all walks came to")
struct WalkTalliesTests {
    private static let guide = "AADSTS50074"

    /// HD-1 is walked to the check by one cause.
    private static func solved(by cause: String) -> Story {
        var story = Story.walking()
        story.answered("yes")
        story.pass(seconds: 100)
        story.done()
        story.answered(cause)
        if cause == "clock" { story.done() }
        story.answered("works")
        story.done()
        story.did(FinishWalkthrough(ticket: 1, ending: .solved, cause: "x"))
        return story
    }

    @Test("A solved walk counts for its cause, its repair and every step")
    func solved() throws {
        let tallies = Self.solved(by: "clock").desk.tallies
        let guide = try #require(tallies.guides[Self.guide])
        #expect(guide.begun == 1 && guide[.solved] == 1 && guide[.abandoned] == 0)
        #expect(guide.steps["cause"]?.causes == ["clock": RemedyTally(ended: 1, solved: 1)])
        #expect(guide.steps["clock"]?.remedy == RemedyTally(ended: 1, solved: 1))
        #expect(guide.steps["look"]?.done == 1 && guide.steps["look"]?.seconds.median == 96)
        #expect(guide.steps["started"]?.answers == ["yes": 1])
        #expect(guide.steps["reset"] == nil)
        #expect(guide.steps.values.allSatisfy { $0.reached == 1 && $0.left == 0 })
    }

    @Test("Of two causes that were tried only the last one has solved it")
    func secondCause() {
        var story = Story.walking()
        story.answered("yes")
        story.done()
        story.answered("clock")
        story.done()
        story.answered("fails")
        story.done()
        story.answered("other")
        story.answered("works")
        story.did(FinishWalkthrough(ticket: 1, ending: .solved, cause: "x"))
        let cause = story.desk.tallies[Self.guide, "cause"]
        #expect(
            cause?.causes
                == ["clock": RemedyTally(ended: 1, solved: 0), "other": RemedyTally(ended: 1, solved: 1)])
        #expect(story.desk.tallies[Self.guide, "clock"]?.remedy == RemedyTally(ended: 1, solved: 0))
        // Where it ended, the guide was not at its end.
        #expect(story.desk.tallies[Self.guide, "done"]?.solvedHere == 1)
    }

    @Test(
        "Where a walk ends unsolved, it was left there",
        arguments: [WalkthroughEnding.escalated, .abandoned, .otherError])
    func left(ending: WalkthroughEnding) {
        var story = Story.walking()
        story.answered("yes")
        story.did(
            FinishWalkthrough(ticket: 1, ending: ending, to: "second line", reason: "no phone", code: 50076))
        let look = story.desk.tallies[Self.guide, "look"]
        #expect(look?.left == 1 && look?.reached == 1 && look?.done == 0)
        #expect(story.desk.tallies.guides[Self.guide]?[ending] == 1)
    }

    @Test("A walk that was begun by mistake is not left anywhere")
    func mistake() {
        var story = Story.walking()
        story.did(UndoLastAct(ticket: 1))
        #expect(story.desk.walkthrough(of: 1)?.end?.ending == .abandoned)
        #expect(story.desk.tallies.guides[Self.guide]?.endings == [:])
        #expect(story.desk.tallies.guides[Self.guide]?.steps == [:])
    }

    @Test("What is taken back is not counted, and counts again when it is done again")
    func undone() {
        var story = Story.walking()
        let before = story.desk.tallies
        story.answered("yes")
        story.done()
        let after = story.desk.tallies
        story.did(StepBack(ticket: 1, to: "started"))
        #expect(story.desk.tallies == before)
        story.did(UndoLastAct(ticket: 1))
        #expect(story.desk.tallies == after)
        story.did(UndoLastAct(ticket: 1))
        story.did(UndoLastAct(ticket: 1))
        #expect(story.desk.tallies == before)
        story.did(RedoUndoneAct(ticket: 1))
        #expect(story.desk.tallies[Self.guide, "started"]?.answers == ["yes": 1])
    }

    @Test("A detour counts for the guide that it leads through, and both end together")
    func detour() {
        var story = Story.walking()
        story.answered("yes")
        story.did(DetourToGuide(ticket: 1, detour: Detour(route: .line(["a", "b"], codes: [50076]))))
        story.done()
        story.did(FinishWalkthrough(ticket: 1, ending: .solved, cause: "x"))
        #expect(story.desk.tallies.guides["AADSTS50076"]?[.solved] == 1)
        #expect(story.desk.tallies["AADSTS50076", "a"]?.done == 1)
        #expect(story.desk.tallies["AADSTS50076", "b"]?.solvedHere == 1)
        #expect(story.desk.tallies.guides[Self.guide]?[.solved] == 1)
    }

    @Test(
        "A person's erasure changes no count, neither in the desk that hears of it nor in one that reads what is left")
    func erased() {
        var story = Self.solved(by: "clock")
        let before = story.desk.tallies
        var erased = PersonErased()
        erased.tickets = [1]
        erased.lines = story.events.filter { $0.ticket == 1 }.map { PersonErased.Line(sequence: $0.sequence, sum: "") }
        let left = story.events.map { event in
            var event = event
            if event.ticket == 1 { event.fact = event.fact.erased }
            return event
        }
        story.record([EventDraft(at: story.now, by: "ana", ticket: nil, fact: erased)])
        #expect(story.desk.tickets[1]?.requester == "[erased]")
        #expect(story.desk.tallies == before)
        var read = Desk()
        read.apply(left)
        #expect(read.tallies == before)
    }

    @Test(
        "The median of what took its time is right to within a doubling", arguments: [[0], [1, 1, 1], [5, 40, 900]])
    func median(seconds: [Int]) throws {
        var histogram = SecondsHistogram()
        for second in seconds { histogram.add(1, of: second) }
        let exact = seconds.sorted()[seconds.count / 2]
        let median = try #require(histogram.median)
        #expect(median >= exact / 2 && median <= exact * 2)
        for second in seconds { histogram.add(-1, of: second) }
        #expect(histogram == SecondsHistogram() && histogram.median == nil)
    }

    @Test("However long something took, it has its place")
    func endless() {
        var histogram = SecondsHistogram()
        histogram.add(1, of: .max)
        histogram.add(1, of: -5)
        #expect(histogram.counts.first == 1 && histogram.counts.last == 1)
    }
}
