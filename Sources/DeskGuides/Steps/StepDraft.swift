internal import DeskCore

/// A step as read, before it has its id and before its links are followed.
struct StepDraft {
    /// Where it stands on the page: a block, and the item of it where the block is a list.
    struct Place: Equatable {
        var block: Int
        var item: Int?
    }

    /// A link to another place of the page.
    struct Answer: Equatable {
        var label: String
        /// The anchor that it leads to, without `#`, or another guide's file as it is linked.
        var target: String?
        /// The step that it leads to, a place among the page's steps, where the page names it by its number.
        var step: Int?
    }

    var place: Place
    /// The section's place among the page's sections.
    var section: Int
    var role: GuideRole
    var title: String
    var parts = StepParts()
    /// What the page's author says of it in braces.
    var mark: AuthorMark?
    /// Whether it stands above its place, not on it: a question that has no heading of its own.
    var isAbovePlace = false
    var line: Int
}
