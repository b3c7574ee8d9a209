/// A report as Markdown with tables, as GitHub reads it.
struct MarkdownReport {
    private let report: ReportDocument
    private var lines: [String] = []

    init(_ report: ReportDocument) {
        self.report = report
        lines = ["# \(Self.escaped(report.title))"] + (report.span.map { ["", Self.escaped($0)] } ?? [])
        if let warning = report.warning { lines += ["", "**\(Self.escaped(warning))**"] }
        for section in report.sections {
            lines += ["", "## \(Self.escaped(section.title))"]
            for note in section.notes { lines += ["", Self.escaped(note)] }
            if let table = section.table { add(table) }
        }
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    private mutating func add(_ table: ReportTable) {
        lines.append("")
        guard !table.rows.isEmpty else { return lines.append(report.nothing) }
        lines.append(Self.row(table.columns.map(\.title)))
        lines.append(Self.row(table.columns.map { $0.isNumber ? "---:" : "---" }, isEscaped: true))
        for row in table.rows { lines.append(Self.row(row.map(report.words))) }
    }

    private static func row(_ cells: [String], isEscaped: Bool = false) -> String {
        "| \(cells.map { isEscaped ? $0 : escaped($0) }.joined(separator: " | ")) |"
    }

    /// What users wrote is shown as they wrote it, and makes no links, images or markup of its own.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "\\`*_[]<>|#!&".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }
}
