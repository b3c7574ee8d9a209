internal import DeskCore

/// A section of a page while its steps are read.
struct PageSection {
    /// Title as shown: without the colon that some put behind a heading.
    var section: GuideSection
    /// The heading's place among the page's blocks; nil for what stands before the first heading.
    var heading: Int?
    /// Its own blocks, up to the next heading.
    var content: Range<Int>
    /// Where the last section under it ends.
    var end: Int
    /// The section that it stands under; a place among the page's sections.
    var parent: Int?
    /// Whether headings under it are steps.
    var hasStepHeadings = false
    /// Whether its heading is the page's title.
    var isTitle = false
    /// Whether the heading itself is a step, and the title of that step.
    var stepTitle: String?
    /// What its own heading says, without what it inherits.
    var namedRole: GuideRole?
    /// Whether it stands for one of the causes that the section above it asks for.
    var isCause = false
    /// What the cause is, where its heading counts it: "Cause 2: the phone is new".
    var causeTitle: String?
    /// For the question that stands above a group of causes, the places of their sections.
    var causes: [Int] = []
    /// Whether it is walked although no heading says what it is for.
    private(set) var isOpened = false
    /// The line of its heading.
    var line: Int

    var role: GuideRole { section.role }

    /// Its title without the number before it.
    var shownTitle: String {
        causeTitle ?? HeadingNumber(of: section.title)?.title.nonEmpty ?? section.title
    }

    /// Whether its title is a word such as "Resolution", that says what it is for and not what it is about.
    var namesRoleOnly: Bool { RoleWords.match(section.title)?.namesSection == true }

    /// Has it walked: to find out where its title asks or looks, else to repair.
    mutating func open() {
        isOpened = true
        section.role = InstructionWords.kind(of: shownTitle) == .looks ? .diagnose : .resolve
    }

    var headingNumber: HeadingNumber? {
        heading == nil || isTitle ? nil : HeadingNumber(of: section.title)
    }

    /// Whether nothing stands under it but its own blocks.
    var isLeaf: Bool { end == content.upperBound }

    /// Whether its own heading, or one above it, says that it is there to be read.
    func isRead(in sections: [PageSection]) -> Bool {
        var above: PageSection? = self
        while let here = above {
            if let role = here.namedRole, !role.isWalked { return true }
            above = here.parent.map { sections[$0] }
        }
        return false
    }
}
