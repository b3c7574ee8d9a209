/// An identity check was recorded by mistake: from now on there is none.
package struct IdentityWithdrawn: Fact {
    package static let name = "identity_withdrawn"

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {}

    package var isGuarded: Bool { false }
    package var words: String { "took the identity check back" }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.identity = nil }
    }
}
