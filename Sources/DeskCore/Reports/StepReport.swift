/// A step of a guide as `--json` prints it.
package struct StepReport: Encodable, Sendable {
    package struct Answer: Encodable, Sendable {
        package var id: String
        package var label: String
        /// The id of the step that the answer leads to; null where the walk goes on with the next one.
        @ExplicitNull package var leadsTo: String?
    }

    package var id: String
    package var section: String
    package var role: String
    package var title: String
    package var text: String
    package var details: [String]
    package var answers: [Answer]
    package var changesCredential: Bool

    package init(_ step: GuideStep) {
        id = step.id
        section = step.section
        role = step.role.rawValue
        title = step.title
        text = step.text
        details = step.details
        answers = step.answers.map { Answer(id: $0.id, label: $0.label, leadsTo: $0.leadsTo) }
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
        answers = step.answers.map { Answer(id: $0.id, label: $0.label, leadsTo: $0.leadsTo) }
        changesCredential = step.changesCredential
    }
}
