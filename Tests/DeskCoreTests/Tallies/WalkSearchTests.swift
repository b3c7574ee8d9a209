import DeskTesting
import FoundationEssentials
import Testing

@testable import DeskCore

@Suite("The tickets behind a funnel")
struct WalkSearchTests {
    private static func tickets(_ story: Story, _ step: String, _ outcome: WalkCell.Outcome, revision: String? = nil)
        -> [TicketNumber]
    {
        var study = HistoryStudy(
            .walks(WalkCell(guide: "AADSTS50074", revision: revision, step: step, outcome: outcome)))
        study.apply(story.events)
        guard case .tickets(let tickets) = study.answer() else { return [] }
        return tickets
    }

    @Test("A step that was done and taken back is in no cell, and one that a walk was left at is")
    func cells() {
        var story = Story.walking()
        story.answered("yes")
        story.done()
        #expect(Self.tickets(story, "look", .done) == [1] && Self.tickets(story, "look", .reached) == [1])
        story.did(UndoLastAct(ticket: 1))
        #expect(Self.tickets(story, "look", .done) == [] && Self.tickets(story, "look", .reached) == [])
        story.did(FinishWalkthrough(ticket: 1, ending: .abandoned, reason: "hung up"))
        #expect(Self.tickets(story, "look", .left) == [1] && Self.tickets(story, "started", .answered) == [1])
        #expect(Self.tickets(story, "look", .left, revision: "another") == [])
    }

    @Test(
        "Whatever agents try, a cell is empty where its count is nothing, and else has no more tickets than it counts",
        arguments: 0..<8 as Range<UInt64>)
    func sameAsTallies(seed: UInt64) {
        var random = Dice(seed)
        var story = Story()
        for _ in 0..<300 {
            story.pass(seconds: .random(in: 1...4000, using: &random))
            let wish = RandomDeskTests.wish(story.desk, &random)
            guard let drafts = try? story.desk.decide(wish, by: Actor("ana"), at: story.now) else { continue }
            story.record(drafts)
        }
        for funnel in story.desk.funnels where funnel.guide == "AADSTS50074" {
            for step in funnel.steps {
                for outcome in WalkCell.Outcome.allCases {
                    let count = step.tally.count(outcome)
                    let tickets = Self.tickets(story, step.id, outcome)
                    #expect(tickets.isEmpty == (count == 0), "\(step.id) \(outcome) \(count)")
                    #expect(tickets.count <= count)
                }
            }
        }
    }
}
