import Testing

@testable import DeskCore

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

@Suite("What an answer to a check says")
struct CheckVerdictTests {
    /// The check, behind a repair and before what is done afterwards and a hand-over.
    private func route(_ title: String, _ answers: [(String, String?)]) -> (WalkRoute, RouteStep) {
        var check = WalkRoute.step("check", title, .verify, next: "watch")
        check.answers = answers.map { label, target in
            var answer = RouteAnswer()
            answer.id = label.lowercased().split { !$0.isLetter }.joined(separator: "-")
            answer.label = label
            answer.leadsTo = target
            return answer
        }
        let steps = [
            WalkRoute.step("mend", "Mend it", .resolve, next: "check"), check,
            WalkRoute.step("watch", "Watch", .verify, next: nil),
            WalkRoute.step("more", "Mend more", .resolve, next: nil),
            WalkRoute.step("facts", "Take facts", .collectEvidence, next: "over"),
            WalkRoute.step("over", "Hand over", .escalate, next: nil),
        ]
        return (WalkRoute(revision: "r", guide: "g", codes: [], steps: steps), check)
    }

    @Test(
        "The answer that hands over or goes back says no, in any language, and the others do not",
        arguments: [
            ("Virkar það?", [("Jæja", nil), ("Neibb", "over")]), ("Does it?", [("A", "watch"), ("B", "facts")]),
            ("Does it?", [("A", nil), ("B", "mend")]), ("Does it?", [("Great", "watch"), ("Again", "check")]),
            ("Does it fail?", [("No", nil), ("Yes", "over")]),
            ("Does it?", [("A", nil), ("B", "more")]),
        ] as [(String, [(String, String?)])])
    func ways(title: String, answers: [(String, String?)]) {
        let (route, check) = route(title, answers)
        #expect(check.answers.map(CheckVerdict(of: check, on: route).isNo) == [false, true])
    }

    @Test(
        "Where all lead to the same, words and marks tell",
        arguments: [
            ("Works", "Does not work"), ("Ja", "Nein"), ("Funktioniert", "Funktioniert nicht"),
            ("Oui", "Ne marche pas"),
            ("Sí", "No funciona"), ("Werkt", "Werkt niet"), ("Sim", "Não funciona"), ("Funziona", "Non funziona"),
            ("✅ in", "❌ out"), ("OK", "NOK"), ("Signed in", "No"), ("Geht", "Anderes"), ("はい", "いいえ"),
            ("It's in", "Can't"),
        ])
    func words(yes: String, no: String) {
        for targets in [nil, "over"] as [String?] {
            let (route, check) = route("Does the user get in?", [(yes, targets), (no, targets)])
            #expect(check.answers.map(CheckVerdict(of: check, on: route).isNo) == [false, true])
        }
    }

    @Test("A question whether it still fails is answered the other way round")
    func turned() {
        let (route, check) = route("Does it still fail?", [("Yes", nil), ("No", nil)])
        #expect(check.answers.map(CheckVerdict(of: check, on: route).isNo) == [true, false])
    }

    @Test("Answers that say nothing of it never hold a ticket back")
    func neither() {
        let (route, check) = route("Which app was it?", [("Outlook", nil), ("Teams", nil), ("Another", "watch")])
        #expect(check.answers.map(CheckVerdict(of: check, on: route).isNo) == [false, false, false])
    }

    @Test("A no that goes on is a no also beside one that hands over")
    func several() {
        let (route, check) = route(
            "Does it work?", [("Yes", "watch"), ("No", nil), ("No, for the third time", "over")])
        #expect(check.answers.map(CheckVerdict(of: check, on: route).isNo) == [false, true, true])
    }

    @Test("A yes that leads to more to do is a yes")
    func more() {
        let (route, check) = route("Does it work?", [("Yes", "more"), ("No", nil)])
        #expect(check.answers.map(CheckVerdict(of: check, on: route).isNo) == [false, true])
    }
}
