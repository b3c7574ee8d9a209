/// The footnotes of a page to which nothing refers, and those that say it a second time: the parser would drop them. They are
/// read as paragraphs at the page's end, where the others stand.
struct FootnoteLines {
    /// What the lines of such notes say, each with the number of its line.
    private(set) var lines: [(text: String, number: Int)] = []
    /// The labels to which something refers and whose note has not yet come.
    private var wanted: Set<String> = []
    private let isEmpty: Bool
    /// How the note that was read last may go on.
    private var open: End?

    private enum End {
        /// Its last line stands directly above.
        case words
        /// An empty line follows it.
        case gap
    }

    init(_ page: LineBytes) {
        var hasAny = false
        for at in page.places(of: UInt8(ascii: "[")) where page[at...].starts(with: "[^".utf8) {
            guard let end = page[at...].prefix(Self.longest).place(of: UInt8(ascii: "]")) else { continue }
            hasAny = true
            let isNote = Self.isAtLineStart(at, of: page) && page[(end + 1)...].first == UInt8(ascii: ":")
            if !isNote { wanted.insert(Self.label(page[(at + 2)..<end])) }
        }
        isEmpty = !hasAny
    }

    private static func isAtLineStart(_ place: Int, of page: LineBytes) -> Bool {
        page[..<place].last { $0 != 0x20 } ?? 0x0A == 0x0A
    }

    private static let longest = 200
    /// The columns by which a note's further paragraphs are indented.
    private static let indent = 4

    private static func label(_ bytes: LineBytes) -> String {
        bytes.text.lowercased()
    }

    /// Whether a line belongs to such a note, and is kept for the end.
    mutating func take(_ line: LineBytes, from number: Int) -> Bool {
        guard !isEmpty else { return false }
        if let text = beginning(line) {
            lines += [("", number), (text, number)]
            open = .words
            return true
        }
        guard let open else { return false }
        let spaces = line.prefix { $0 == 0x20 }
        if line.count == spaces.count {
            self.open = .gap
            return false
        }
        let isIndented = spaces.count >= Self.indent
        let goesOn = open == .words && (isIndented || PlainWords.isLetter(line[spaces.endIndex...].first ?? 0))
        guard goesOn || isIndented else {
            self.open = nil
            return false
        }
        if open == .gap { lines.append(("", number)) }
        lines.append((line.dropFirst(min(spaces.count, Self.indent)).text, number))
        self.open = .words
        return true
    }

    /// The text of such a note's first line; nil for any other line.
    private mutating func beginning(_ line: LineBytes) -> String? {
        let content = line.drop { $0 == 0x20 }
        guard content.starts(with: "[^".utf8), let end = content.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let behind = content[content.index(after: end)...]
        guard behind.first == UInt8(ascii: ":") else { return nil }
        let label = Self.label(content[..<end].dropFirst(2))
        guard wanted.remove(label) == nil else {
            open = nil
            return nil
        }
        return behind.dropFirst().drop { $0 == 0x20 }.text
    }
}
