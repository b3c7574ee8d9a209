internal import DeskCore

/// Finds what tells somebody to do something and is no step, nor a part of one.
struct UnwalkedSteps {
    let blocks: [PageBlock]
    let sections: [PageSection]
    let drafts: [StepDraft]

    var all: [GuideUnwalked] {
        var firsts: [Int: Int] = [:]
        for draft in drafts {
            firsts[draft.section] = min(firsts[draft.section] ?? .max, draft.place.block)
        }
        let steps = Set(drafts.filter { $0.place.item == nil }.map(\.place.block))
        return sections.indices.flatMap { at -> [GuideUnwalked] in
            let section = sections[at]
            // What stands under a heading that is a step is a part of it.
            if let heading = section.heading, steps.contains(heading) { return [] }
            let isRead = section.isRead(in: sections)
            let first = max(section.content.lowerBound, firsts[at] ?? .max)
            let left = section.role.isWalked ? section.content.clamped(to: 0..<first) : section.content
            let lists = left.compactMap { list(at: $0, in: section, isRead: isRead) }
            return lists.isEmpty && !section.role.isWalked && !isRead ? heading(of: section).map { [$0] } ?? [] : lists
        }
    }

    private func list(at place: Int, in section: PageSection, isRead: Bool) -> GuideUnwalked? {
        let block = blocks[place]
        let lines: [String]
        if let table = block.tableRows {
            guard table.areCounted else { return nil }
            lines = table.rows.map(\.lead.title)
        } else {
            // Bullets of a section that is there to be read are notes.
            guard block.isNumbered || !isRead && block.children.count > 1, block.isList, !block.isContents,
                !block.isReferences
            else { return nil }
            lines = block.children.map { $0.children.first?.text.plainText ?? "" }
        }
        guard lines.mostTell else { return nil }
        return GuideUnwalked(
            line: block.line, section: section.section.title, text: LeadTitle([.text(lines[0])]).title,
            items: lines.count,
            isRead: isRead)
    }

    private func heading(of section: PageSection) -> GuideUnwalked? {
        guard section.heading != nil, !section.isTitle, section.isLeaf, !section.content.isEmpty,
            InstructionWords.kind(of: section.shownTitle) != nil
        else { return nil }
        return GuideUnwalked(
            line: section.line, section: section.section.title, text: section.section.title, items: nil, isRead: false)
    }
}
