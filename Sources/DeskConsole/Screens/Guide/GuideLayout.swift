package import DeskCanvas
package import DeskCore

/// A guide's page broken into rows of a width.
package struct GuideLayout: Sendable {
    package struct Row: Sendable {
        package var line: StyledLine
        /// The heading that begins here, by its anchor, and the step.
        var anchor: String?
        var step: String?
        /// The links that begin in this row, by destination.
        package var links: [String] = []
        /// The whole code block that the row is a part of.
        var code: String?
    }

    struct Heading: Sendable {
        var row: Int
        var level: Int
        var title: String
    }

    let width: Int
    package let rows: [Row]
    /// Headings with their rows, for the outline.
    let headings: [Heading]

    /// The page below its notices.
    package init(_ page: GuidePage, width: Int) {
        self.init(page.guide, notices: page.notices, width: width)
    }

    package init(_ guide: Guide, notices: [String] = [], width: Int) {
        var builder = GuideRows(width: max(20, width))
        builder.add(notices: notices)
        builder.add(guide.blocks, indent: 0)
        builder.addFootNotes()
        self.width = width
        rows = builder.rows
        headings = builder.headings
    }

    func row(ofAnchor anchor: String) -> Int? {
        rows.firstIndex { $0.anchor == anchor || $0.step == anchor }
    }

    func row(ofStep step: String) -> Int? {
        rows.firstIndex { $0.step == step }
    }

    /// The rows that contain `text`, in any case. A match may run over the end of a row into the next.
    func matches(of text: String) -> [Int] {
        let wanted = text.trimmed.lowercased()
        guard !wanted.isEmpty else { return [] }
        let texts = rows.map { $0.line.text.trimmed.lowercased() }
        return texts.indices.filter { index in
            if texts[index].contains(wanted) { return true }
            guard index + 1 < texts.count, !texts[index + 1].contains(wanted) else { return false }
            return "\(texts[index]) \(texts[index + 1])".contains(wanted)
        }
    }
}
