internal import DeskCore

/// What sections are for, told from what stands in them, where the words of their headings leave it open.
enum ContentRoles {
    static func refine(_ sections: inout [PageSection], of blocks: [PageBlock]) {
        CauseGroups.read(&sections)
        readNumberedHeadings(&sections, of: blocks)
        for at in sections.indices {
            let content = blocks[sections[at].content]
            let isOpen = sections[at].role == .reference && sections[at].namedRole == nil
            if isOpen, sections[at].stepTitle == nil, content.areAnswers {
                sections[at].section.role = .diagnose
            } else if isOpen, isTitle(sections[at], in: sections), content.haveNumberedSteps {
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

    /// Numbered headings right under the title that say what to do ("1. Check the phone", "2. Send the prompt again") are
    /// steps. Where one of them names a section ("1. Overview"), or holds what is walked by itself, the numbers count
    /// sections.
    private static func readNumberedHeadings(_ sections: inout [PageSection], of blocks: [PageBlock]) {
        let numbered = sections.indices.filter { at in
            sections[at].headingNumber != nil && (sections[at].parent.map { sections[$0].isTitle } ?? true)
        }
        let matches = numbered.map { RoleWords.match(sections[$0].headingNumber?.title ?? "") }
        let areRead = matches.contains { $0.map { !$0.role.isWalked || $0.role == .causes } ?? false }
        let holdSteps = numbered.contains { at in
            sections[at].end > sections[at].content.upperBound || blocks[sections[at].content].haveNumberedSteps
        }
        guard numbered.count > 1, !areRead, !holdSteps, matches.contains(where: { $0?.isWhole != true }) else { return }
        walk(numbered, of: &sections)
    }

    /// Whether it has the page's title for a heading, or none, or a heading of that level: a page may hold several guides.
    private static func isTitle(_ section: PageSection, in sections: [PageSection]) -> Bool {
        guard section.heading != nil, let title = sections.first(where: \.isTitle) else { return true }
        return section.section.level <= title.section.level
    }

    /// For a page that names no section to walk: what has numbers is walked, else what has bullets, else every paragraph,
    /// else every heading.
    static func giveFallback(to sections: inout [PageSection], of blocks: [PageBlock]) {
        let hasContent: [(PageSection) -> Bool] = [
            { blocks[$0.content].haveNumberedSteps || $0.headingNumber != nil },
            { blocks[$0.content].contains { $0.isList && !$0.isContents } },
            { blocks[$0.content].contains { !$0.plainText.isEmpty } },
        ]
        let likely = sections.indices.filter { !isRead(sections[$0], in: sections) }
        for candidates in [likely, Array(sections.indices)] {
            for fits in hasContent {
                let fitting = candidates.filter { fits(sections[$0]) }
                if !fitting.isEmpty { return walk(fitting, of: &sections) }
            }
        }
        walk(Array(sections.indices), of: &sections)
    }

    /// On a page that asks or checks and says nothing of what to do, what has numbers is to be done, whatever its heading says.
    ///
    /// - Returns: whether there is something.
    static func walkNumbered(_ sections: inout [PageSection], of blocks: [PageBlock]) -> Bool {
        let numbered = sections.indices.filter { at in
            sections[at].role == .reference && blocks[sections[at].content].haveNumberedSteps
                && !isRead(sections[at], in: sections)
        }
        walk(numbered, of: &sections)
        return !numbered.isEmpty
    }

    private static func walk(_ chosen: [Int], of sections: inout [PageSection]) {
        for at in chosen {
            // A question for causes that holds none is a step like any other.
            if !sections[at].role.isWalked || sections[at].role == .causes { sections[at].section.role = .resolve }
            guard let number = sections[at].headingNumber else { continue }
            sections[at].stepTitle = number.title
            if let parent = sections[at].parent { sections[parent].hasStepHeadings = true }
        }
    }

    /// Whether its own heading, or one above it, says that it is there to be read.
    private static func isRead(_ section: PageSection, in sections: [PageSection]) -> Bool {
        var above: PageSection? = section
        while let here = above {
            if let role = here.namedRole, !role.isWalked { return true }
            above = here.parent.map { sections[$0] }
        }
        return false
    }
}

extension PageSection {
    fileprivate var headingNumber: HeadingNumber? {
        heading == nil || isTitle ? nil : HeadingNumber(of: section.title)
    }
}

extension ArraySlice<PageBlock> {
    var haveNumberedSteps: Bool {
        contains { $0.isNumbered && !$0.isContents }
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
