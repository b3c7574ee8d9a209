package import DeskCore

/// Reads a Markdown page as a guide. Any page is one; nothing is asked of its author.
///
///     let guide = try GuideReader.read(bytes: bytes, source: "AADSTS50074.md")
///     guide.steps.map(\.title)
package enum GuideReader {
    /// - Parameter source: the file's name or path, as people know it; its code counts where the page names none.
    /// - Throws: `tooLarge`, `notText`, `empty`, `onlyRubbish`.
    package static func read(bytes: [UInt8], source: String) throws(GuideProblem) -> Guide {
        try read(GuideText(bytes: bytes, source: source), source: source)
    }

    /// - Throws: `empty`, `onlyRubbish`.
    package static func read(text: String, source: String) throws(GuideProblem) -> Guide {
        try read(GuideText(text), source: source)
    }

    /// - Throws: `empty`, `onlyRubbish`.
    package static func read(_ page: GuideText, source: String) throws(GuideProblem) -> Guide {
        try read(page, as: WrittenPage(page.text), source: source).guide
    }

    /// The guide as far as the beginning of a long page tells, to be shown until the whole has been read; nil for a page that is read at
    /// once, and where the beginning alone is no guide.
    package static func readBeginning(bytes: [UInt8], source: String) -> Guide? {
        GuideBeginning.bytes(of: bytes).flatMap { try? read(bytes: $0, source: source) }
    }

    /// The guide, and whether the page itself says what its steps are; on one that does not, everything there is to read is a step.
    ///
    /// - Throws: `empty`, `onlyRubbish`.
    static func read(
        _ page: GuideText, as written: WrittenPage, source: String
    ) throws(GuideProblem) -> (guide: Guide, namesSteps: Bool) {
        let front = written.front
        let swept = RubbishSweep(written.blocks)
        guard swept.blocks.contains(where: { !$0.plainText.trimmed.isEmpty }) else {
            throw swept.rubbish.first.map { .onlyRubbish(source: source, line: $0.line) } ?? .empty(source: source)
        }
        var (guide, namesSteps) = walk(swept.blocks, named: front.title, source: source)
        guide.codes = ErrorCodes.subject(of: front, title: guide.title, source: source, text: page.text)
        guide.family = front.knownFamily
        guide.revision = Revision.digest(of: page.text)
        guide.source = source
        guide.owner = front.owner
        guide.reviewBy = front.reviewBy
        guide.rubbish = (swept.rubbish + page.damage).sorted { $0.line < $1.line }
        return (guide, namesSteps)
    }

    /// The guide as far as the blocks of its page tell.
    private static func walk(_ page: [PageBlock], named name: String?, source: String) -> (Guide, namesSteps: Bool) {
        var sections = SectionReader(page, named: name).sections
        ContentRoles.refine(&sections, of: page)
        ContentRoles.walkTitleProse(&sections, of: page)
        var drafts = StepReader(blocks: page, sections: sections).drafts
        let namesNothing = drafts.isEmpty
        if namesNothing {
            ContentRoles.giveFallback(to: &sections, of: page)
            drafts = StepReader(blocks: page, sections: sections, readsEverything: true).drafts
        }
        func read() -> [StepDraft] {
            StepReader(blocks: page, sections: sections, readsEverything: namesNothing).drafts
        }
        while LinkedSections.walk(&sections, ledToBy: drafts) { drafts = read() }
        if !namesNothing, NumberedSections.open(&sections, of: page) {
            drafts = read()
            while LinkedSections.walk(&sections, ledToBy: drafts) { drafts = read() }
        }
        if LinkedSections.makeBranches(in: &sections, ledToBy: drafts) { drafts = read() }
        let title = title(named: name, heading: page.first { $0.headingLevel != nil }, source: source)
        let finisher = StepFinisher(drafts, sections: sections)
        let guide = Guide(
            title: title, sections: sections.filter { $0.heading != nil }.map(\.section),
            steps: finisher.steps(pageTitle: title), blocks: finisher.guideBlocks(of: page),
            unwalked: UnwalkedSteps(blocks: page, sections: sections, drafts: drafts).all)
        return (guide, !namesNothing)
    }
}

extension GuideReader {
    /// What the front matter says, else the first heading, else the file's name.
    static func title(named name: String?, heading: PageBlock?, source: String) -> String {
        name ?? heading?.text.plainText.trimmed.nonEmpty ?? source.split(separator: "/").last.map(String.init) ?? source
    }
}

extension GuideText {
    /// Places that are no text, said as what they are.
    fileprivate var damage: [GuideRubbish] {
        damagedLines.map { GuideRubbish(line: $0, text: "\u{FFFD}", reason: "bytes that are no UTF-8 text") }
    }
}
