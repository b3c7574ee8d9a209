internal import DeskCore

/// Joins paragraphs that are one sentence: generators wrap lines with empty lines between them.
enum ParagraphJoin {
    /// A sentence does not end with one of these.
    private static let openWords: Set<String> = [
        "a", "an", "and", "any", "are", "as", "at", "be", "by", "for", "from", "in", "is", "of", "on", "or", "that",
        "the",
        "their", "this", "to", "with", "your",
    ]

    /// A paragraph of this many characters was wrapped; a shorter one may be a line of its own ("Open the portal").
    private static let wrapped = 60

    /// - Parameter inItem: whether the blocks are those of a list item, which holds one thought.
    static func join(_ blocks: inout [PageBlock], inItem: Bool = false) {
        // Where they lie: most pages have nothing to join, and a block is large.
        var count = 0
        for at in blocks.indices {
            if !blocks[at].children.isEmpty { join(&blocks[at].children, inItem: blocks[at].isItem) }
            if count > 0, continues(blocks[count - 1], in: blocks[at], ofItem: inItem) {
                blocks[count - 1].text += [.text(" ")] + blocks[at].text
                blocks[count - 1].mark = blocks[at].mark
            } else {
                if count < at { blocks.swapAt(count, at) }
                count += 1
            }
        }
        blocks.removeLast(blocks.count - count)
    }

    private static func continues(_ first: PageBlock, in second: PageBlock, ofItem: Bool) -> Bool {
        guard first.isParagraph, second.isParagraph, first.mark == nil, !isSpan(first.text) else { return false }
        // The last words decide; a text that grew by joining is not looked at as a whole again.
        let text = first.text.last?.plainText ?? ""
        guard let end = text.last(where: { !$0.isWhitespace }), end.isLetter || end.isNumber || ",-(".contains(end)
        else {
            return false
        }
        let more = second.text.plainText
        // "b) Select the user" is the next point, not the rest of the one before.
        if more.dropFirst().first == ")" { return false }
        let next = more.first { !$0.isWhitespace }
        if next?.isLowercase == true || (ofItem && length(of: first.text, upTo: wrapped) >= wrapped) { return true }
        return text.split(separator: " ").last.map { openWords.contains(String($0)) } ?? false
    }

    private static func length(of run: [GuideInline], upTo limit: Int) -> Int {
        var length = 0
        for inline in run where length < limit { length += inline.plainText.utf8.count }
        return length
    }

    /// A bold line alone, or a link alone, is a title, not the start of a sentence.
    private static func isSpan(_ run: [GuideInline]) -> Bool {
        guard run.count == 1 else { return false }
        switch run[0] {
        case .strong, .link, .image: return true
        default: return false
        }
    }
}
