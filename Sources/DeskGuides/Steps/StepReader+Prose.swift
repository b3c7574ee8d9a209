internal import DeskCore

/// Finds the steps of sections that have no lists.
extension StepReader {
    /// Whether a paragraph tells somebody to do something, and not only that steps follow.
    func tells(_ block: Int) -> Bool {
        guard blocks[block].isParagraph, !blocks[block].isNote else { return false }
        let text = blocks[block].text.plainText.trimmed
        return !text.hasSuffix(":") && InstructionWords.kind(of: text) != nil && !Self.announces(text)
    }

    static func announces(_ text: String) -> Bool {
        !announcing.isDisjoint(with: text.lowercased().split { !$0.isLetter }.map(String.init))
    }

    /// "Follow these steps:" says nothing of them.
    private static let announcing: Set<String> = ["steps", "following", "follow", "these", "below"]

    /// What stands under a heading of its own is one step; of several paragraphs under "Resolution" each is, and under "Fix: the phone" each
    /// that tells somebody to do something.
    func proseSteps(of at: Int) -> [StepDraft] {
        let section = sections[at]
        let paragraphs = section.content.filter { blocks[$0].isParagraph && !blocks[$0].isNote }
        let isNamed = !section.section.title.isEmpty && !(section.isTitle && !section.content.isEmpty)
        let isOne =
            paragraphs.count < 2
            || !section.namesRoleOnly && (section.namedRole == nil || paragraphs.filter(tells).count < 2)
        guard isNamed, isOne else { return paragraphSteps(of: at) }
        return section.content.isEmpty && !readsEverything ? [] : [sectionStep(of: at)]
    }

    /// Under a heading that says more than that steps follow, paragraphs that tell nobody to do anything belong to those that do.
    private func paragraphSteps(of at: Int) -> [StepDraft] {
        var drafts: [StepDraft] = []
        var takesNext = false
        let readsAll = readsEverything || sections[at].namesRoleOnly || !sections[at].content.contains(where: tells)
        var intro: [String] = []
        for block in sections[at].content where !blocks[block].plainText.isEmpty {
            let isStep = blocks[block].isParagraph && !blocks[block].isNote && !blocks[block].isPicture
            if !readsAll, isStep, drafts.isEmpty, !tells(block) {
                intro.append(blocks[block].text.withoutStruck.plainText.trimmed)
            } else if !readsAll, isStep, !tells(block) {
                drafts[drafts.count - 1].parts.add(blocks[block])
            } else if takesNext, !drafts.isEmpty, !blocks[block].isBoldLine {
                drafts[drafts.count - 1].parts.add(blocks[block])
                takesNext = false
            } else if isStep || drafts.isEmpty {
                if let table = blocks[block].tableRows {
                    drafts.append(tableStep(table, at: .init(block: block), in: at))
                    continue
                }
                drafts.append(paragraphStep(at: block, in: at))
                for text in intro.reversed() { drafts[drafts.count - 1].parts.putFirst(text) }
                intro = []
                if isQuestion(block, in: at) { takesNext = true }
            } else {
                drafts[drafts.count - 1].parts.add(blocks[block])
            }
        }
        return drafts
    }

    func paragraphStep(at block: Int, in at: Int) -> StepDraft {
        let run = blocks[block].isParagraph ? blocks[block].text : [.text(blocks[block].plainText)]
        var draft = draft(at: .init(block: block), in: at, lead: LeadTitle(run), line: blocks[block].line)
        draft.mark = blocks[block].mark
        draft.parts.noteLinks(of: run)
        return draft
    }

    /// A bold line that is a question: what follows is its answer.
    private func isQuestion(_ block: Int, in at: Int) -> Bool {
        blocks[block].isBoldLine && blocks[block].text.plainText.trimmed.hasSuffix("?")
    }

    /// A table is one step, its rows what there is to know.
    private func tableStep(_ table: TableRows, at place: StepDraft.Place, in at: Int) -> StepDraft {
        let lead = LeadTitle([.text(table.header)])
        var draft = draft(at: place, in: at, lead: lead, line: blocks[place.block].line)
        for row in table.lines { draft.parts.addDetail(row) }
        return draft
    }
}

extension PageBlock {
    /// "**Note:** the user may stay signed in" belongs to the step before it.
    fileprivate var isNote: Bool {
        guard isParagraph, let lead = LeadTitle.boldLead(of: text), let match = RoleWords.match(lead.title.withoutColon)
        else { return false }
        return match.isWhole && match.role == .notes
    }
}
