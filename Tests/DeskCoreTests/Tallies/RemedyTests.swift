import DeskCore
import Testing

@Suite("What a walk repaired last")
struct RemedyTests {
    private func route(guide: String = "A page") -> WalkRoute {
        func step(
            _ id: String, _ section: String, _ role: GuideRole, next: String?, _ answers: [(String, String?)] = []
        ) -> RouteStep {
            var step = WalkRoute.step(id, id, role, answers: answers.map { (id: $0.0, leadsTo: $0.1) }, next: next)
            step.section = section
            return step
        }
        return WalkRoute(
            revision: "r", guide: guide, codes: [],
            steps: [
                step("ask", "Ask", .diagnose, next: "title"), step("title", "A page", .resolve, next: "cause"),
                step("cause", "Which?", .causes, next: "watch", [("new", "phone"), ("off", "clock"), ("other", nil)]),
                step("phone", "Fix: new phone", .resolve, next: "cause"),
                step("clock", "Fix: clock", .resolve, next: "watch"),
                step("watch", "Watch", .verify, next: nil),
            ])
    }

    @Test("Only a section that repairs is one, and what came before the last cause did not help")
    func remedy() {
        var story = Story.walking(route())
        #expect(story.desk.lastRemedy(of: 1) == nil)
        story.done()
        #expect(story.desk.lastRemedy(of: 1) == nil)
        // The page's own title says nothing of what was done.
        story.done()
        #expect(story.desk.lastRemedy(of: 1) == nil)
        story.answered("new")
        story.done()
        #expect(story.desk.lastRemedy(of: 1) == "Fix: new phone")
        story.answered("off")
        #expect(story.desk.lastRemedy(of: 1) == nil)
        story.did(RecordStep(ticket: 1, outcome: .failed))
        #expect(story.desk.lastRemedy(of: 1) == nil)
        story.did(StepBack(ticket: 1))
        story.done()
        story.done()
        #expect(story.desk.lastRemedy(of: 1) == "Fix: clock")
    }
}
