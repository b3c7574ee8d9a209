import Testing

@testable import DeskCore

@Suite("FinishWalkthrough")
struct FinishWalkthroughTests {
    @Test("Solved, by which cause and at which step; the ticket is resolved by its own verb")
    func solved() throws {
        var story = Story.walking(.plain)
        story.done()
        #expect(
            story.did(FinishWalkthrough(ticket: 1, ending: .solved, cause: " phone offline "))
                == ["HD-1 ana ended the walkthrough: solved, cause: phone offline"])
        #expect(try story.ticket().state == .open)
        #expect(
            try story.walkthrough().end
                == Walkthrough.End(
                    ending: .solved, cause: "phone offline", to: nil, reason: nil, code: nil, by: "ana", at: story.now,
                    step: "two"))
        #expect(story.desk.progress(of: 1).state == .solved)
        #expect(story.desk.progress(of: 1).currentStep == nil)
    }

    @Test("Escalated: the ticket goes along in the same batch")
    func escalated() throws {
        var story = Story.walking(.plain)
        #expect(
            story.did(FinishWalkthrough(ticket: 1, ending: .escalated, to: "tier 2", reason: "NPS down")) == [
                "HD-1 ana ended the walkthrough: escalated to tier 2, NPS down",
                "HD-1 ana escalated to tier 2: NPS down",
            ])
        #expect(try story.ticket().state == .escalated)
        #expect(story.desk.progress(of: 1).state == .escalated)
    }

    @Test("Of a ticket that is escalated already, target and reason are known")
    func alreadyEscalated() {
        var story = Story.walking()
        story.answered("no")
        #expect(
            story.did(FinishWalkthrough(ticket: 1, ending: .escalated)) == [
                "HD-1 ana ended the walkthrough: escalated to security, "
                    + "The user may not have started this sign-in: somebody else may have the password."
            ])
    }

    @Test("Abandoned, and why")
    func abandoned() {
        var story = Story.walking(.plain)
        #expect(
            story.did(FinishWalkthrough(ticket: 1, ending: .abandoned, reason: "hung up"))
                == ["HD-1 ana ended the walkthrough: abandoned, hung up"])
        #expect(story.desk.progress(of: 1).state == .abandoned)
    }

    @Test("Another error: its code is on the ticket from then on")
    func otherError() throws {
        var story = Story.walking(.plain)
        #expect(
            story.did(FinishWalkthrough(ticket: 1, ending: .otherError, reason: "policy", code: 53003))
                == ["HD-1 ana ended the walkthrough: it is AADSTS53003, policy"])
        #expect(try story.ticket().codes == [50074, 53003])
        #expect(try story.ticket().code == 50074)
        #expect(story.desk.progress(of: 1).state == .otherError)
    }

    @Test(
        "Each ending wants what belongs to it",
        arguments: [
            (FinishWalkthrough(ticket: 1, ending: .solved, cause: " "), Refusal.Needed.cause),
            (FinishWalkthrough(ticket: 1, ending: .escalated, reason: "x"), .escalationTarget),
            (FinishWalkthrough(ticket: 1, ending: .escalated, to: "x"), .reason),
            (FinishWalkthrough(ticket: 1, ending: .abandoned), .reason),
            (FinishWalkthrough(ticket: 1, ending: .otherError), .code),
        ])
    func needs(intent: FinishWalkthrough, needed: Refusal.Needed) {
        #expect(Story.walking().refused(intent) == .needs(needed))
    }

    @Test("What has ended does not end again", arguments: WalkthroughEnding.allCases)
    func twice(ending: WalkthroughEnding) {
        var story = Story.walking()
        story.did(FinishWalkthrough(ticket: 1, ending: ending, cause: "x", to: "x", reason: "x", code: 1))
        #expect(
            story.refused(FinishWalkthrough(ticket: 1, ending: .solved, cause: "x"))
                == .walkthroughEnded(ticket: 1, by: "ana", at: story.now, ending: ending))
        #expect(
            story.refused(StepBack(ticket: 1)) == .walkthroughEnded(ticket: 1, by: "ana", at: story.now, ending: ending)
        )
    }
}
