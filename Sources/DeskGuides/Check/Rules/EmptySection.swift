internal import DeskCore

/// A heading with nothing under it.
struct EmptySection: CheckRule {
    let name = "empty-section"
    let severity = GuideFinding.Severity.warning
    let summary = "A heading has nothing under it and is no step either."

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        let blocks = page.written.blocks
        let steps = page.guide.stepHeadings
        return blocks.indices.dropFirst().compactMap { at in
            let block = blocks[at]
            guard let level = block.headingLevel, !block.text.isTab,
                !steps.contains(block.anchor) || RoleWords.match(block.text.plainText)?.isWhole == true
            else { return nil }
            let next = blocks[(at + 1)...].first { $0.kind != .rule }
            // The title of a page stands first; a page that is nothing else cannot be read at all.
            guard next?.headingLevel.map({ $0 <= level }) ?? (next == nil) else { return nil }
            return CheckRemark(
                page.lines.start(of: block.line), "the section \(CheckRemark.quote(block.text.plainText)) is empty",
                fix: "write what belongs there, or take the heading out")
        }
    }
}

extension Guide {
    /// The anchors of the headings that are steps themselves.
    fileprivate var stepHeadings: Set<String> {
        Set(
            blocks.compactMap { block in
                if case .heading(_, let id, _, let step) = block, step != nil { id } else { nil }
            })
    }
}
