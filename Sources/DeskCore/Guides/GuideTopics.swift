/// What a guide is about, in its own words: by them it is found from what callers say.
package struct GuideTopics: Equatable, Sendable {
    /// The title, and the causes that the guide asks for, each with what is said of it.
    package var causes: [String]
    /// What its steps do about them.
    package var remedies: [String]

    package init(causes: [String] = [], remedies: [String] = []) {
        self.causes = causes
        self.remedies = remedies
    }

    package init(of guide: Guide) {
        let asking = guide.steps.filter { $0.role == .causes }
        causes = [guide.title] + asking.flatMap { $0.answers.map(\.label) + $0.details }
        remedies = guide.steps.filter { $0.role == .resolve }.flatMap { [$0.title, $0.text] + $0.details }
    }
}
