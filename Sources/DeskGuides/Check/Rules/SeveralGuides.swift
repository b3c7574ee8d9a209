internal import DeskCore

/// A page that is not one guide.
struct SeveralGuides: CheckRule {
    let name = "several-guides"
    let severity = GuideFinding.Severity.warning
    let summary = "The page holds guides of several codes, each of which is found and walked by itself."

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        guard let first = page.parts.first, let code = first.codes.first else { return [] }
        let names = page.parts.map { $0.codes.map { "AADSTS\($0)" }.joined(separator: "/") }
        let remark = CheckRemark(
            page.lines.start(of: first.line),
            "the page holds \(names.count) guides, and each is walked by itself (\(names.joined(separator: ", ")))",
            fix: "see each as it is walked with `helpdesk guide steps \(GuidePath.text(of: page.path, code: code))`")
        let held = Set(page.parts.flatMap(\.codes))
        return [remark] + page.whole.front.codes.filter { !held.contains($0) }.map { missing($0, on: page) }
    }

    private func missing(_ code: Int, on page: CheckedPage) -> CheckRemark {
        var finder = page.lines.finder(from: 1)
        return CheckRemark(
            finder.next(String(code)), "no section of the page begins with AADSTS\(code), so it has no guide for it",
            fix: "write one beside the others, or take the code out")
    }
}
