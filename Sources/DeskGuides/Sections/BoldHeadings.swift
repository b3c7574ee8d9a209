internal import DeskCore

/// Reads a bold line of its own as the heading that it stands for, where its words say what a section is for
/// ("**Resolution**"). Wikis and generators write them so. On a page that has no other headings than its title, a bold
/// lead does the same for the paragraph that it begins ("**Verification:** sign in again"), where nothing else follows
/// that would then belong to it.
enum BoldHeadings {
    /// A longer bold line is a sentence that matters, not a title.
    private static let mostWords = 8

    static func read(_ blocks: inout [PageBlock]) {
        var level = 0
        var read: [PageBlock] = []
        // Up to where `read` has the blocks; it stays empty on a page without such lines.
        var copied = 0
        for at in blocks.indices {
            level = blocks[at].headingLevel ?? level
            guard blocks[at].isParagraph, let titled = titled(at, of: blocks, below: level) else { continue }
            read += blocks[copied..<at] + titled
            copied = at + 1
        }
        if copied > 0 { blocks = read + blocks[copied...] }
    }

    /// The heading that the paragraph at a place is, and what is left of the paragraph; nil where it is none.
    private static func titled(_ at: Int, of blocks: [PageBlock], below level: Int) -> [PageBlock]? {
        let block = blocks[at]
        if let title = title(of: block.text) { return [heading(title, for: block, level: level + 1)] }
        if level < 2, at + 1 < blocks.count, let title = plainTitle(of: block.text, before: blocks[(at + 1)...]) {
            return [heading(title, for: block, level: level + 1)]
        }
        let next = at + 1 < blocks.count ? blocks[at + 1] : nil
        let ends = next.map { $0.headingLevel != nil || $0.isParagraph && startsBold($0.text) } ?? true
        guard level < 2, ends, let lead = lead(of: block.text) else { return nil }
        var paragraph = block
        paragraph.text = lead.rest
        return [heading(lead.title, for: block, level: level + 1), paragraph]
    }

    private static func heading(_ title: [GuideInline], for block: PageBlock, level: Int) -> PageBlock {
        var heading = block
        heading.kind = .heading(level: min(level, 6))
        heading.text = title
        return heading
    }

    /// "Causes:" and "CAUSES" without any bold, before a list. Behind what is there to be read the list must end, or what
    /// follows would no more be walked.
    private static func plainTitle(of run: [GuideInline], before rest: ArraySlice<PageBlock>) -> [GuideInline]? {
        let text = run.plainText.trimmed
        guard rest.first?.isList == true, text.hasSuffix(":") || text == text.uppercased(),
            let match = RoleWords.match(text), match.isWhole
        else { return nil }
        let next = rest.dropFirst().first
        return match.role.isWalked || next == nil || next?.isParagraph == true ? run : nil
    }

    private static func startsBold(_ run: [GuideInline]) -> Bool {
        if case .strong? = run.first { true } else { false }
    }

    /// A bold lead that names a section to walk and nothing else; the notes of a page stay with the step that they follow.
    private static func lead(of run: [GuideInline]) -> (title: [GuideInline], rest: [GuideInline])? {
        guard case .strong(let title)? = run.first, case .text(let behind)? = run.dropFirst().first,
            title.plainText.hasSuffix(":") || behind.hasPrefix(":"),
            let match = RoleWords.match(title.plainText), match.namesSection, match.role.isWalked
        else { return nil }
        let text = behind.drop { $0 == ":" || $0 == " " }
        return text.isEmpty ? nil : (title, [.text(String(text))] + run.dropFirst(2))
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
