import DeskCanvas
import DeskCore

/// A table's cells as they are shown, in columns as wide as their widest cell.
struct GuideGrid {
    /// Row by row, the header first.
    let cells: [[GuideText]]
    /// The words of the header's cells.
    let names: [String]
    /// Cells of the whole table.
    let width: Int
    private let widths: [Int]
    private let alignments: [GuideTable.Alignment]

    private static let gap = " │ "
    private static let crossing = "─┼─"

    init(_ table: GuideTable) {
        let header = table.header.map { GuideText($0, Style.normal.bold) }
        cells = [header] + table.rows.map { row in row.map { GuideText($0, .normal) } }
        names = table.header.map(\.plainText)
        alignments = table.alignments
        var widths: [Int] = []
        for row in cells {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.line.width)
            }
        }
        self.widths = widths
        width = widths.reduce(0, +) + TextWidth.of(Self.gap) * max(0, widths.count - 1)
    }

    /// The header, a line under it, and the rows.
    var rows: [GuideText] {
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.crossing)
        var rows = cells.map(row)
        rows.insert(GuideText(rule, .border), at: 1)
        return rows
    }

    private func row(_ cells: [GuideText]) -> GuideText {
        var text = GuideText()
        for (column, width) in widths.enumerated() {
            let cell = column < cells.count ? cells[column] : GuideText()
            let space = width - cell.line.width
            let left: Int =
                switch column < alignments.count ? alignments[column] : .none {
                case .right: space
                case .center: space / 2
                case .none, .left: 0
                }
            if column > 0 { text.append(Self.gap, .border) }
            text.append(String(repeating: " ", count: left), .normal)
            text.append(cell)
            text.append(String(repeating: " ", count: space - left), .normal)
        }
        return text
    }
}
