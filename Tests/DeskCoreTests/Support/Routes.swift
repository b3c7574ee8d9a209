import DeskCore
import Testing

extension WalkRoute {
    /// Question zero, a question for the cause, two ways to repair, a check with a way back, and the hand-over.
    static let phone = WalkRoute(
        revision: "0123456789abcdef0123456789abcdef", guide: "AADSTS50074", codes: [50074, 50076],
        steps: [
            step(
                "started", "Did you start this sign-in?", .confirmSignIn,
                answers: [("yes", "look"), ("no", "hand-over"), ("not-sure", "hand-over")], next: "look"),
            step("look", "Look at the phone", .diagnose, next: "cause"),
            step(
                "cause", "Which is it?", .causes, answers: [("lost", "reset"), ("clock", "clock"), ("other", nil)],
                next: "check"),
            step("reset", "Reset the methods", .resolve, changesCredential: true, next: "enrol"),
            step("enrol", "Register the new phone", .resolve, next: "check"),
            step("clock", "Set the clock", .resolve, next: "check"),
            step("check", "Sign in again", .verify, answers: [("works", "done"), ("fails", "look")], next: "done"),
            step("done", "Say goodbye", .verify),
            step("hand-over", "Hand the case over", .escalate),
        ])

    /// Three steps in a row.
    static let plain = line(["one", "two", "three"], codes: [50074])

    static func line(_ ids: [String], codes: [Int]) -> WalkRoute {
        let nexts = Array(ids.dropFirst()).map(Optional.some) + [nil]
        return WalkRoute(
            revision: ids.joined(separator: "-"), guide: codes.first.map { "AADSTS\($0)" } ?? "A page", codes: codes,
            steps: zip(ids, nexts).map { step($0, "Step \($0)", .resolve, next: $1) })
    }

    static func step(
        _ id: String, _ title: String, _ role: GuideRole, changesCredential: Bool = false,
        answers: [(id: String, leadsTo: String?)] = [], next: String? = nil
    ) -> RouteStep {
        var step = RouteStep()
        step.id = id
        step.title = title
        step.role = role
        step.changesCredential = changesCredential
        step.next = next
        step.answers = answers.map {
            var answer = RouteAnswer()
            answer.id = $0.id
            answer.label = $0.id.prefix(1).uppercased() + $0.id.dropFirst()
            answer.leadsTo = $0.leadsTo
            return answer
        }
        return step
    }
}

extension Story {
    /// Answers the question where the user stands.
    @discardableResult
    mutating func answered(_ answer: String, on ticket: TicketNumber = 1, by name: String = "ana") -> [String] {
        did(RecordStep(ticket: ticket, outcome: .answered, answer: answer), by: name)
    }

    /// Records the step where the user stands as done.
    @discardableResult
    mutating func done(on ticket: TicketNumber = 1, by name: String = "ana") -> [String] {
        did(RecordStep(ticket: ticket, outcome: .done), by: name)
    }

    /// HD-1 in front of the step that changes a credential.
    static func beforeReset() -> Story {
        var story = walking()
        story.answered("yes")
        story.done()
        story.answered("lost")
        return story
    }
}
