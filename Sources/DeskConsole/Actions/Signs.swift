/// A sign that lists and steps bear, and what it says: the help and docs/keys.md explain them by these rows.
package struct SignRow: Sendable {
    package var sign: String
    package var meaning: String

    init(_ sign: String, _ meaning: String) {
        self.sign = sign
        self.meaning = meaning
    }
}

package enum Signs {
    static let suspicion = "!"
    static let reminder = "*"
    static let marked = "+"
    static let presence = "●"
    static let timer = "~"
    static let solved = "✓"
    static let escalated = "↑"
    static let abandoned = "×"
    static let otherError = "→"

    /// Behind the steps that a walk came to before it ended.
    private static let ends = [
        SignRow(solved, "The walk ended there: solved."), SignRow(escalated, "It ended there: escalated."),
        SignRow(abandoned, "It ended there: given up."), SignRow(otherError, "It ended there: another error."),
    ]

    package static func rows(in place: Place) -> [SignRow] {
        switch place {
        case .queue, .room:
            [
                SignRow(suspicion, "A security case: somebody else may have the user's password."),
                SignRow("0:09!", "Left of the nearest target, in working time: little, or less than nothing."),
                SignRow("1:42=", "The clock stands still: the ticket waits."),
                SignRow(reminder, "A timer has rung, or a wait has lasted long: ask after it."),
                SignRow(presence, "A colleague has the ticket open."),
                SignRow(timer, "A timer of the step runs: the user waits for so long."),
            ] + (place == .queue ? [SignRow(marked, "The ticket is marked.")] + ends : [])
        case .walk:
            [
                SignRow(suspicion, "What has to be done first, or must not be done at all."),
                SignRow(presence, "A colleague has the ticket open."),
                SignRow("▸", "The step where the user stands."),
                SignRow(timer, "A timer of the step runs."),
                SignRow(reminder, "The timer has rung."),
                SignRow("✓", "Done: it worked."),
                SignRow("×", "It did not work."),
                SignRow("→", "Answered."),
                SignRow("–", "Skipped."),
                SignRow("=", "Another ticket of the user is on the same walk."),
                SignRow("≠", "The guide was changed since the walk began."),
            ]
        case .ticket:
            [
                SignRow(suspicion, "A security case: somebody else may have the user's password."),
                SignRow(presence, "A colleague has the ticket open."),
            ]
        case .changes:
            [
                SignRow("~", "A step that says something else now."), SignRow("+", "What is new."),
                SignRow("-", "What is gone."),
            ]
        case .everywhere, .guide, .newTicket, .tickets, .trends, .funnel, .incident, .requester: []
        }
    }
}
