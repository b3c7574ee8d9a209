internal import DeskCore

/// Numbers say what is to be done, and in which order, also where the words of a heading do not; boxes to tick say it too.
enum NumberedSections {
    /// Numbered headings right under the title that say what to do ("1. Check the phone", "2. Send the prompt again") are
    /// steps. Where one of them names a section ("1. Overview"), or holds what is walked by itself, the numbers count
    /// sections.
    static func readHeadings(_ sections: inout [PageSection], of blocks: [PageBlock]) {
        let numbered = sections.indices.filter { at in
            sections[at].headingNumber != nil && (sections[at].parent.map { sections[$0].isTitle } ?? true)
        }
        let matches = numbered.map { RoleWords.match(sections[$0].headingNumber?.title ?? "") }
        let areRead = matches.contains { $0.map { !$0.role.isWalked || $0.role == .causes } ?? false }
        let holdSteps = numbered.contains { at in
            !sections[at].isLeaf || blocks[sections[at].content].haveNumberedSteps
        }
        guard numbered.count > 1, !areRead, !holdSteps, matches.contains(where: { $0?.isWhole != true }) else { return }
        ContentRoles.walk(numbered, of: &sections)
    }

    /// Walks the sections that name no role and hold a numbered list or one of tasks, or are themselves a numbered instruction: beside what names its
    /// role, whoever reads the page aloud reads them too, in the page's order.
    ///
    /// - Returns: whether there are any.
    static func open(_ sections: inout [PageSection], of blocks: [PageBlock]) -> Bool {
        let open = sections.indices.filter { sections[$0].role == .reference && !sections[$0].isRead(in: sections) }
        let holding = open.filter { holdsSteps(blocks[sections[$0].content]) }
        let telling = open.filter { at in
            sections[at].isLeaf && !holding.contains(at)
                && sections[at].headingNumber.flatMap { InstructionWords.kind(of: $0.title) } != nil
        }
        ContentRoles.walk(telling, of: &sections)
        for at in holding { sections[at].open() }
        return !(holding + telling).isEmpty
    }

    private static func holdsSteps(_ content: ArraySlice<PageBlock>) -> Bool {
        content.haveNumberedSteps || content.contains { $0.isTasks || $0.areStepBullets }
            || content.count { LeadParagraphs.decimal($0) != nil } > 1
            || content.contains { block in
                LeadParagraphs.numbered(block) != nil || block.tableRows.map { $0.areCounted && $0.tell } ?? false
            }
    }
}

extension PageBlock {
    /// Bullets that count themselves: "- **Step 1:** open the portal".
    fileprivate var areStepBullets: Bool {
        isList && children.count > 1
            && children.allSatisfy { HeadingNumber(of: $0.children.first?.text.plainText ?? "")?.saysStep == true }
    }

    /// A list of boxes to tick whose words tell somebody to do something.
    fileprivate var isTasks: Bool {
        let areBoxes = children.allSatisfy { if case .item(_?) = $0.kind { true } else { false } }
        guard isList, children.count > 1, areBoxes else { return false }
        return children.map { item in
            let text = (item.children.first?.text.plainText ?? "").trimmed
            return HeadingNumber(of: text)?.title ?? text
        }.mostTell
    }
}
