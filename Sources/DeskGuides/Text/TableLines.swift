/// Escapes the strokes in rows of a table that have more cells than its head: the parser would drop the cells that are too many,
/// with their words. Strokes inside of code are no ends of cells; what then is still too much belongs to the last cell.
struct TableLines {
    /// The columns of the table that is open; nil outside of one.
    private var columns: Int?
    /// The strokes of the line before, which may be a head.
    private var above: Int?

    mutating func read(_ line: LineBytes) -> String? {
        guard line.holds(Self.stroke) else {
            (columns, above) = (nil, nil)
            return nil
        }
        let cells = Self.cells(in: line)
        defer { above = cells.count }
        if let columns { return cells.count > columns ? Self.mended(line, cells, columns: columns) : nil }
        if above == cells.count, Self.isRule(line) { columns = above }
        return nil
    }

    private static let stroke = UInt8(ascii: "|")

    private static func isRule(_ line: LineBytes) -> Bool {
        line.holds(UInt8(ascii: "-")) && line.allSatisfy { " \t>|:-".utf8.contains($0) }
    }

    /// A stroke between two cells, and whether it stands in code.
    private struct Stroke {
        var at: Int
        var isInCode: Bool
    }

    /// The strokes that end cells, the first and the last of the row left out, and how many cells there are.
    private static func cells(in line: LineBytes) -> (count: Int, inner: [Stroke]) {
        var strokes: [Stroke] = []
        var isEscaped = false
        var isCode = false
        for at in line.indices {
            let byte = line[at]
            if byte == UInt8(ascii: "`"), !isEscaped { isCode.toggle() }
            if byte == stroke, !isEscaped { strokes.append(Stroke(at: at, isInCode: isCode)) }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        let isBlank: (LineBytes) -> Bool = {
            $0.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
        }
        if let first = strokes.first, isBlank(line[..<first.at]) { strokes.removeFirst() }
        if let last = strokes.last, isBlank(line[line.index(after: last.at)...]) { strokes.removeLast() }
        return (strokes.count + 1, strokes)
    }

    private static func mended(
        _ line: LineBytes, _ cells: (count: Int, inner: [Stroke]), columns: Int
    ) -> String {
        var surplus = cells.count - columns
        var escaped: Set<Int> = []
        for stroke in cells.inner where stroke.isInCode && surplus > 0 {
            escaped.insert(stroke.at)
            surplus -= 1
        }
        for stroke in cells.inner.reversed() where surplus > 0 && !escaped.contains(stroke.at) {
            escaped.insert(stroke.at)
            surplus -= 1
        }
        var bytes: [UInt8] = []
        for at in line.indices {
            if escaped.contains(at) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(line[at])
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
