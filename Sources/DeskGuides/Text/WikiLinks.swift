internal import DeskCore

/// Reads the links of wikis as what they are in Markdown: `[[AADSTS50076]]`, `[[AADSTS50076|the other page]]`, `[[#verify]]`.
enum WikiLinks {
    /// Nil where the line has none.
    static func read(_ line: LineBytes) -> String? {
        guard isDoubled(UInt8(ascii: "["), in: line), isDoubled(UInt8(ascii: "]"), in: line) else { return nil }
        let text = line.text
        var result = ""
        var rest = text[...]
        var isCode = false
        var hasLinks = false
        while let sign = rest.firstIndex(where: { $0 == "[" || $0 == "`" }) {
            result += rest[..<sign]
            rest = rest[sign...]
            if !isCode, rest.hasPrefix("[["), let (link, behind) = link(at: rest) {
                result += link
                rest = behind
                hasLinks = true
                continue
            }
            if rest.first == "`" { isCode.toggle() }
            result.append(rest.removeFirst())
        }
        return hasLinks ? result + rest : nil
    }

    private static func isDoubled(_ sign: UInt8, in line: LineBytes) -> Bool {
        line.places(of: sign).contains { line[($0 + 1)...].first == sign }
    }

    private static let longest = 200

    private static func link(at text: Substring) -> (link: String, behind: Substring)? {
        let content = text.dropFirst(2).prefix(longest)
        // Of many brackets only the last two begin a link.
        guard content.first != "[" else { return nil }
        // `[[Portal]](address)` is a link of Markdown.
        guard let end = content.firstRange(of: "]]"), !text[end.upperBound...].hasPrefix("("),
            let link = link(content[..<end.lowerBound])
        else { return nil }
        return (link, text[end.upperBound...])
    }

    private static func link(_ content: Substring) -> String? {
        // `[[ -f file ]]` is a command.
        guard let first = content.first, !first.isWhitespace, first != "-", !content.contains("[") else { return nil }
        let parts = content.replacing("\\|", with: "|").split(separator: "|", maxSplits: 1).map { String($0).trimmed }
        guard let left = parts.first, !left.isEmpty else { return nil }
        guard parts.count > 1 else { return "[\(left)](<\(destination(left))>)" }
        // Most wikis name the page first, GitHub's the text.
        return isPage(parts[1]) && !isPage(left)
            ? "[\(left)](<\(destination(parts[1]))>)" : "[\(parts[1])](<\(destination(left))>)"
    }

    private static func isPage(_ name: String) -> Bool {
        !GuideHead.codes(inNameOf: name).isEmpty || name.hasSuffix(".md") || name.contains("/") || name.hasPrefix("#")
            || name.contains("-") && !name.contains(" ")
    }

    /// A page of a code is a guide; where others lie only their wiki knows.
    private static func destination(_ page: String) -> String {
        let parts = page.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let heading = parts.count > 1 ? "#" + Anchors.slug(parts[1]) : ""
        let isGuide = !parts[0].hasSuffix(".md") && !GuideHead.codes(inNameOf: parts[0]).isEmpty
        return parts[0] + (isGuide ? ".md" : "") + heading
    }
}
