/// Keeps the tables of a page small: the parser fills every row of a table up to the columns of its head, so a short page can
/// ask for more cells than there is memory. A table that is too wide stays text, and so does what is too long for a page.
///
/// Looks at all lines, also at those of code: which those are, the parser alone knows.
struct TableBounds {
    /// What keeps a line from making a table too large.
    enum Mend: Equatable {
        /// The sign at this place is escaped, and the line is no rule under a head.
        case escape(at: Int)
        /// An empty line before it ends the table.
        case end
    }

    static let mostColumns = 200
    /// Of all tables of a page together.
    static let mostCells = 200_000

    /// The columns of the table that may be open; 0 outside of one.
    private var columns = 0
    private var cells = 0

    mutating func read(_ line: LineBytes) -> Mend? {
        guard let start = line.firstIndex(where: { !Self.isSpace($0) }) else {
            columns = 0
            return nil
        }
        if let rule = Self.rule(line[start...]) {
            guard rule.columns <= Self.mostColumns, cells < Self.mostCells else {
                return .escape(at: rule.start)
            }
            columns = max(columns, rule.columns)
        }
        cells += columns
        guard columns > 0, cells > Self.mostCells else { return nil }
        columns = 0
        return .end
    }

    /// Where the rule under a head begins behind signs of quotation, and its columns; nil where the line is none. A rule
    /// without a stroke is one of a single column.
    private static func rule(_ line: LineBytes) -> (start: Int, columns: Int)? {
        guard let start = line.firstIndex(where: { !isSpace($0) && $0 != UInt8(ascii: ">") }) else { return nil }
        var strokes = 0
        for byte in line[start...] {
            switch byte {
            case UInt8(ascii: "|"): strokes += 1
            case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ">"): break
            case _ where isSpace(byte): break
            default: return nil
            }
        }
        guard strokes > 0 else { return nil }
        var columns = strokes + 1
        if line[start] == UInt8(ascii: "|") { columns -= 1 }
        if line.last(where: { !isSpace($0) }) == UInt8(ascii: "|") { columns -= 1 }
        return (start, max(1, columns))
    }

    /// Of the spaces that the parser lets stand in a table.
    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
