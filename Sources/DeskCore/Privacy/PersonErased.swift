/// A person's values were taken out of the journal, on that person's request.
package struct PersonErased: Fact {
    /// A line that was blanked.
    package struct Line: FieldMapped, Equatable, Sendable {
        package var sequence = 0
        /// The sum of the whole blanked line; empty where a store has no lines.
        package var sum = ""

        package init() {}

        package init(sequence: Int, sum: String) {
            self.sequence = sequence
            self.sum = sum
        }

        package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
            try mapper.map("seq", &sequence)
            try mapper.map("sum", &sum)
        }
    }

    package static let name = "erased"
    package var reason = ""
    package var tickets: [TicketNumber] = []
    /// What the store blanked; it knows best.
    package var lines: [Line] = []

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("reason", &reason)
        try mapper.map("tickets", &tickets)
        try mapper.map("lines", &lines)
    }

    package var words: String { "erased a person's values from \(lines.count) entries (\(reason))" }
    package var isGuarded: Bool { false }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.erase(tickets, entries: Set(lines.map(\.sequence)))
    }
}
