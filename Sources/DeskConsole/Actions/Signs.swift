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
    static let presence = "●"

    package static func rows(in place: Place) -> [SignRow] {
        switch place {
        case .queue, .progress:
            [
                SignRow(suspicion, "A security case: somebody else may have the user's password."),
                SignRow(reminder, "A wait is over or has lasted long: ask after it."),
                SignRow(presence, "A colleague has the ticket open."),
            ]
        case .walk:
            [
                SignRow(suspicion, "What has to be done first, or must not be done at all."),
                SignRow(presence, "A colleague has the ticket open."),
                SignRow("▸", "The step where the user stands."),
                SignRow("✓", "Done: it worked."),
                SignRow("×", "It did not work."),
                SignRow("→", "Answered."),
                SignRow("–", "Skipped."),
            ]
        case .ticket:
            [
                SignRow(suspicion, "A security case: somebody else may have the user's password."),
                SignRow(presence, "A colleague has the ticket open."),
            ]
        case .everywhere, .guide, .newTicket: []
        }
    }
}
