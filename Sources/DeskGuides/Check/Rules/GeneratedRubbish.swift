internal import DeskCore

/// What a generator left behind.
struct GeneratedRubbish: CheckRule {
    let name = "generated-rubbish"
    let severity = GuideFinding.Severity.error
    let summary = "A sentence is a generator's error message, greeting or placeholder, and is left out of the walk."

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        let damaged = Set(page.text.damagedLines)
        return page.guide.rubbish.filter { !damaged.contains($0.line) }.map { rubbish in
            var finder = page.lines.finder(from: rubbish.line)
            return CheckRemark(
                finder.next(rubbish.text), "\(CheckRemark.quote(rubbish.text)) is \(rubbish.reason)",
                fix: "take it out, or write what was meant")
        }
    }
}
