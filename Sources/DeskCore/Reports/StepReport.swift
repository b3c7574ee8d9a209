/// A step of a guide as `--json` prints it.
package struct StepReport: Encodable, Sendable {
    package struct Answer: Encodable, Sendable {
        package var id: String
        package var label: String
        /// The id of the step that the answer leads to; null where the walk goes on with the next one.
        @ExplicitNull package var leadsTo: String?
        /// The other guide that it leads to: `50076`, `50076#verify`; null where it leads to none.
        @ExplicitNull package var leadsToGuide: String?
    }

    package var id: String
    package var section: String
    package var role: String
    package var title: String
    package var text: String
    package var details: [String]
    package var answers: [Answer]
    /// The other guide that is walked after it; null where there is none.
    @ExplicitNull package var leadsToGuide: String?
    package var changesCredential: Bool

    package init(_ step: GuideStep) {
        id = step.id
        section = step.section
        role = step.role.rawValue
        title = step.title
        text = step.text
        details = step.details
        answers = step.answers.map {
            Answer(id: $0.id, label: $0.label, leadsTo: $0.leadsTo, leadsToGuide: $0.guide?.rawValue)
        }
        leadsToGuide = step.guide?.rawValue
        changesCredential = step.changesCredential
    }

    /// A step whose page is gone: what the route knows of it.
    package init(_ step: RouteStep) {
        id = step.id
        section = step.section
        role = step.role.rawValue
        title = step.title
        text = ""
        details = []
        answers = step.answers.map {
            Answer(id: $0.id, label: $0.label, leadsTo: $0.leadsTo, leadsToGuide: $0.guide?.rawValue)
        }
        leadsToGuide = step.guide?.rawValue
        changesCredential = step.changesCredential
    }
}
