/// Links inside of a page that holds several guides, as each of these has them: its own headings may have other anchors once the others
/// are gone, and a link to a neighbour's heading leads to the neighbour as to any guide.
struct PartLinks {
    /// For each part the destinations that change, by anchor.
    private let destinations: [[String: String]]

    init(_ page: PageParts) {
        let anchors = page.parts.indices.map { part in
            var blocks = page.blocks(of: part)
            let former = blocks.map(\.anchor)
            Anchors.assign(to: &blocks)
            return Dictionary(
                zip(former, blocks.map(\.anchor)).filter { !$0.0.isEmpty }, uniquingKeysWith: { first, _ in first })
        }
        let headings = page.headings
        var firsts: [Int: String] = [:]
        for case (let anchor, let part?) in headings where firsts[part] == nil { firsts[part] = anchor }
        destinations = page.parts.indices.map { part in
            var changed: [String: String] = [:]
            for (anchor, owner) in headings {
                if let own = anchors[part][anchor] {
                    if own != anchor { changed[anchor.lowercased()] = "#" + own }
                } else if let owner, let code = page.parts[owner].codes.first {
                    let place = firsts[owner] == anchor ? "" : "#" + (anchors[owner][anchor] ?? anchor)
                    changed[anchor.lowercased()] = "AADSTS\(code).md" + place
                }
            }
            return changed
        }
    }

    /// A text with the links that one of the parts has.
    func following(_ text: String, from part: Int) -> String {
        let changed = destinations[part]
        guard !changed.isEmpty, text.contains("#") else { return text }
        var result = ""
        var rest = text[...]
        while let sign = rest.firstIndex(of: "#") {
            let before = rest[..<sign]
            let anchor = rest[sign...].dropFirst().prefix { !$0.isWhitespace && !")\"'>]".contains($0) }
            let isLink = before.hasSuffix("](") || before.hasSuffix("]: ") || before.hasSuffix("href=\"")
            result += before
            result += isLink ? changed[anchor.lowercased()] ?? "#" + anchor : "#" + anchor
            rest = rest[anchor.endIndex...]
        }
        return result + rest
    }
}
