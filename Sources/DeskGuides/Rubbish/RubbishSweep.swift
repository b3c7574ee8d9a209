internal import DeskCore

/// Takes out of a page what a generator left behind, with the headings under which nothing else stood.
struct RubbishSweep {
    private(set) var blocks: [PageBlock] = []
    private(set) var rubbish: [GuideRubbish] = []

    init(_ page: [PageBlock]) {
        guard page.contains(where: Self.holdsRubbish) else {
            blocks = page
            return
        }
        var hasLost: [Int: Bool] = [:]
        var heading: Int?
        for block in page {
            let count = rubbish.count
            if block.headingLevel != nil {
                heading = blocks.count
                blocks.append(block)
            } else {
                if let kept = sweep(block) { blocks.append(kept) }
                if let heading, rubbish.count > count { hasLost[heading] = true }
            }
        }
        dropEmptied(hasLost)
    }

    /// Most blocks hold none, and are kept as they are.
    private static func holdsRubbish(_ block: PageBlock) -> Bool {
        block.isParagraph
            ? RubbishWords.reason(block.text.plainText) != nil : block.children.contains(where: holdsRubbish)
    }

    /// Nil where nothing is left.
    private mutating func sweep(_ block: PageBlock) -> PageBlock? {
        guard Self.holdsRubbish(block) else { return block }
        if block.isParagraph {
            let text = block.text.plainText
            guard let reason = RubbishWords.reason(text) else { return block }
            rubbish.append(GuideRubbish(line: block.line, text: text, reason: reason))
            return nil
        }
        var kept = block
        kept.children = block.children.compactMap { sweep($0) }
        return kept.isHollow ? nil : kept
    }

    /// A heading goes when it lost what stood under it, and no other heading stands under it.
    private mutating func dropEmptied(_ hasLost: [Int: Bool]) {
        guard !hasLost.isEmpty else { return }
        var kept: [PageBlock] = []
        for at in blocks.indices.reversed() {
            let isEmpty =
                kept.last.map { next in
                    next.headingLevel.map { $0 <= blocks[at].headingLevel ?? 0 } ?? false
                } ?? true
            if hasLost[at] == true, isEmpty {
                let text = blocks[at].text.plainText
                rubbish.append(
                    GuideRubbish(line: blocks[at].line, text: text, reason: "a heading with nothing but that under it"))
            } else {
                kept.append(blocks[at])
            }
        }
        blocks = kept.reversed()
        rubbish.sort { $0.line < $1.line }
    }
}
