package import struct FoundationEssentials.Date

extension Walkthrough {
    /// What became of a step.
    package struct Record: Equatable, Sendable {
        package var step: String
        package var title: String
        package var outcome: StepOutcome
        /// The id of the answer.
        package var answer: String?
        package var reason: String?
        package var by: String
        package var at: Date
        /// How long the step took, in whole seconds, waiting not counted.
        package var seconds: Int
        /// The items of the step that were ticked.
        package var ticks: [Tick] = []
        /// The ticket from which the outcome is known; nil where it was found here.
        package var knownFrom: TicketNumber?
    }
}

extension Walkthrough.Record: FieldMapped {
    package init() {
        self.init(
            step: "", title: "", outcome: .done, answer: nil, reason: nil, by: "", at: Date(timeIntervalSince1970: 0),
            seconds: 0)
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("step", &step)
        try mapper.map("title", &title)
        try mapper.map("outcome", &outcome)
        try mapper.map("answer", &answer)
        try mapper.map("reason", &reason)
        // As the line around it calls who did it and when.
        try mapper.map("by", &by)
        try mapper.map("at", &at)
        try mapper.map("seconds", &seconds)
        try mapper.map("ticks", &ticks)
        try mapper.map("known_from", &knownFrom)
    }
}
