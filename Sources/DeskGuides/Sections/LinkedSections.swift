internal import DeskCore

/// Sections whose words name no role, but to which a step leads: they are walked, or the branch would lead nowhere.
enum LinkedSections {
    /// Makes the sections walked to which `drafts` lead and in which there is no step yet.
    ///
    /// - Returns: whether there were any, so that the steps have to be read anew: they may lead further.
    static func walk(_ sections: inout [PageSection], ledToBy drafts: [StepDraft]) -> Bool {
        let wanted = anchors(wantedBy: drafts)
        guard !wanted.isEmpty else { return false }
        var hasNew = false
        for at in sections.indices where wanted.contains(sections[at].section.id.lowercased()) {
            // A heading that says itself that it is there to be read stays what it says.
            guard let heading = sections[at].heading, sections[at].namedRole == nil, !sections[at].isTitle,
                !sections[at].role.isWalked
            else { continue }
            let hasSteps = drafts.contains { (heading..<sections[at].end).contains($0.place.block) }
            guard !hasSteps else { continue }
            open(at, in: &sections)
            hasNew = true
        }
        return hasNew
    }

    /// Makes branches of sections that say nothing of what they are for and to which a step leads: they are only for whom it leads there.
    ///
    /// - Returns: whether there are any.
    static func makeBranches(in sections: inout [PageSection], ledToBy drafts: [StepDraft]) -> Bool {
        let open = sections.indices.filter { sections[$0].isOpened && sections[$0].role == .diagnose }
        if open.isEmpty { return false }
        let wanted = anchors(wantedBy: drafts)
        let branches = open.filter { wanted.contains(sections[$0].section.id.lowercased()) }
        for at in branches { sections[at].section.role = .resolve }
        return !branches.isEmpty
    }

    /// In lower case.
    private static func anchors(wantedBy drafts: [StepDraft]) -> Set<String> {
        var wanted: Set<String> = []
        for draft in drafts {
            for answer in draft.parts.answers {
                if let target = answer.target { wanted.insert(target.lowercased()) }
            }
            if let target = draft.parts.target { wanted.insert(target.lowercased()) }
        }
        return wanted
    }

    private static func open(_ at: Int, in sections: inout [PageSection]) {
        let end = sections[at].end
        var inside = at
        while inside < sections.count, inside == at || sections[inside].content.lowerBound <= end {
            guard sections[inside].content.upperBound <= end else { break }
            if inside == at || !(sections[inside].namedRole.map { !$0.isWalked } ?? false) {
                sections[inside].section.role = .resolve
            }
            inside += 1
        }
    }
}
