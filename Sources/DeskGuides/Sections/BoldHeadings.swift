internal import DeskCore

/// Reads a bold line of its own as the heading that it stands for, where its words say what a section is for
/// ("**Resolution**"). Wikis and generators write them so.
enum BoldHeadings {
    /// A longer bold line is a sentence that matters, not a title.
    private static let mostWords = 8

    static func read(_ blocks: [PageBlock]) -> [PageBlock] {
        var level = 0
        return blocks.map { block in
            level = block.headingLevel ?? level
            guard block.isParagraph, let title = title(of: block.text) else { return block }
            var heading = block
            heading.kind = .heading(level: min(level + 1, 6))
            heading.text = title
            return heading
        }
    }

    /// The text without its bold, as a heading needs none; nil for any other line. `**Step 2: look**` is a step, and is
    /// left to be read as one.
    private static func title(of run: [GuideInline]) -> [GuideInline]? {
        guard case .strong(let text)? = run.first, run.dropFirst().allSatisfy({ [":", " "].contains($0.plainText) })
        else { return nil }
        let title = text.plainText
        guard title.split(separator: " ").count <= mostWords, HeadingNumber(of: title)?.saysStep != true,
            RoleWords.match(HeadingNumber(of: title)?.title ?? title) != nil
        else { return nil }
        return text + run.dropFirst()
    }
}
