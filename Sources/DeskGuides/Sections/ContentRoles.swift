internal import DeskCore

/// What sections are for, told from what stands in them, where the words of their headings leave it open.
enum ContentRoles {
    static func refine(_ sections: inout [PageSection], of blocks: [PageBlock]) {
        CauseGroups.read(&sections)
        NumberedSections.readHeadings(&sections, of: blocks)
        for at in sections.indices {
            let content = blocks[sections[at].content]
            let isOpen = sections[at].role == .reference && sections[at].namedRole == nil
            if isOpen, sections[at].stepTitle == nil, content.areAnswers {
                sections[at].section.role = .diagnose
            } else if isOpen, isTitle(sections[at], in: sections),
                content.haveNumberedSteps || sections[at].isTitle && content.haveBulletsThatTell
            {
                sections[at].section.role = .resolve
            }
            guard sections[at].role == .causes, let parent = sections[at].parent, sections[parent].role == .causes
            else {
                continue
            }
            // "Cause 1: the phone is new" with what to do about it; a group of causes holds bullets only. A problem with bullets is
            // one that they solve.
            if content.haveNumberedSteps || !content.contains(where: \.isList)
                || RoleWords.namesProblems(sections[parent].section.title)
            {
                sections[at].isCause = true
                sections[at].stepTitle = nil
                sections[at].section.role = .resolve
            }
        }
    }

    /// Where nothing else says what to do but to verify or escalate, what a title's own words tell is walked: "# AADSTS90094", "Ask an
    /// administrator to grant it."
    static func walkTitleProse(_ sections: inout [PageSection], of blocks: [PageBlock]) {
        let closing: Set<GuideRole> = [.verify, .escalate, .collectEvidence, .verifyIdentity]
        let walked = Set(sections.map(\.role).filter(\.isWalked))
        guard !walked.isEmpty, walked.isSubset(of: closing) else { return }
        for at in sections.indices where sections[at].isTitle && sections[at].role == .reference {
            let tells = blocks[sections[at].content].contains { block in
                block.isParagraph && InstructionWords.kind(of: block.text.plainText) != nil
            }
            if tells { sections[at].section.role = .resolve }
        }
    }

    /// Whether it has the page's title for a heading, or none, or a heading of that level: a page may hold several guides.
    private static func isTitle(_ section: PageSection, in sections: [PageSection]) -> Bool {
        guard section.heading != nil, let title = sections.first(where: \.isTitle) else { return true }
        return section.isTitle || section.section.level <= title.section.level
    }

    /// For a page that names no section to walk: what has numbers is walked, else what has bullets, else every paragraph,
    /// else every heading.
    static func giveFallback(to sections: inout [PageSection], of blocks: [PageBlock]) {
        let hasContent: [(PageSection) -> Bool] = [
            { blocks[$0.content].haveNumberedSteps || $0.headingNumber != nil },
            { blocks[$0.content].contains { $0.isList && !$0.isContents } },
            { blocks[$0.content].contains { !$0.plainText.isEmpty } },
        ]
        let likely = sections.indices.filter { !sections[$0].isRead(in: sections) }
        for candidates in [likely, Array(sections.indices)] {
            for fits in hasContent {
                let fitting = candidates.filter { fits(sections[$0]) }
                if !fitting.isEmpty { return walk(fitting, of: &sections) }
            }
        }
        walk(Array(sections.indices), of: &sections)
    }

    static func walk(_ chosen: [Int], of sections: inout [PageSection]) {
        for at in chosen {
            // A question for causes that holds none is a step like any other.
            if !sections[at].role.isWalked || sections[at].role == .causes { sections[at].open() }
            guard let number = sections[at].headingNumber else { continue }
            sections[at].stepTitle = number.title
            if let parent = sections[at].parent { sections[parent].hasStepHeadings = true }
        }
    }
}

extension ArraySlice<PageBlock> {
    var haveNumberedSteps: Bool {
        contains { $0.isNumbered && !$0.isContents }
    }

    /// Whether there is a list of bullets most of which tell somebody to do something.
    var haveBulletsThatTell: Bool {
        contains { block in
            block.isList && block.children.count > 1 && !block.isContents && !block.isReferences
                && block.children.map { $0.children.first?.text.plainText ?? "" }.mostTell
        }
    }

    /// Whether all the items are answers that lead somewhere, so that the heading is the question.
    var areAnswers: Bool {
        let items = filter(\.isList).flatMap(\.children)
        return !items.isEmpty
            && items.allSatisfy { item in
                item.children.first?.text.haveWay == true && LinkLine(item.children.first?.text ?? []).isAnswer
            }
    }
}

extension PageBlock {
    /// A list of nothing but links to other pages is there to be read further.
    var isReferences: Bool {
        isList
            && children.allSatisfy { item in
                guard item.children.count == 1, let text = item.children.first?.text else { return false }
                let shown = text.filter { $0.plainText.contains { $0.isLetter || $0.isNumber } }
                guard shown.count == 1, case .link(let destination, _) = shown[0] else { return false }
                return !destination.hasPrefix("#")
            }
    }

    /// A paragraph that shows pictures and says nothing.
    var isPicture: Bool {
        isParagraph
            && text.allSatisfy { inline in
                if case .image = inline { true } else { inline.plainText.allSatisfy(\.isWhitespace) }
            }
    }

    /// A list of links into the page is its table of contents.
    var isContents: Bool {
        isList && children.count > 1
            && children.allSatisfy { item in
                item.children.first?.text.haveWay == true && LinkLine(item.children.first?.text ?? []).isLink
            }
    }
}
