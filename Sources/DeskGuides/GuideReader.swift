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
        let front = FrontMatter(of: page.text)
        let mended = MendedPage(page.text, skipping: front.lines)
        var written = BoldHeadings.read(ParagraphJoin.join(MarkdownParser.blocks(of: mended)))
        Anchors.assign(to: &written)
        let swept = RubbishSweep(written)
        guard swept.blocks.contains(where: { !$0.plainText.trimmed.isEmpty }) else {
            throw swept.rubbish.first.map { .onlyRubbish(source: source, line: $0.line) } ?? .empty(source: source)
        }
        var guide = walk(swept.blocks, named: front.title, source: source)
        guide.codes = ErrorCodes.subject(
            frontMatter: front.codes, title: guide.title, source: source, text: page.text)
        guide.revision = Revision.digest(of: page.text)
        guide.source = source
        guide.owner = front.owner
        guide.reviewBy = front.reviewBy
        guide.rubbish = (swept.rubbish + page.damage).sorted { $0.line < $1.line }
        return guide
    }

    /// The guide as far as the blocks of its page tell.
    private static func walk(_ page: [PageBlock], named name: String?, source: String) -> Guide {
        let reader = SectionReader(page)
        var sections = reader.sections
        ContentRoles.refine(&sections, of: page)
        var drafts = StepReader(blocks: page, sections: sections).drafts
        let namesNothing = drafts.isEmpty
        if namesNothing {
            ContentRoles.giveFallback(to: &sections, of: page)
            drafts = StepReader(blocks: page, sections: sections, readsEverything: true).drafts
        }
        if !namesNothing, !drafts.contains(where: { $0.role == .resolve || $0.role == .diagnose }),
            ContentRoles.walkNumbered(&sections, of: page)
        {
            drafts = StepReader(blocks: page, sections: sections).drafts
        }
        while LinkedSections.walk(&sections, ledToBy: drafts) {
            drafts = StepReader(blocks: page, sections: sections, readsEverything: namesNothing).drafts
        }
        let title = title(named: name, heading: page.first { $0.headingLevel != nil }, source: source)
        let finisher = StepFinisher(drafts, sections: sections)
        var blocks = page
        finisher.mark(&blocks)
        return Guide(
            title: title, sections: sections.filter { $0.heading != nil }.map(\.section),
            steps: finisher.steps(pageTitle: title), blocks: blocks.map(\.guideBlock))
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
