import Foundation

/// The words of a page's text, found without the reader and without a Markdown parser: what is left when the signs of Markdown
/// and HTML, addresses, and front matter are struck out. Numbers of up to three digits are left out, since lists and footnotes
/// are shown with numbers that the page may not have.
enum PageWords {
    static func words(ofPage text: String) -> [String] {
        var words: [String] = []
        var prose = ""
        var fence: Substring?
        for line in withoutFrontMatter(text).split(separator: "\n", omittingEmptySubsequences: false) {
            let content = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
            let run = content.prefix { $0 == content.first && ($0 == "`" || $0 == "~") }
            if let open = fence {
                if run.hasPrefix(open), content.dropFirst(run.count).allSatisfy(\.isWhitespace) {
                    fence = nil
                } else {
                    words += split(String(line))
                }
            } else if run.count >= 3, !content.dropFirst(run.count).contains("`") {
                fence = run
                prose += "\n"
            } else {
                prose += line + "\n"
            }
        }
        return (words + split(stripped(prose))).sorted()
    }

    /// Lowercase; what Markdown puts into words is not there: `**bold**ly` is one word.
    static func split(_ text: String) -> [String] {
        text.replacingOccurrences(of: #"\[\d+\]"#, with: " ", options: .regularExpression).filter {
            !"*_`~\\[]".contains($0)
        }.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
            .filter { $0.count > 3 || $0.contains(where: \.isLetter) }
    }

    static func counts(_ text: String) -> [String: Int] {
        split(text).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// What the one has more often than the other: `-word` for what a page has and is not shown, `+word` for what is shown too often.
    static func difference(shown: [String], page: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for word in shown { counts[word, default: 0] += 1 }
        for word in page { counts[word, default: 0] -= 1 }
        return counts.compactMap { $1 == 0 ? nil : ($1 < 0 ? "-" : "+") + $0 }.sorted()
    }

    private static func withoutFrontMatter(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.first == "+++", let end = lines.dropFirst().firstIndex(of: "+++") {
            return lines[(end + 1)...].joined(separator: "\n")
        }
        guard lines.first?.hasPrefix("---") == true, lines.count > 1, lines[1].contains(":"),
            let end = lines.dropFirst().firstIndex(where: { $0.hasPrefix("---") || $0.hasPrefix("...") })
        else { return text }
        return lines[(end + 1)...].joined(separator: "\n")
    }

    /// Tags between which a word goes on, and those that end a line.
    private static let inlineTags =
        "a|abbr|b|big|cite|code|del|dfn|em|font|i|img|input|ins|kbd|label|mark|q|s|samp|small|source|span|strike|strong|sub|sup|tt|u|var|wbr"
    private static let blockTags =
        "address|article|aside|blockquote|br|center|col|colgroup|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|picture|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|iframe"

    /// In this order, what each stands for. The first is code within a line, which is kept as it is.
    private static let signs: [(pattern: String, text: String)] = [
        (#"<!--[\s\S]*?(-->|$(?![\s\S]))"#, " "),
        (#"<((?:https?|ftp|mailto):[^>\s]+|[^>\s@]+@[^>\s@]+)>"#, " $1 "),
        (#"\[\[[^\]\[|\n]+\|([^\]\n]+)\]\](?!\()"#, "$1"),
        (#"(?m)^[ \t]*@tab\S*"#, " "), (#"(?m)^[ \t]*:::+[ \t]*tabs?\b"#, " "),
        (#"(?m)^[ >\t]*\\?\[!\w+\]"#, " "),
        (#"(?m)^([ >\t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX]\][ \t]"#, "$1"),
        (#"(?m)^ {0,3}\[[^\]^\n]+\]:[ \t]*\n?[ \t]*\S+([ \t]+("[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$"#, " "),
        (#"\]\(\s*(<[^>\n]*>|([^()\s]|\([^()\s]*\))*)(\s+("[^"]*"|'[^']*'|\([^)]*\)))?\s*\)"#, "]"),
        (#"\]\[[^\]\n]*\]"#, "]"),
        (#"\[\^[^\]\n]+\]:?"#, " "),
        (#"\{#[^}\n]+\}"#, ""), (#"\{\.credential\}"#, ""),
        (#"(?i)</?(?:"# + blockTags + #")(?:\s[^>]*|/)?>"#, " "),
        (#"(?i)</?(?:"# + inlineTags + #")(?:\s[^>]*|/)?>"#, ""),
        (#"(?m)^[ \t]*:::[ \t]*(zone|row|column|moniker)[^\n]*"#, " "),
        (#"(?m)^[ \t]*(:::|!!!|\?\?\?)[ \t]*\w*"#, " "),
        (#"(?m)^[ \t]*(\{%[^\n]*%\}|\{:[^\n]*\})[ \t]*$"#, " "),
        (#"&(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);"#, " "),
    ]
    private static let code = #"(?<!`)(`+)(?!`)((?:(?!\n\s*\n)[\s\S])+?)(?<!`)\1(?!`)"#

    private static func stripped(_ prose: String) -> String {
        var codes: [String] = []
        var text = prose
        // Code is put aside, so that nothing in it is taken for a sign.
        let whole = NSString(string: text)
        let pattern = try? NSRegularExpression(pattern: code)
        let kept = NSMutableString(string: text)
        for match in (pattern?.matches(in: text, range: NSRange(location: 0, length: whole.length)) ?? []).reversed() {
            kept.replaceCharacters(in: match.range, with: "\u{E000}\(codes.count)\u{E001}")
            codes.append(whole.substring(with: match.range(at: 2)))
        }
        text = String(kept)
        for (pattern, replacement) in signs {
            text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
        }
        // A part that is code goes back where it stood.
        return text.split(separator: "\u{E000}", omittingEmptySubsequences: false).enumerated().map { place, part in
            guard place > 0, let end = part.firstIndex(of: "\u{E001}"), let at = Int(part[..<end]) else {
                return String(part)
            }
            return codes[at] + part[part.index(after: end)...]
        }.joined()
    }
}
