internal import DeskCore

/// Two sections of one name side by side.
struct DuplicateSection: CheckRule {
    let name = "duplicate-section"
    let severity = GuideFinding.Severity.warning
    let summary = "Two sections of the same name stand under the same heading."

    private struct Name: Hashable {
        /// The places of the headings above it.
        var above: [Int]
        var level: Int
        var title: String
    }

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        var first: [Name: Int] = [:]
        var above: [(level: Int, at: Int)] = []
        var remarks: [CheckRemark] = []
        let rubbish = Set(page.guide.rubbish.map(\.line))
        for (at, block) in page.written.blocks.enumerated() {
            guard let level = block.headingLevel else { continue }
            above.removeAll { $0.level >= level }
            defer { above.append((level, at)) }
            let title = block.text.plainText.trimmed.withoutColon
            guard !title.isEmpty, !rubbish.contains(block.line) else { continue }
            let name = Name(above: above.map(\.at), level: level, title: title.lowercased())
            if let earlier = first[name] {
                remarks.append(
                    CheckRemark(
                        page.lines.start(of: block.line),
                        "the section \(CheckRemark.quote(title)) stands in line \(earlier) already",
                        fix: "put both together, or name what is different"))
            } else {
                first[name] = block.line
            }
        }
        return remarks
    }
}
