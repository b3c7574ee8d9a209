/// A guide as `guide show --json` prints it.
package struct GuideReport: Encodable, Sendable {
    package var codes: [Int]
    /// The family that it is the general guide of.
    @ExplicitNull package var family: CodeFamily?
    package var title: String
    package var revision: String
    /// The file that it was read from.
    package var path: String
    @ExplicitNull package var owner: String?
    /// Until which day it counts as reviewed (`2027-05-01`).
    @ExplicitNull package var reviewBy: String?
    /// The page in plain words.
    package var text: String
    package var steps: [StepReport]

    package init(_ guide: Guide, text: String) {
        codes = guide.codes
        family = guide.family
        title = guide.title
        revision = guide.revision
        path = guide.source
        owner = guide.owner
        reviewBy = guide.reviewBy
        self.text = text
        steps = guide.steps.map { StepReport($0) }
    }
}
