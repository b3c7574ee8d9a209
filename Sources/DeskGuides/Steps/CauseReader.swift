internal import DeskCore

/// Reads a section of causes as one step: the question which of them it is.
struct CauseReader {
    let blocks: [PageBlock]
    let sections: [PageSection]

    /// Nil where the section holds neither causes nor text.
    func draft(of at: Int) -> StepDraft? {
        let section = sections[at]
        let title = section.stepTitle ?? section.section.title
        var draft = StepDraft(
            place: .init(block: section.heading ?? section.content.lowerBound), section: at, role: .causes,
            title: title,
            line: section.line)
        draft.explicitID = section.heading.flatMap { blocks[$0].explicitID }
        let isNumbered = blocks[section.content].haveNumberedSteps
        for block in blocks[section.content] {
            if block.isList, block.isNumbered || !isNumbered {
                for item in block.children { addCause(item, to: &draft) }
            } else {
                draft.parts.add(block)
            }
        }
        for under in sections[(at + 1)...].prefix(while: { $0.content.lowerBound <= section.end })
        where under.parent == at && under.isCause {
            let label = HeadingNumber(of: under.section.title)?.title.nonEmpty ?? under.section.title
            draft.parts.add(StepDraft.Answer(label: label, target: under.section.id))
        }
        return draft.parts.isEmpty ? nil : draft
    }

    private func addCause(_ item: PageBlock, to draft: inout StepDraft) {
        guard let first = item.children.first else { return }
        let run = first.isParagraph ? first.text : [.text(first.plainText)]
        var target = run.lazy.compactMap(\.anchorTarget).first
        var more = StepParts()
        more.add(item.children.dropFirst())
        target = target ?? more.target ?? more.answers.first?.target
        let lead = LeadTitle(run.withoutClosingLink ?? run)
        draft.parts.add(StepDraft.Answer(label: lead.title, target: target))
        if !lead.text.isEmpty { draft.parts.addDetail("\(lead.title): \(lead.text)") }
        for detail in more.text + more.details { draft.parts.addDetail("\(lead.title): \(detail)") }
    }
}

extension StepParts {
    fileprivate var isEmpty: Bool {
        text.isEmpty && details.isEmpty && answers.isEmpty && say.isEmpty
    }
}

extension [GuideInline] {
    /// Without the link into the page at its end, which an answer follows instead of showing it. Nil where nothing else
    /// would be left, or where it has none.
    fileprivate var withoutClosingLink: [GuideInline]? {
        guard let link = lastIndex(where: { $0.anchorTarget != nil }), link > 0,
            self[(link + 1)...].allSatisfy({ $0.plainText.allSatisfy { !$0.isLetter } })
        else { return nil }
        return Array(self[..<link])
    }
}
