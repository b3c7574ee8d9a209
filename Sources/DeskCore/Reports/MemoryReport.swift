/// What the desk remembers at a step, as `walk status --json` prints it.
package struct MemoryReport: Encodable, Sendable {
    package struct Known: Encodable, Sendable {
        package var ticket: String
        package var outcome: String
        @ExplicitNull package var answer: String?
        package var by: String
        package var at: String
    }

    package struct Solution: Encodable, Sendable {
        package var ticket: String
        package var cause: String
        package var at: String
    }

    package struct Remedy: Encodable, Sendable {
        /// The walks that came to an end with it on their way, and those of them that it solved.
        package var ended: Int
        package var solved: Int

        init(_ tally: RemedyTally) {
            ended = tally.ended
            solved = tally.solved
        }
    }

    /// What another ticket of the user says of the step; null where none does.
    @ExplicitNull package var known: Known?
    /// Of a step that repairs; null where it is none, or was never done in a walk that ended.
    @ExplicitNull package var remedy: Remedy?
    /// Of a question for the cause, by the answer's id.
    package var causes: [String: Remedy]
    @ExplicitNull package var lastSolution: Solution?

    package init(_ memory: StepMemory) {
        known = memory.known.map { known in
            Known(
                ticket: Ticket.id(known.ticket), outcome: known.record.outcome.rawValue, answer: known.record.answer,
                by: known.record.by, at: Timestamp.text(known.record.at))
        }
        remedy = memory.remedy.map(Remedy.init)
        causes = memory.causes.mapValues(Remedy.init)
        lastSolution = memory.lastSolution.map {
            Solution(ticket: Ticket.id($0.ticket), cause: $0.cause, at: Timestamp.text($0.at))
        }
    }
}
