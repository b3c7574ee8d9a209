/// The user did not, or may not have, started the sign-in. Recorded with the answer to question zero.
package struct SuspicionRaised: Fact {
    package static let name = "suspicion_raised"
    /// What the user answered.
    package var answer = ""

    /// What follows from it, for whoever is handed the ticket.
    static let meaning = "The user may not have started this sign-in: somebody else may have the password."

    package init() {}

    init(answer: String) {
        self.answer = answer
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("answer", &answer)
    }

    package var words: String { "raised a suspicion: asked who started the sign-in, the user said “\(answer)”" }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.isSuspicious = true }
    }
}
