internal import DeskCore

/// A page as the rules look at it: as written, as read, and as walked.
struct CheckedPage {
    let path: String
    let context: CheckContext
    let text: GuideText
    let written: WrittenPage
    let guide: Guide
    let lines: PageLines
    let passages: [Passage]
    let ways: StepWays
    /// Whether the page is for walking: it says what its steps are, or which code it is about. What holds for guides is not asked
    /// of the other pages that lie in a wiki.
    let isGuide: Bool
    /// Whether it is about something that went wrong, by its code or by the name of a section. A page that only says how
    /// something is done has nothing to escalate.
    let isTroubleshooting: Bool

    /// - Throws: `empty`, `onlyRubbish`.
    init(_ text: GuideText, path: String, context: CheckContext) throws(GuideProblem) {
        self.path = path
        self.context = context
        self.text = text
        written = WrittenPage(text.text)
        let read = try GuideReader.read(text, as: written, source: path)
        guide = read.guide
        isGuide = read.namesSteps || !read.guide.codes.isEmpty
        isTroubleshooting =
            !read.guide.codes.isEmpty
            || read.guide.sections.contains {
                RoleWords.match($0.title).map { $0.isWhole && $0.role.isWalked } ?? false
            }
        lines = PageLines(text.text)
        passages = Passage.all(of: written.blocks)
        ways = StepWays(WalkRoute(guide))
    }

    /// Where a step stands.
    func place(of step: GuideStep) -> PagePlace {
        lines.start(of: step.line)
    }
}
