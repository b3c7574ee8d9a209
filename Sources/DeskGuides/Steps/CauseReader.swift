internal import DeskCore

/// Reads a section of causes as one step: the question which of them it is.
struct CauseReader {
    let blocks: [PageBlock]
    let sections: [PageSection]

    /// Nil where the section holds neither causes nor text.
    func draft(of at: Int) -> StepDraft? {
        let section = sections[at]
        let title = section.stepTitle ?? section.shownTitle
        var draft = StepDraft(
            place: .init(
                block: section.heading ?? section.causes.first.flatMap { sections[$0].heading }
                    ?? section.content.lowerBound), section: at, role: .causes,
            title: title.nonEmpty ?? section.section.title, line: section.line)
        draft.mark = section.heading.flatMap { blocks[$0].mark }
        draft.isAbovePlace = !section.causes.isEmpty
        let isNumbered = blocks[section.content].haveNumberedSteps
        let areParagraphs = Self.areCauses(blocks[section.content])
        let leads = LeadParagraphs(blocks[section.content]).titles
        var lead: String?
        for (place, block) in zip(section.content, blocks[section.content]) {
            if let title = leads[place]?.title {
                draft.parts.add(StepDraft.Answer(label: title, target: nil))
                lead = title
            } else if let lead {
                var more = StepParts()
                more.add(block)
                for detail in more.text + more.details { draft.parts.addDetail("\(lead): \(detail)") }
            } else if block.isReferences {
                draft.parts.add(block)
            } else if block.isList, block.isNumbered || !isNumbered {
                for item in block.children { addCause(item.children, to: &draft) }
            } else if let table = block.tableRows {
                for row in table.rows { add(row, to: &draft) }
            } else if areParagraphs, !block.text.plainText.hasSuffix(":") {
                addCause([block], to: &draft)
            } else {
                draft.parts.add(block)
            }
        }
        let under = sections.indices[(at + 1)...].prefix { sections[$0].content.lowerBound <= section.end }
        for cause in section.causes + under.filter({ sections[$0].parent == at && sections[$0].isCause }) {
            let cause = sections[cause]
            draft.parts.add(StepDraft.Answer(label: cause.shownTitle, target: cause.section.id))
        }
        return draft.parts.isEmpty ? nil : draft
    }

    /// A longer sentence tells a story.
    private static let mostWords = 12

    /// Whether nothing but paragraphs stands there, and each is one cause: behind a bold lead, or in a few words.
    private static func areCauses(_ content: ArraySlice<PageBlock>) -> Bool {
        guard content.allSatisfy(\.isParagraph) else { return false }
        let causes = content.filter { !$0.text.plainText.hasSuffix(":") }
        return causes.count > 1
            && causes.allSatisfy { block in
                let lead = LeadTitle(block.text)
                return LeadTitle.boldLead(of: block.text) != nil
                    || (lead.text.isEmpty && lead.title.split(separator: " ").count <= mostWords)
            }
    }

    private func add(_ row: TableRows.Row, to draft: inout StepDraft) {
        let title = row.lead.title
        draft.parts.add(StepDraft.Answer(label: title, target: row.target))
        for detail in [row.lead.text] + row.details where !detail.isEmpty {
            draft.parts.addDetail("\(title): \(detail)")
        }
    }

    private func addCause(_ content: [PageBlock], to draft: inout StepDraft) {
        guard let first = content.first else { return }
        let run = first.isParagraph ? first.text : [.text(first.plainText)]
        var target = run.lazy.compactMap(\.walkTarget).first
        var more = StepParts()
        more.add(content.dropFirst())
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
        guard let link = lastIndex(where: { $0.walkTarget != nil }), link > 0,
            self[(link + 1)...].allSatisfy({ $0.plainText.allSatisfy { !$0.isLetter } })
        else { return nil }
        return Array(self[..<link])
    }
}
