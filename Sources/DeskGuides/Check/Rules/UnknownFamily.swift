internal import DeskCore

/// A family that there is not.
struct UnknownFamily: CheckRule {
    let name = "unknown-family"
    let severity = GuideFinding.Severity.error
    let summary = "The word behind `family` names no family, so that the page is nobody's general guide."

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        guard let family = page.written.front.family, page.written.front.knownFamily == nil else { return [] }
        var finder = page.lines.finder(from: 1)
        _ = finder.next("family")
        let known = CodeFamily.allCases.map(\.rawValue).joined(separator: ", ")
        return [
            CheckRemark(finder.next(family), "\(CheckRemark.quote(family)) is no family", fix: "write one of \(known)")
        ]
    }
}
