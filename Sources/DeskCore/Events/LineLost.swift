/// Stands in the journal for a line that could not be read any more. The doctor puts it there, so that the numbers go on.
package struct LineLost: Fact {
    package static let name = "lost"

    package init() {}

    package var words: String { "put aside an entry that could not be read any more" }
    package var isGuarded: Bool { false }
    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {}
    package func apply(to desk: inout Desk, in event: Event) {}
}
