internal import DeskCore

/// Finds the steps of a page's sections.
struct StepReader {
    let blocks: [PageBlock]
    let sections: [PageSection]
    /// Whether sections that hold others are read for their paragraphs too, and empty ones for their headings: for a page
    /// that has nothing else to walk.
    var readsEverything = false

    var drafts: [StepDraft] {
        let read = sections.indices.filter { sections[$0].role.isWalked }.flatMap(drafts)
        return SaidWays.follow(read, sections: sections, blocks: blocks)
    }

    private func drafts(of at: Int) -> [StepDraft] {
        let section = sections[at]
        let content = blocks[section.content]
        if section.role == .causes {
            return CauseReader(blocks: blocks, sections: sections).draft(of: at).map { [$0] } ?? []
        }
        if let title = section.stepTitle { return [headingStep(of: at, title: title)] }
        if section.heading != nil, content.areAnswers { return [sectionStep(of: at)] }
        // Bullets under a cause tell more of it.
        if section.isCause, !content.isEmpty, !content.haveNumberedSteps { return [sectionStep(of: at)] }
        let items = itemSteps(of: at)
        guard items.isEmpty else { return items }
        if isLeaf(at) || readsEverything { return proseSteps(of: at) }
        return section.isTitle ? [] : section.content.filter { tells($0) }.map { paragraphStep(at: $0, in: at) }
    }

    private func isLeaf(_ at: Int) -> Bool {
        sections[at].end == sections[at].content.upperBound
    }

    /// The heading is the step, and all under it belongs to it.
    private func headingStep(of at: Int, title: String) -> StepDraft {
        let section = sections[at]
        var draft = StepDraft(
            place: .init(block: section.heading ?? 0), section: section.isCause ? at : section.parent ?? at,
            role: section.role, title: title.nonEmpty ?? section.section.title, line: section.line)
        draft.mark = section.heading.flatMap { blocks[$0].mark }
        draft.parts.add(blocks[section.content])
        return draft
    }

    /// The section is one step, named by its heading.
    func sectionStep(of at: Int) -> StepDraft {
        var draft = headingStep(of: at, title: sections[at].shownTitle)
        draft.section = at
        return draft
    }

    /// Numbered items are steps; bullets are where nothing is numbered. What follows an item without belonging to it by
    /// its indentation belongs to it all the same.
    private func itemSteps(of at: Int) -> [StepDraft] {
        let section = sections[at]
        let content = section.content
        let leads = LeadParagraphs(blocks[content]).titles
        let isNumbered = blocks[content].haveNumberedSteps || !leads.isEmpty || section.hasStepHeadings
        let hasLists = blocks[content].contains { $0.isList && !$0.isContents }
        var drafts: [StepDraft] = []
        /// What a paragraph above the items tells somebody to do.
        var before: [StepDraft] = []
        var intro = ""
        for block in content {
            if blocks[block].isContents {
                continue
            } else if blocks[block].isReferences, !drafts.isEmpty {
                drafts[drafts.count - 1].parts.add(blocks[block])
            } else if blocks[block].isList, blocks[block].isNumbered || !isNumbered {
                for item in blocks[block].children.indices {
                    if let anchor = goOn(blocks[block].children[item]), !drafts.isEmpty {
                        drafts[drafts.count - 1].parts.goOn(at: anchor)
                    } else if let draft = itemStep(at: .init(block: block, item: item), in: at, behind: intro) {
                        drafts.append(draft)
                        intro = ""
                    }
                }
            } else if let lead = leads[block] {
                drafts.append(draft(at: .init(block: block), in: at, lead: lead, line: blocks[block].line))
                drafts[drafts.count - 1].mark = blocks[block].mark
            } else if !hasLists, leads.isEmpty, let table = blocks[block].tableRows, table.areCounted {
                drafts += rowSteps(of: table, block: block, in: at)
            } else if introducesSteps(block, before: content.upperBound, isNumbered: isNumbered) {
                let text = blocks[block].text.plainText.trimmed
                intro = Self.announces(text) ? "" : text
            } else if drafts.isEmpty, hasLists, !section.isTitle, tells(block) {
                before.append(paragraphStep(at: block, in: at))
            } else if !drafts.isEmpty {
                drafts[drafts.count - 1].parts.add(blocks[block])
            }
        }
        return drafts.isEmpty ? [] : before + drafts
    }

    /// "If the phone is new:", "**New phone**" and the like stand before the steps that they speak of.
    private func introducesSteps(_ block: Int, before end: Int, isNumbered: Bool) -> Bool {
        let list = block + 1
        guard blocks[block].isParagraph, list < end, blocks[list].isList, blocks[list].isNumbered || !isNumbered
        else { return false }
        return blocks[block].isBoldLine || blocks[block].text.plainText.trimmed.hasSuffix(":")
    }

    private func rowSteps(of table: TableRows, block: Int, in at: Int) -> [StepDraft] {
        table.rows.map { row in
            var draft = draft(at: .init(block: block), in: at, lead: row.lead, line: blocks[block].line)
            for detail in row.details { draft.parts.addDetail(detail) }
            if let target = row.target { draft.parts.goOn(at: target) }
            return draft
        }
    }

    /// Where the walk goes on after the step before, for an item that says nothing else: "Then: [Verify](#verify)".
    private func goOn(_ item: PageBlock) -> String? {
        guard item.children.count == 1, item.children[0].text.haveWay,
            case .goOn(let anchor) = LinkLine(item.children[0].text)
        else { return nil }
        return anchor
    }

    /// - Parameter intro: what stands before the first item of a list and speaks of it.
    private func itemStep(at place: StepDraft.Place, in at: Int, behind intro: String) -> StepDraft? {
        let item = blocks[place.block].children[place.item ?? 0]
        guard let first = item.children.first else { return nil }
        var lead = LeadTitle(first.isParagraph ? first.text.withoutItsNumber : [.text(first.plainText)])
        guard !lead.title.isEmpty else { return nil }
        // "1. **Step 1: Open the portal**" counts twice.
        if let number = HeadingNumber(of: lead.title), number.saysStep {
            if !number.title.isEmpty { lead.title = number.title }
            // "- **Step 1:** Open the portal"
            if number.title.isEmpty, !lead.text.isEmpty { lead = LeadTitle([.text(lead.text)]) }
        }
        var draft = draft(at: place, in: at, lead: lead, line: item.line)
        draft.mark = item.mark
        draft.parts.noteLinks(of: first.text)
        draft.parts.putFirst(intro)
        // A step that is nothing but a link goes on there.
        if first.text.haveWay, case .link(let link) = LinkLine(first.text), let anchor = link.target {
            draft.parts.goOn(at: anchor)
        }
        draft.parts.add(item.children.dropFirst())
        return draft
    }

    func draft(at place: StepDraft.Place, in at: Int, lead: LeadTitle, line: Int) -> StepDraft {
        var draft = StepDraft(place: place, section: at, role: sections[at].role, title: lead.title, line: line)
        draft.parts.addText(lead.text)
        return draft
    }
}
