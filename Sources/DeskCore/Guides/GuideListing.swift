/// A guide that the shelf has.
package struct GuideListing: Encodable, Equatable, Sendable {
    package var codes: [Int]
    /// The family that it is the general guide of.
    @ExplicitNull package var family: CodeFamily?
    package var title: String
    /// The file that it is read from.
    package var path: String
    /// Whether it is the desk's or the agent's, and did not come with the program.
    package var own: Bool

    package init(codes: [Int], family: CodeFamily? = nil, title: String, path: String, own: Bool = false) {
        self.codes = codes
        self.family = family
        self.title = title
        self.path = path
        self.own = own
    }
}

/// What stands on the shelf, as it was when somebody looked.
package struct ShelfListing: Equatable, Sendable {
    package let guides: [GuideListing]
    /// What cannot be read, each as a sentence that names it.
    package let problems: [String]
    /// What the guides of codes are about; empty as long as nobody has read them.
    package var topics: [Int: GuideTopics] = [:]
    private let codes: Set<Int>
    private let families: Set<CodeFamily>

    /// How special the guide of a code is.
    package enum Standing: String, Sendable {
        case own
        case general
        case none
    }

    package init(guides: [GuideListing], problems: [String] = []) {
        self.guides = guides
        self.problems = problems
        codes = Set(guides.flatMap(\.codes))
        families = Set(guides.compactMap(\.family))
    }

    /// The file of the page of this title that names no code.
    package func path(ofGeneral title: String) -> String? {
        guides.first { $0.codes.isEmpty && $0.title == title }?.path
    }

    package func standing(of code: Int, family: CodeFamily?) -> Standing {
        if codes.contains(code) { return .own }
        return families.contains(.any) || family.map(families.contains) == true ? .general : .none
    }
}
