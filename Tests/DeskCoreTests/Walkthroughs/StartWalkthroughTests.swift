import DeskCore
import Testing

@Suite("StartWalkthrough")
struct StartWalkthroughTests {
    @Test("Starting keeps the guide's route, opens the ticket and gives it to the agent")
    func starts() throws {
        var story = Story.opened()
        #expect(
            story.did(StartWalkthrough(ticket: 1, route: .phone)) == [
                "desk ana kept a revision of AADSTS50074", "HD-1 ana started the walkthrough of AADSTS50074",
            ])
        #expect(try story.ticket().state == .open)
        #expect(try story.ticket().assignee == "ana")
        #expect(try story.walkthrough().current == "started")
        #expect(try story.walkthrough().code == 50074)
        #expect(story.desk.routes[WalkRoute.phone.revision] == .phone)
    }

    @Test("A revision is kept once, and walked the way it was kept")
    func kept() throws {
        var story = Story.walking(.line(["one", "two"], codes: [50074]))
        story.did(OpenTicket(failure: .of("leo")))
        // The same revision, read differently by another version of the program.
        let other = WalkRoute(
            revision: "one-two", guide: "AADSTS50074", codes: [50074],
            steps: [WalkRoute.step("zero", "Step zero", .diagnose)])
        #expect(
            story.did(StartWalkthrough(ticket: 2, route: other))
                == ["HD-2 ana started the walkthrough of AADSTS50074"])
        #expect(try story.walkthrough(of: 2).current == "one")
    }

    @Test("Whoever starts while the ticket waits ends the wait")
    func waiting() throws {
        var story = Story.ticket(in: .waitingUser)
        #expect(story.did(StartWalkthrough(ticket: 1, route: .plain)).first == "HD-1 ana went on with the ticket")
        #expect(try story.ticket().state == .open)
    }

    @Test("The ticket's own code counts where a guide is for several, else the guide's first")
    func code() throws {
        var story = Story()
        story.did(OpenTicket(failure: .of("mia", code: 50076)))
        story.did(StartWalkthrough(ticket: 1, route: .phone))
        #expect(try story.walkthrough().code == 50076)
        story.did(OpenTicket(failure: .of("leo", code: 53003)))
        story.did(StartWalkthrough(ticket: 2, route: .phone))
        #expect(try story.walkthrough(of: 2).code == 50074)
    }

    @Test("What is in progress is gone on with, not started again")
    func twice() {
        #expect(
            Story.walking().refused(StartWalkthrough(ticket: 1, route: .plain), by: "bo")
                == .walkthroughInProgress(ticket: 1, agent: "ana", step: "Did you start this sign-in?"))
    }

    @Test("A guide without steps cannot be walked")
    func empty() {
        let route = WalkRoute(revision: "r", guide: "An empty page", codes: [], steps: [])
        #expect(
            Story.taken().refused(StartWalkthrough(ticket: 1, route: route)) == .guideWithoutSteps("An empty page"))
    }

    @Test("After the end as another error that error's guide follows")
    func follows() throws {
        var story = Story.walking()
        let first = try story.walkthrough().id
        story.did(FinishWalkthrough(ticket: 1, ending: .otherError, code: 53003))
        #expect(try story.ticket().guideCode == 53003)
        story.did(StartWalkthrough(ticket: 1, route: .line(["a"], codes: [53003])))
        #expect(try story.walkthrough().follows == first)
        #expect(try story.walkthrough().code == 53003)
        #expect(try story.ticket().followingCode == nil)
    }
}
