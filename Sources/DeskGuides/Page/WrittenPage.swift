internal import DeskCore

/// A page as it was written: its front matter and all of its blocks, rubbish included, with their anchors.
struct WrittenPage {
    var front: FrontMatter
    var blocks: [PageBlock]

    init(_ text: String) {
        front = FrontMatter(of: text)
        let mended = MendedPage(text, skipping: front.lines)
        var blocks = MarkdownParser.blocks(of: mended)
        ParagraphJoin.join(&blocks)
        BoldHeadings.read(&blocks)
        Anchors.assign(to: &blocks)
        self.blocks = blocks
    }
}
