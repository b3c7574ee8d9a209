internal import DeskCore

/// Reads the signs of other dialects as what they are in GitHub's: the notes of Docusaurus (`:::note`), MkDocs (`!!! note`),
/// GitBook and Hugo are alerts; tabs have their title in bold; what only arranges a page (`:::zone pivot="a"`, `{% endtabs %}`) is no
/// text and is left out.
struct Directives {
    /// Something that lines stand in.
    private struct Frame {
        enum End {
            case indentation, colons
            case tag(String)
            case fence
        }

        var end: End
        /// The spaces before its sign.
        var indent: Int
        var isQuote = false

        /// How many columns of each line belong to it.
        var columns: Int {
            if case .indentation = end { indent + 4 } else { indent }
        }
    }

    private var frames: [Frame] = []

    /// Deeper ones are left as they are written.
    private static let deepest = 12

    /// A quick look at the bytes of a line.
    static func mayBe(_ line: LineBytes) -> Bool {
        guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
        return switch first {
        case UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "{"),
            UInt8(ascii: "<"), UInt8(ascii: "i"), UInt8(ascii: ">"), UInt8(ascii: "@"):
            true
        case UInt8(ascii: "#"): line.drop { $0 == UInt8(ascii: "#") || $0 == 0x20 }.first == UInt8(ascii: "[")
        default: false
        }
    }

    /// Whether the lines stand in something, so that each has to be read.
    var isOpen: Bool { !frames.isEmpty }

    /// The lines that a line stands for; none for one that only arranges.
    mutating func read(_ line: String) -> [String] {
        var text = line[...]
        let isBlank = text.allSatisfy { $0 == " " || $0 == "\t" }
        leaveIndented(by: text, isBlank: isBlank)
        for frame in frames { text = text.dropping(frame.columns) }
        if let open = frames.last, case .fence = open.end {
            guard text.trimmed == ":::" else { return [prefix + text] }
            frames.removeLast()
            return [prefix + "```"]
        }
        guard !isBlank, let lines = directive(text) else { return [isBlank ? prefix.trimmedEnd : prefix + text] }
        return lines
    }

    /// What the open frames put before each line.
    private var prefix: String {
        frames.map { String(repeating: " ", count: $0.indent) + ($0.isQuote ? "> " : "") }.joined()
    }

    /// A frame that its indentation holds ends with the first line that has less.
    private mutating func leaveIndented(by line: Substring, isBlank: Bool) {
        guard !isBlank else { return }
        var rest = line
        for (depth, frame) in frames.enumerated() {
            if case .indentation = frame.end, rest.columnsOfSpace < frame.columns {
                frames.removeSubrange(depth...)
                return
            }
            rest = rest.dropping(frame.columns)
        }
    }

    private mutating func directive(_ text: Substring) -> [String]? {
        let indent = text.columnsOfSpace
        let sign = text.drop { $0 == " " || $0 == "\t" }
        if sign.hasPrefix(":::") { return colons(sign, indent: indent) }
        if let note = Admonition(mkDocs: sign) {
            return open(note, Frame(end: .indentation, indent: indent, isQuote: true))
        }
        if let tab = Admonition(mkDocsTab: sign) { return open(tab, Frame(end: .indentation, indent: indent)) }
        if let title = Admonition.titleOfTab(sign) {
            return ["", prefix + String(repeating: " ", count: indent) + "**\(title)**", ""]
        }
        if let tag = TemplateTag(sign) { return template(tag, indent: indent) }
        if sign.hasPrefix("> [!"), sign.lowercased().hasPrefix("> [!div ") { return [prefix + ">"] }
        return Self.isImport(sign) ? [] : nil
    }

    private mutating func colons(_ sign: Substring, indent: Int) -> [String] {
        let rest = sign.drop { $0 == ":" }.trimmed
        if rest.isEmpty {
            while let frame = frames.popLast() {
                if case .colons = frame.end { break }
            }
            return [prefix.trimmedEnd]
        }
        if rest.hasPrefix("mermaid") {
            frames.append(Frame(end: .fence, indent: indent))
            return [prefix + "```mermaid"]
        }
        if rest.hasPrefix("image") {
            let alternative = rest.attribute("alt-text") ?? rest.attribute("alt") ?? ""
            return [
                prefix + String(repeating: " ", count: indent)
                    + "![\(alternative)](<\(rest.attribute("source") ?? "")>)"
            ]
        }
        if let tab = Admonition(colonTab: rest) {
            // What holds the tabs ends as they do.
            if tab.title == nil { frames.append(Frame(end: .colons, indent: indent)) }
            return tab.title == nil ? [] : open(tab, Frame(end: .colons, indent: indent))
        }
        if let note = Admonition(named: rest) {
            return open(note, Frame(end: .colons, indent: indent, isQuote: true))
        }
        return []
    }

    private mutating func template(_ tag: TemplateTag, indent: Int) -> [String] {
        if tag.isEnd {
            if let depth = frames.lastIndex(where: { if case .tag(tag.name) = $0.end { true } else { false } }) {
                frames.removeSubrange(depth...)
            }
            return [prefix.trimmedEnd]
        }
        if let note = tag.admonition { return open(note, Frame(end: .tag(tag.name), indent: indent, isQuote: true)) }
        if let title = tag.title { return ["", prefix + String(repeating: " ", count: indent) + "**\(title)**", ""] }
        return [prefix.trimmedEnd]
    }

    /// The lines that a note or tab begins with.
    private mutating func open(_ note: Admonition, _ frame: Frame) -> [String] {
        guard frames.count < Self.deepest else { return [] }
        let before = prefix.trimmedEnd
        frames.append(frame)
        let kind = note.kind.map { ["\(prefix)[!\($0.uppercased())]"] } ?? []
        let title = note.title.map { ["\(prefix)**\($0)**", prefix.trimmedEnd] } ?? []
        return [before] + kind + title
    }

    /// `import Tabs from '@theme/Tabs';` belongs to the page's program.
    private static func isImport(_ sign: Substring) -> Bool {
        guard sign.hasPrefix("import "), let from = sign.firstRange(of: " from ") else { return false }
        let path = sign[from.upperBound...].trimmed
        return path.first.map { "'\"".contains($0) } == true && path.last.map { "'\";".contains($0) } == true
    }
}

extension Substring {
    /// A tab counts as four.
    fileprivate var columnsOfSpace: Int {
        prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    }

    /// Without the white space of as many columns, or as many as there are.
    fileprivate func dropping(_ columns: Int) -> Substring {
        var left = columns
        var rest = self
        while left > 0, let first = rest.first, first == " " || first == "\t" {
            left -= first == "\t" ? 4 : 1
            rest = rest.dropFirst()
        }
        return rest
    }

    fileprivate var trimmed: String { String(self).trimmed }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
