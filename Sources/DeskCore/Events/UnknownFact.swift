/// A fact that this version of the program does not know: kept on disk as it stands, and skipped.
package struct UnknownFact: Fact {
    package static let name = "unknown"
    package var recordedName = ""

    package init() {}

    package init(recordedName: String) {
        self.recordedName = recordedName
    }

    package var words: String { "did something that this version does not know (\(recordedName))" }
    package var isGuarded: Bool { false }
    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {}
    package func apply(to desk: inout Desk, in event: Event) {}
}
