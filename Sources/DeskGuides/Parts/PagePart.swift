internal import DeskCore

/// A guide of a page that holds several, as a page of its own: what all of them share, and its own sections. So it has a revision that no
/// change of its neighbours touches, and its text can be kept and read again like any other.
struct PagePart {
    var codes: [Int]
    var title: String
    var text: String

    /// The guides of a page; none where it is one guide itself.
    static func all(of page: GuideText, source: String) -> [PagePart] {
        guard page.text.withBytes({ PartGlance.mayHoldSeveral($0) }) else { return [] }
        let written = WrittenPage(page.text)
        let found = PageParts(of: written, source: source)
        guard !found.parts.isEmpty else { return [] }
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
        let definitions = PartDefinitions(lines)
        let links = PartLinks(found)
        // Who shares much among many would make more text than a page may have.
        var room = GuideText.limit
        var parts: [PagePart] = []
        for (at, part) in found.parts.enumerated() {
            let body = definitions.body(of: found.lines(of: at, upTo: lines.count))
            room -= body.utf8.count
            guard room > 0 else { return [] }
            let text = written.front.fence(codes: part.codes, title: part.title) + links.following(body, from: at)
            parts.append(PagePart(codes: part.codes, title: part.title, text: text))
        }
        return parts
    }
}

extension FrontMatter {
    /// The front matter of a part.
    fileprivate func fence(codes: [Int], title: String) -> String {
        func line(_ key: String, _ value: String?) -> String {
            guard let value else { return "" }
            let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return "\(key): \"\(escaped)\"\n"
        }
        return "---\ncodes: [\(codes.map(String.init).joined(separator: ", "))]\n" + line("title", title)
            + line("owner", owner) + line("review-by", reviewBy) + "---\n"
    }
}
