internal import DeskCore

/// A heading with nothing under it.
struct EmptySection: CheckRule {
    let name = "empty-section"
    let severity = GuideFinding.Severity.warning
    let summary = "A heading has nothing under it and is no step either."

    /// Whether nothing comes before the next heading of the same level or above.
    private func isEmpty(_ rest: ArraySlice<PageBlock>, below level: Int) -> Bool {
        guard let next = rest.first(where: { $0.kind != .rule }) else { return true }
        guard let nextLevel = next.headingLevel else { return false }
        return nextLevel <= level
    }

    func remarks(on page: CheckedPage) -> [CheckRemark] {
        let blocks = page.written.blocks
        let steps = page.guide.stepHeadings
        return blocks.indices.dropFirst().compactMap { at in
            let block = blocks[at]
            guard let level = block.headingLevel,
                !steps.contains(block.anchor) || RoleWords.match(block.text.plainText)?.isWhole == true
            else { return nil }
            guard isEmpty(blocks[(at + 1)...], below: level) else { return nil }
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
