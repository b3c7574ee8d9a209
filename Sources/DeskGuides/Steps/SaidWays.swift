internal import DeskCore

/// Follows the ways that steps say in words alone, where exactly one place of the page has that name; anything else stays prose.
struct SaidWays {
    private var drafts: [StepDraft]
    private let names: HeadingNames
    private let blocks: [PageBlock]
    /// The places of the steps with a number, by that number.
    private var numbered: [String: [Int]] = [:]

    static func follow(_ drafts: [StepDraft], sections: [PageSection], blocks: [PageBlock]) -> [StepDraft] {
        let open = drafts.indices.filter { drafts[$0].maySend }
        if open.isEmpty { return drafts }
        var ways = SaidWays(drafts, HeadingNames(sections), blocks)
        for at in open {
            ways.leadAnswers(of: at)
            if ways.drafts[at].parts.answers.isEmpty, drafts[at].role != .causes { ways.readSentences(of: at) }
        }
        return ways.drafts
    }

    private init(_ drafts: [StepDraft], _ names: HeadingNames, _ blocks: [PageBlock]) {
        self.drafts = drafts
        self.names = names
        self.blocks = blocks
        for at in drafts.indices {
            if let number = number(of: drafts[at]) { numbered[number, default: []].append(at) }
        }
    }

    /// The number that a reader sees before a step.
    private func number(of draft: StepDraft) -> String? {
        let block = blocks[draft.place.block]
        if let item = draft.place.item, case .list(let start?) = block.kind { return String(start + item) }
        return draft.place.item == nil ? HeadingNumber(of: block.text.plainText)?.number : nil
    }

    /// "Yes: go on to Approve", and "New phone: see Fix: new phone" under the causes.
    private mutating func leadAnswers(of at: Int) {
        for (place, answer) in drafts[at].parts.answers.enumerated() where answer.target == nil {
            let rests = drafts[at].parts.details.compactMap { $0.behind(answer.label) }
            guard let found = rests.compactMap({ SaidWay.place(behindAnswer: $0, names: names) }).first,
                let end = end(of: found, from: at)
            else { continue }
            drafts[at].parts.answers[place].target = end.anchor
            drafts[at].parts.answers[place].step = end.step
        }
    }

    private mutating func readSentences(of at: Int) {
        let parts = drafts[at].parts
        let names = parts.links.isEmpty ? names : names.adding(parts.links)
        var ways = ([drafts[at].title] + parts.text + parts.details).flatMap { SaidWay.ways(in: $0, names: names) }
        if ways.count(where: \.isRow) < 2 { ways.removeAll(where: \.isRow) }
        // "If it works, close the ticket" is a question only beside one that sends somewhere.
        let isAsked = ways.contains { $0.condition != nil && $0.place != nil }
        let asking = isAsked ? ways.filter { $0.condition != nil && !$0.isOtherwise } : []
        guard !asking.isEmpty else {
            if let place = ways.first(where: { $0.condition == nil })?.place { goOn(to: place, from: at) }
            return
        }
        for way in asking + ways.filter(\.isOtherwise).prefix(1) {
            guard let label = way.condition, !drafts[at].parts.answers.contains(where: { $0.label == label }) else {
                continue
            }
            let end = way.place.map { self.end(of: $0, from: at) } ?? (nil, nil)
            guard let end else { continue }
            drafts[at].parts.add(StepDraft.Answer(label: label, target: end.anchor, step: end.step))
        }
        if !drafts[at].parts.answers.contains(where: { $0.target != nil || $0.step != nil }) {
            drafts[at].parts.answers = []
        }
        // Whoever is in none of these cases goes on with the next step.
        let labels = drafts[at].parts.answers.map { $0.label.lowercased() }
        let isComplete = ways.contains(where: \.isOtherwise) || LinkLine.areYesAndNo(labels)
        if !labels.isEmpty, !isComplete {
            let label = WayWords.otherwise(inLanguageOf: [drafts[at].title] + parts.text + parts.details)
            drafts[at].parts.add(StepDraft.Answer(label: label, target: nil))
        }
    }

    /// Everybody is sent forward only: "repeat from step 2" is no end of its own.
    private mutating func goOn(to place: SaidWay.Place, from at: Int) {
        guard case .step = place, drafts[at].parts.target == nil, let step = end(of: place, from: at)?.step, step > at
        else { return }
        drafts[at].parts.step = step
    }

    /// The anchor or the step that a place is, seen from a step; nil where there is none, or more than one.
    private func end(of place: SaidWay.Place, from at: Int) -> (anchor: String?, step: Int?)? {
        guard case .step(let number) = place else {
            if case .heading(let anchor) = place { return (anchor, nil) }
            return nil
        }
        let all = numbered[number] ?? []
        let beside = all.filter { drafts[$0].section == drafts[at].section }
        let steps = beside.isEmpty ? all : beside
        if steps.isEmpty { return names.anchor(ofNumber: number).map { ($0, nil) } }
        return steps.count == 1 && steps[0] != at ? (nil, steps[0]) : nil
    }
}

extension StepDraft {
    /// Whether it holds an answer that leads nowhere yet, or words that may send somewhere.
    fileprivate var maySend: Bool {
        if !parts.answers.isEmpty { return parts.answers.contains { $0.target == nil } }
        return SaidWay.maySend(title) || parts.text.contains(where: SaidWay.maySend)
            || parts.details.contains(where: SaidWay.maySend)
    }
}

extension String {
    /// What stands behind a label and its colon.
    fileprivate func behind(_ label: String) -> String? {
        hasPrefix(label + ": ") ? String(dropFirst(label.count + 2)) : nil
    }
}
