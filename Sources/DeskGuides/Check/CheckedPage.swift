internal import DeskCore

/// A page as the rules look at it: as written, as read, and as walked.
struct CheckedPage {
    let path: String
    let context: CheckContext
    let text: GuideText
    /// As written; of a page with several guides, what is one of them.
    let written: WrittenPage
    /// The page with all of its guides.
    let whole: WrittenPage
    /// The guides of a page that holds several; else none.
    let parts: [PageParts.Part]
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
        let whole = WrittenPage(text.text)
        try self.init(whole, of: whole, [], text, PageLines(text.text), path: path, context: context)
    }

    /// The page as a whole, or one for each of the guides that it holds.
    ///
    /// - Throws: `empty`, `onlyRubbish`.
    static func all(of text: GuideText, path: String, context: CheckContext) throws(GuideProblem) -> [CheckedPage] {
        guard text.text.withBytes({ PartGlance.mayHoldSeveral($0) }) else {
            return [try CheckedPage(text, path: path, context: context)]
        }
        let whole = WrittenPage(text.text)
        let found = PageParts(of: whole, source: path)
        let lines = PageLines(text.text)
        guard !found.parts.isEmpty else {
            return [try CheckedPage(whole, of: whole, [], text, lines, path: path, context: context)]
        }
        var pages: [CheckedPage] = []
        for part in found.parts.indices {
            let written = found.written(part)
            pages.append(try CheckedPage(written, of: whole, found.parts, text, lines, path: path, context: context))
        }
        return pages
    }

    private init(
        _ written: WrittenPage, of whole: WrittenPage, _ parts: [PageParts.Part], _ text: GuideText,
        _ lines: PageLines, path: String, context: CheckContext
    ) throws(GuideProblem) {
        self.path = path
        self.context = context
        self.text = text
        self.written = written
        self.whole = whole
        self.parts = parts
        self.lines = lines
        let read = try GuideReader.read(text, as: written, source: path)
        guide = read.guide
        isGuide = read.namesSteps || !read.guide.codes.isEmpty
        isTroubleshooting =
            !read.guide.codes.isEmpty
            || read.guide.sections.contains {
                RoleWords.match($0.title).map { $0.isWhole && $0.role.isWalked } ?? false
            }
        passages = Passage.all(of: written.blocks)
        ways = StepWays(WalkRoute(guide))
    }

    /// Where a step stands.
    func place(of step: GuideStep) -> PagePlace {
        lines.start(of: step.line)
    }
}
