/// Reads lists of definitions as lists: a line with a term, and `: ` before what it means, directly below or behind an empty line.
struct DefinitionLines {
    private enum Above {
        /// Nothing that a line of words would go on.
        case nothing
        /// A line of words that begins a paragraph, by the place in the text where it begins.
        case words(Int)
        case paragraph
    }

    /// Whether the page has any.
    let isNeeded: Bool
    private var above = Above.nothing
    /// Whether an empty line follows it.
    private var isGap = false
    /// Whether a meaning stands above, which another may follow.
    private var isOpen = false

    private static let longestTerm = 120

    init(_ page: LineBytes) {
        isNeeded = page.places(of: UInt8(ascii: ":")).contains { at in
            page[..<at].last == 0x0A && Self.isMeaning(page[at...])
        }
    }

    /// - Parameter text: all lines before, which ends with a line feed.
    /// - Returns: what stands for the line; nil where it begins no meaning.
    mutating func read(_ line: LineBytes, behind text: inout [UInt8]) -> [String]? {
        guard Self.isMeaning(line) else {
            note(line, at: text.count)
            return nil
        }
        let meaning = "  " + line.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }.text
        defer { above = .nothing }
        if case .words(let start) = above, let term = Self.term(from: start, in: text) {
            let words = String(decoding: text[term], as: UTF8.self)
            let lead = words.hasPrefix("**") ? words : "**" + words + (words.hasSuffix(":") ? "**" : ":**")
            text.replaceSubrange(term, with: ("- " + lead).utf8)
            isOpen = true
            return [meaning]
        }
        return isOpen ? ["", meaning] : nil
    }

    /// `: ` and words.
    private static func isMeaning(_ line: LineBytes) -> Bool {
        guard line.first == UInt8(ascii: ":"), let next = line.dropFirst().first else { return false }
        return next == 0x20 || next == 0x09
    }

    /// The line that begins at a place, where no other follows it.
    private static func term(from start: Int, in text: [UInt8]) -> Range<Int>? {
        guard let end = text[start...].firstIndex(of: 0x0A), end > start, end - start <= longestTerm,
            text[end...].allSatisfy({ $0 == 0x0A })
        else { return nil }
        return start..<end
    }

    private mutating func note(_ line: LineBytes, at place: Int) {
        guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else {
            if isGap { above = .nothing }
            isGap = !isGap
            return
        }
        defer { isGap = false }
        if line.first != first {
            above = isOpen ? .nothing : .paragraph
        } else if PlainWords.isLetterOrNumber(first) || first >= 0x80 || first == UInt8(ascii: "*") {
            if case .nothing = above {
                above = .words(place)
            } else {
                above = isGap ? .words(place) : .paragraph
                isOpen = false
            }
        } else {
            above = first == UInt8(ascii: "#") ? .nothing : .paragraph
            isOpen = false
        }
    }
}
