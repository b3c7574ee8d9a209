/// The footnotes of a page to which nothing refers, and those that say it a second time: the parser would drop them. They are
/// read as paragraphs.
struct FootnoteLines {
    /// The labels to which something refers and whose note has not yet come.
    private var wanted: Set<String> = []
    private let isEmpty: Bool

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

    private static func label(_ bytes: LineBytes) -> String {
        bytes.text.lowercased()
    }

    /// The text of such a note; nil for any other line.
    mutating func read(_ line: LineBytes) -> String? {
        guard !isEmpty else { return nil }
        let content = line.drop { $0 == 0x20 }
        guard content.starts(with: "[^".utf8), let end = content.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let behind = content[content.index(after: end)...]
        guard behind.first == UInt8(ascii: ":") else { return nil }
        let label = Self.label(content[..<end].dropFirst(2))
        guard wanted.remove(label) == nil else { return nil }
        return behind.dropFirst().drop { $0 == 0x20 }.text
    }
}
