internal import DeskCore

/// A product that is called otherwise today.
struct OldProductName: CheckRule {
    let name = "old-product-name"
    let severity = GuideFinding.Severity.warning
    let summary = "A product is called by a name that it has no more: “Azure AD”."

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        page.passages.flatMap { passage -> [CheckRemark] in
            let prose = passage.prose
            let mentions = ProductNames.mentions(in: prose)
            guard !mentions.isEmpty else { return [] }
            var finder = page.lines.finder(from: passage.line)
            return mentions.map { mention in
                let old = prose[mention.range]
                return CheckRemark(
                    finder.next(old), "\(CheckRemark.quote(old)) is an old name",
                    fix: "write \(CheckRemark.quote(mention.today))")
            }
        }
    }
}
