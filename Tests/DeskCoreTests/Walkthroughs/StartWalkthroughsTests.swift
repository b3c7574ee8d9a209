import DeskCore
import Testing

@Suite("StartWalkthroughs")
struct StartWalkthroughsTests {
    /// HD-1 and HD-3 of one user, HD-2 of another.
    private func incident() -> Story {
        var story = Story.opened()
        story.did(OpenTicket(failure: .of("leo@contoso.com")))
        story.did(OpenTicket(failure: .of("mia@contoso.com", correlationID: "c2")))
        return story
    }

    private func starts(_ numbers: TicketNumber...) -> StartWalkthroughs {
        StartWalkthroughs(numbers.map { StartWalkthrough(ticket: $0, route: .plain) })
    }

    @Test("All of them start in one batch, the guide is kept once, and two tickets of one user share a walkthrough")
    func all() throws {
        var story = incident()
        #expect(
            story.did(starts(1, 2, 3)) == [
                "desk ana kept a revision of AADSTS50074", "HD-1 ana started the walkthrough of AADSTS50074",
                "HD-2 ana started the walkthrough of AADSTS50074",
                "HD-3 ana joined the walkthrough that the user is already in",
            ])
        #expect(try story.walkthrough(of: 1).id == story.walkthrough(of: 3).id)
        #expect(try story.walkthrough(of: 2).current == "one")
    }

    @Test("None starts where one cannot, and each that cannot is named with its reason")
    func none() {
        var story = incident()
        story.did(StartWalkthrough(ticket: 2, route: .plain))
        story.did(CancelTicket(ticket: 3, reason: "no incident"))
        #expect(
            story.refused(starts(1, 2, 3))
                == .notStartable([
                    StartObstacle(
                        ticket: 2, refusal: .walkthroughInProgress(ticket: 2, agent: "ana", step: "one")),
                    StartObstacle(ticket: 3, refusal: .settled(ticket: 3, state: .cancelled)),
                ]))
        #expect(story.desk.walkthrough(of: 1) == nil)
    }
}
