internal import DeskCore

/// Prose that is one step, and has more than one thing to do in it.
struct ManyActions: CheckRule {
    let name = "many-actions"
    let severity = GuideFinding.Severity.warning
    let summary = "A paragraph tells several things to do, and is walked as one step."

    /// One or two belong together: "Open the portal. Select the user."
    private static let most = 2
    /// As much of a step is looked at, in characters.
    private static let longest = 4000

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        guard page.isTroubleshooting else { return [] }
        let prose = page.guide.proseSteps
        return page.guide.steps.compactMap { step in
            guard let isHeading = prose[step.id] else { return nil }
            let paragraphs = step.text.prefix(Self.longest).split(separator: "\n").map(String.init)
            let told = ((isHeading ? [] : [step.title]) + paragraphs).flatMap(Self.sentences)
                .filter { InstructionWords.kind(of: $0) != nil }
            guard told.count > Self.most else { return nil }
            var finder = page.lines.finder(from: step.line)
            return CheckRemark(
                finder.next(told[0]),
                "\(CheckRemark.quote(told[0])) and what follows are \(told.count) things to do, and are walked as one step",
                fix: "number them, one a line")
        }
    }

    private static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var rest = text
        while !rest.isEmpty {
            let lead = LeadTitle([.text(rest)])
            sentences.append(lead.title)
            rest = lead.text
        }
        return sentences
    }
}

extension Guide {
    /// The ids of the steps that are paragraphs, or sections of them; whether the title is a heading.
    fileprivate var proseSteps: [String: Bool] {
        var steps: [String: Bool] = [:]
        for block in blocks {
            switch block {
            case .heading(_, _, _, let step?): steps[step] = true
            case .paragraph(_, let step?): steps[step] = false
            default: break
            }
        }
        return steps
    }
}
