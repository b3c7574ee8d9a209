import DeskCore
import Testing

@Suite("The route through a guide")
struct WalkRouteTests {
    @Test("Steps without links follow each other")
    func line() {
        let route = WalkRoute.plain
        #expect(route.first?.id == "one")
        #expect(route["one"]?.next == "two")
        #expect(route.remaining(from: "one") == 3)
        #expect(route.remaining(from: "three") == 1)
        #expect(route.remaining(from: nil) == 0)
        #expect(route.remaining(from: "nowhere") == 0)
    }

    @Test("The longest way counts, and a way back does not")
    func longest() {
        // started, look, cause, reset, enrol, check, done.
        #expect(WalkRoute.phone.remaining(from: "started") == 7)
        #expect(WalkRoute.phone.remaining(from: "clock") == 3)
        #expect(WalkRoute.phone.remaining(from: "hand-over") == 1)
    }

    @Test("A branch that stands above its question is a way like any other")
    func above() {
        let route = WalkRoute(
            revision: "r", guide: "g", codes: [],
            steps: [
                WalkRoute.step("q", "?", .diagnose, answers: [("a", "x2")]),
                WalkRoute.step("x1", "x1", .resolve),
                WalkRoute.step("x2", "x2", .resolve, next: "x1"),
            ])
        #expect(route.remaining(from: "q") == 3)
    }

    @Test("Links that go round, to themselves or nowhere end somewhere")
    func odd() {
        let route = WalkRoute(
            revision: "r", guide: "g", codes: [],
            steps: [
                WalkRoute.step("a", "a", .diagnose, answers: [("x", "a"), ("y", "gone")], next: "b"),
                WalkRoute.step("b", "b", .diagnose, next: "a"),
            ])
        #expect(route.remaining(from: "a") == 2)
        #expect(route.remaining(from: "b") == 1)
    }

    @Test("A page of a hundred thousand steps is no deeper than one of three")
    func long() {
        let ids = (0..<100_000).map { "s\($0)" }
        #expect(WalkRoute.line(ids, codes: []).remaining(from: "s0") == 100_000)
    }

    @Test("Repair sections that an answer leads to are left for the next step outside them")
    func branches() {
        let guide = Guide(
            title: "A page", revision: "r",
            sections: [
                GuideSection(id: "ask", title: "Ask", level: 2, role: .diagnose),
                GuideSection(id: "repair", title: "Repair", level: 2, role: .resolve),
                GuideSection(id: "clock", title: "Clock", level: 3, role: .resolve),
                GuideSection(id: "verify", title: "Verify", level: 2, role: .verify),
            ],
            steps: [
                GuideStep(
                    id: "q", sectionID: "ask", role: .diagnose, title: "Which?",
                    answers: [GuideAnswer(id: "phone", label: "Phone", leadsTo: "p1")]),
                GuideStep(id: "p1", sectionID: "repair", title: "One"),
                GuideStep(id: "p2", sectionID: "clock", title: "Two"),
                GuideStep(id: "v", sectionID: "verify", role: .verify, title: "Sign in", changesCredential: true),
            ])
        let route = WalkRoute(guide)
        #expect(route["q"]?.next == "v")
        #expect(route["q"]?.following(answer: "phone") == "p1")
        #expect(route["p1"]?.next == "p2")
        #expect(route["p2"]?.next == "v")
        #expect(route["v"]?.next == nil)
        #expect(route["v"]?.changesCredential == true)
        #expect(route.guide == "A page")
    }

    @Test("A section that only a step's own end leads to is for those whom it sends there")
    func sentByStep() {
        let guide = Guide(
            sections: [
                GuideSection(id: "verify", title: "Verify", level: 2, role: .verify),
                GuideSection(id: "evidence", title: "Evidence", level: 2, role: .collectEvidence),
                GuideSection(id: "escalate", title: "Escalate", level: 2, role: .escalate),
            ],
            steps: [
                GuideStep(
                    id: "in", sectionID: "verify", role: .verify, title: "In?",
                    answers: [GuideAnswer(id: "yes", label: "Yes"), GuideAnswer(id: "no", label: "No", leadsTo: "e")]),
                GuideStep(id: "e", sectionID: "evidence", role: .collectEvidence, title: "Gather", leadsTo: "up"),
                GuideStep(id: "up", sectionID: "escalate", role: .escalate, title: "Hand over"),
            ])
        let route = WalkRoute(guide)
        #expect(route["in"]?.following(answer: "yes") == nil)
        #expect(route["e"]?.next == "up")
    }

    @Test("A step's own link wins over the order of the page")
    func leadsTo() {
        let guide = Guide(steps: [
            GuideStep(id: "a", title: "a", leadsTo: "c"), GuideStep(id: "b", title: "b"),
            GuideStep(id: "c", title: "c"),
        ])
        #expect(WalkRoute(guide)["a"]?.next == "c")
    }
}
