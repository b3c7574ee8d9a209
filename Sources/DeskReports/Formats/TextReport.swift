import DeskCanvas
import DeskCore

/// A report as plain text, for a terminal or a mail.
struct TextReport {
    private let report: ReportDocument
    private var lines: [String] = []

    init(_ report: ReportDocument) {
        self.report = report
        lines = [report.title] + (report.span.map { [$0] } ?? [])
        if let warning = report.warning { lines += [""] + Self.wrapped(warning, width: 78) }
        for section in report.sections { add(section) }
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    private mutating func add(_ section: ReportSection) {
        lines += ["", section.title, String(repeating: "-", count: section.title.count)]
        for note in section.notes { lines += Self.wrapped(note, width: 78) }
        if let chart = section.chart { add(chart) }
        if let table = section.table { add(table) }
    }

    private mutating func add(_ table: ReportTable) {
        guard !table.rows.isEmpty else { return lines.append(report.nothing) }
        let rows = [table.columns.map(\.title)] + table.rows.map { $0.map(report.words) }
        let widths = table.columns.indices.map { column in rows.map { TextWidth.of($0[column]) }.max() ?? 0 }
        for row in rows {
            let cells = zip(row, zip(widths, table.columns)).map { text, shape in
                let blanks = String(repeating: " ", count: max(0, shape.0 - TextWidth.of(text)))
                return shape.1.isNumber ? blanks + text : text + blanks
            }
            lines.append(cells.joined(separator: "  ").trimmed(atEnd: " "))
        }
    }

    private mutating func add(_ chart: ReportChart) {
        let series = chart.bars + (chart.line.map { [$0] } ?? [])
        let width = series.map(\.name.count).max() ?? 0
        for one in series {
            let name = one.name + String(repeating: " ", count: width - one.name.count)
            lines.append("\(name)  \(Sparkline.text(one.values, highest: chart.highest))")
        }
        lines.append("")
    }

    /// A text in lines of at most `width` letters, where its words allow it.
    static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [line]
    }
}

extension String {
    func trimmed(atEnd character: Character) -> String {
        var text = self[...]
        while text.last == character { text.removeLast() }
        return String(text)
    }
}
