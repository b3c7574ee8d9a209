internal import DeskCore

/// A link within the page, or to a page beside it, that leads nowhere.
struct DeadLink: CheckRule {
    let name = "dead-link"
    let severity = GuideFinding.Severity.error
    let summary = "A link leads to a heading or a page that is not there."

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        let anchors = PageAnchors(of: page.whole, text: page.text.text, steps: page.guide.steps)
        return page.passages.flatMap { passage -> [CheckRemark] in
            let links = passage.links
            guard !links.isEmpty else { return [] }
            var finder = page.lines.finder(from: passage.line)
            return links.compactMap { link in
                guard let problem = problem(of: link.destination, from: page, anchors) else { return nil }
                return CheckRemark(finder.next(link.destination), problem.sentence, fix: problem.fix)
            }
        }
    }

    private func problem(
        of destination: String, from page: CheckedPage, _ anchors: PageAnchors
    ) -> (sentence: String, fix: String)? {
        guard let link = LocalLink(destination) else { return nil }
        if link.path.isEmpty {
            guard !anchors.contains(link.anchor) else { return nil }
            let near = anchors.nearest(to: link.anchor).map { "write #\($0)" }
            return (
                "“#\(link.anchor)” leads to no heading of this page", near ?? "write the heading's words as its link"
            )
        }
        let path = link.path(beside: page.path)
        guard let other = page.context.pages.anchors(ofPageAt: path) else {
            guard !page.context.pages.hasGuide(named: link.path) else { return nil }
            return ("there is no page \(link.path) beside this one", "mend the path of the link, or take it out")
        }
        guard !link.anchor.isEmpty, !other.contains(link.anchor) else { return nil }
        return ("“#\(link.anchor)” leads to no heading of \(link.path)", "see how the heading is called there now")
    }
}
