internal import DeskCore

/// Makes steps of drafts: gives them ids, marks their places on the page, and follows their links.
struct StepFinisher {
    private let sections: [PageSection]
    private let drafts: [StepDraft]
    private let ids: [String]
    /// For each section what its steps give as theirs.
    private let names: [String]
    /// The id of the step that a link to an anchor leads to.
    private var targets: [String: String] = [:]

    init(_ drafts: [StepDraft], sections: [PageSection]) {
        self.drafts = drafts
        self.sections = sections
        let names = sections.indices.map { sections.name(of: $0) }
        self.names = names
        var given = StepIDs()
        // The ids that authors gave go first: nothing else may take one.
        var ids = drafts.map { draft in draft.mark?.id.map { given.id(section: "", title: "", explicit: $0) } ?? "" }
        for at in drafts.indices where ids[at].isEmpty {
            ids[at] = given.id(section: names[drafts[at].section], title: drafts[at].title, explicit: nil)
        }
        self.ids = ids
        findTargets()
    }

    /// A heading leads to the first step that it is or holds; an id to its step.
    private mutating func findTargets() {
        var first = 0
        for section in sections {
            guard let heading = section.heading else { continue }
            while first < drafts.count, drafts[first].isAbove(heading) { first += 1 }
            guard first < drafts.count, drafts[first].place.block < section.end else { continue }
            targets[section.section.id.lowercased()] = ids[first]
        }
        for id in ids { targets[id.lowercased()] = id }
    }

    /// The blocks of the page, with the ids of the steps on those that are steps.
    func guideBlocks(of page: [PageBlock]) -> [GuideBlock] {
        var steps: [Int: String] = [:]
        var items: [Int: [Int: String]] = [:]
        for (draft, id) in zip(drafts, ids) where !draft.isAbovePlace {
            if let item = draft.place.item {
                items[draft.place.block, default: [:]][item] = id
            } else {
                steps[draft.place.block] = id
            }
        }
        return page.indices.map { page[$0].guideBlock(step: steps[$0], items: items[$0] ?? [:]) }
    }

    /// - Parameter pageTitle: the section's name for steps that stand before every heading.
    func steps(pageTitle: String) -> [GuideStep] {
        zip(drafts, ids).map { draft, id in
            let section = sections[draft.section].section
            var step = GuideStep(
                id: id, section: names[draft.section].nonEmpty ?? pageTitle, sectionID: section.id,
                role: draft.role,
                title: draft.title, text: draft.parts.text.joined(separator: "\n"), details: draft.parts.details,
                say: draft.parts.say, answers: answers(of: draft),
                leadsTo: draft.parts.step.map { ids[$0] } ?? target(draft.parts.target),
                guide: draft.parts.target.flatMap { GuidePlace(destination: $0) }, line: draft.line)
            step.wait = WaitTime.seconds(in: [step.title, step.text] + step.details)
            step.changesCredential = draft.mark?.isCredential == true || CredentialRule.applies(to: step)
            return step
        }
    }

    private func answers(of draft: StepDraft) -> [GuideAnswer] {
        var given = StepIDs()
        return draft.parts.answers.map { answer in
            GuideAnswer(
                id: given.id(section: "", title: answer.label, explicit: nil), label: answer.label,
                leadsTo: answer.step.map { ids[$0] } ?? target(answer.target),
                guide: answer.target.flatMap { GuidePlace(destination: $0) })
        }
    }

    private func target(_ anchor: String?) -> String? {
        anchor.flatMap { targets[$0.lowercased()] }
    }
}

extension StepDraft {
    /// Whether it comes before a heading.
    fileprivate func isAbove(_ heading: Int) -> Bool {
        place.block < heading || (isAbovePlace && place.block == heading)
    }
}

extension [PageSection] {
    /// The title of a section; of one that only says "Steps", with that of the section that it stands under.
    fileprivate func name(of place: Int) -> String {
        let section = self[place]
        guard RoleWords.match(section.section.title)?.isWhole == true, let parent = section.parent.map({ self[$0] }),
            parent.heading != nil, !parent.isTitle, RoleWords.match(parent.section.title)?.isWhole != true
        else { return section.section.title }
        return "\(parent.section.title): \(section.section.title)"
    }
}
