internal import DeskCore

/// A step that says that something is to be done, and not what.
struct VagueStep: CheckRule {
    let name = "vague-step"
    let severity = GuideFinding.Severity.error
    let summary = "A step says that something is to be done, and not what: “perform the necessary actions”."

    private static let repair =
        "resolve|fix|address|troubleshoot|correct|rectify any|the|all|these? "
        + "underlying|identified|existing|possible|potential? issue|issues|problem|problems"

    private static let phrases = WordPatterns(
        [
            "perform|take|do|execute|complete|apply|implement|make|carry|follow|use out? any|the|all|some|an|a? other? "
                + "necessary|appropriate|required|needed|relevant|proper|suitable|corrective|adequate|applicable|usual|standard "
                + "remedial|corrective|troubleshooting|resolution|repair? "
                + "action|actions|step|steps|measure|measures|procedure|procedures|changes|adjustments|process",
            "do whatever is|was necessary|needed|required",
            "do the needful|necessary",
            "do what is|was necessary|needed|required",
            "act|proceed accordingly|appropriately",
            "proceed as appropriate|necessary|needed|required|usual",
            "as described for|in the error|message",
            "\(repair) accordingly|appropriately|found|identified",
            "\(repair) if|as found|any|needed|necessary|appropriate",
            "consider any additional|other|further …2 measures|steps|factors|options",
            "ensure|make everything|all is|works|are? fine|ok|okay|correctly|properly",
            "check|verify|ensure that? everything|all is|are|works|looks? okay|ok|fine|correct|correctly|good|proper|properly",
        ] + VagueTranslations.rows)

    /// A whole step that says no more than these says nothing.
    private static let empties: Set<String> = [
        "resolve the issue", "fix the issue", "fix the problem", "solve the problem", "resolve the problem",
        "resolve the error", "fix the error", "troubleshoot the issue", "troubleshoot the problem", "troubleshoot",
        "investigate", "investigate the issue", "investigate further", "contact your administrator",
        "contact the administrator", "contact your it administrator", "contact your system administrator",
        "contact your it department", "contact your help desk", "contact the help desk", "contact support",
    ]

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        guard page.isGuide else { return [] }
        return page.guide.steps.flatMap { step in
            var finder = page.lines.finder(from: step.line)
            let texts = [step.title, step.text] + step.details
            let found = texts.flatMap { text in
                // One sentence is vague once, however often it says so.
                (Self.phrases.matches(in: text) + VagueTranslations.unspaced.matches(in: text)).prefix(1)
                    .map { vague($0, at: finder.next($0)) }
            }
            guard found.isEmpty, texts.dropFirst().allSatisfy(\.isEmpty), step.answers.isEmpty,
                case let words = SpokenWord.words(of: step.title).map(\.word).joined(separator: " "),
                Self.empties.contains(words) || VagueTranslations.empties.contains(words)
            else { return found }
            return [vague(step.title[...], at: finder.next(step.title))]
        }
    }

    private func vague(_ words: Substring, at place: PagePlace) -> CheckRemark {
        CheckRemark(
            place, "\(CheckRemark.quote(words)) does not say what to do",
            fix: "name the page to open, what to change there and what is to be seen then")
    }
}
