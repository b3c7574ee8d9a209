/// The footnotes of a page to which nothing refers, and those that say it a second time: the parser would drop them. They are
/// read as paragraphs.
struct FootnoteLines {
    /// The labels to which something refers and whose note has not yet come.
    private var wanted: Set<String> = []
    private let isEmpty: Bool

    init(_ bytes: [UInt8]) {
        var isLineStart = true
        var hasAny = false
        for at in bytes.indices {
            let byte = bytes[at]
            if byte == UInt8(ascii: "["), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "^"),
                let end = bytes[at...].prefix(Self.longest).firstIndex(of: UInt8(ascii: "]"))
            {
                hasAny = true
                let isNote = isLineStart && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: ":")
                if !isNote { wanted.insert(Self.label(bytes[(at + 2)..<end])) }
            }
            if byte == 0x0A { isLineStart = true } else if byte != 0x20 { isLineStart = false }
        }
        isEmpty = !hasAny
    }

    private static let longest = 200

    private static func label(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self).lowercased()
    }

    /// The text of such a note; nil for any other line.
    mutating func read(_ line: ArraySlice<UInt8>) -> String? {
        guard !isEmpty else { return nil }
        let content = line.drop { $0 == 0x20 }
        guard content.starts(with: "[^".utf8), let end = content.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let behind = content[content.index(after: end)...]
        guard behind.first == UInt8(ascii: ":") else { return nil }
        let label = Self.label(content[..<end].dropFirst(2))
        guard wanted.remove(label) == nil else { return nil }
        return String(decoding: behind.dropFirst().drop { $0 == 0x20 }, as: UTF8.self)
    }
}
