/// Reads lines of HTML that are headings or list items as what they are in Markdown, so that they are walked like those.
/// Nested lists become one list: a line does not tell how deep it stands.
enum HTMLLines {
    private static let listTags: Set<String> = ["ol", "ul", "/ol", "/ul", "/li"]

    /// Nil where the line holds neither.
    static func read(_ line: String) -> [String]? {
        guard line.first(where: { $0 != " " && $0 != "\t" }) == "<" else { return nil }
        return heading(line) ?? summary(line) ?? items(line)
    }

    /// `<summary>Clear the cache</summary>` is the title of what is folded below it.
    private static func summary(_ line: String) -> [String]? {
        guard let open = line.firstRange(of: "<summary>"), let close = line.firstRange(of: "</summary>"),
            open.upperBound <= close.lowerBound
        else { return nil }
        let title = line[open.upperBound..<close.lowerBound].drop { $0 == " " }
        guard !title.isEmpty, !title.contains("<"), !title.contains("*") else { return nil }
        var words = title
        while words.last == " " { words = words.dropLast() }
        return [String(line[..<open.lowerBound]), "", "**\(words)**", "", String(line[close.upperBound...])]
    }

    /// `<h2 id="fix">Fix</h2>`
    private static func heading(_ line: String) -> [String]? {
        guard let open = Tag(in: line[...]), open.name.count == 2, open.name.first == "h",
            let level = open.name.last?.wholeNumberValue, (1...6).contains(level),
            let end = line.ranges(of: "</").last, end.lowerBound >= open.range.upperBound
        else { return nil }
        let title = line[open.range.upperBound..<end.lowerBound]
        return ["", String(repeating: "#", count: level) + " " + title, ""]
    }

    /// `<ol><li>Open the portal</li>`: a line for every item.
    private static func items(_ line: String) -> [String]? {
        var items: [String] = []
        var text = ""
        var rest = line[...]
        var hasTags = false
        while let tag = Tag(in: rest) {
            text += rest[..<tag.range.lowerBound]
            rest = rest[tag.range.upperBound...]
            if tag.name == "li" {
                items.append(text)
                text = "- "
                hasTags = true
            } else if listTags.contains(tag.name) {
                hasTags = true
            } else {
                text += line[tag.range]
            }
        }
        guard hasTags else { return nil }
        items.append(text + rest)
        let shown = items.filter { !$0.allSatisfy(\.isWhitespace) }
        return shown.isEmpty ? [""] : shown.map { String($0.drop { $0 == " " || $0 == "\t" }) }
    }
}

/// The first tag of a text.
private struct Tag {
    let range: Range<String.Index>
    /// Lowercase, with the stroke of a closing tag.
    let name: String

    init?(in text: Substring) {
        guard let start = text.firstIndex(of: "<"), let end = text[start...].firstIndex(of: ">") else { return nil }
        range = start..<text.index(after: end)
        name = text[start..<end].dropFirst().prefix { $0 == "/" || $0.isLetter || $0.isNumber }.lowercased()
    }
}
