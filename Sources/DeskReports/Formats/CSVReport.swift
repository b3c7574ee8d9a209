import DeskCore

/// The records of a report as comma-separated values (RFC 4180), safe to open in a spreadsheet.
enum CSVReport {
    /// - Parameter warning: stands in a row of its own under the names of the columns, where nobody overlooks it.
    static func text(_ table: ReportTable, warning: String? = nil) -> String {
        let heading = table.columns.flatMap(keys).map(field).joined(separator: ",")
        let rows = table.rows.map { row in
            zip(row, table.columns).flatMap { value, column in fields(value, column) }.joined(separator: ",")
        }
        let columnCount = table.columns.flatMap(keys).count
        let notice = warning.map { [field($0) + String(repeating: ",", count: max(0, columnCount - 1))] } ?? []
        return ([heading] + notice + rows).joined(separator: "\r\n") + "\r\n"
    }

    /// A share is two columns, so that whoever adds rows together gets it right.
    private static func keys(of column: ReportColumn) -> [String] {
        switch column.kind {
        case .share: [column.key, "\(column.key)_of"]
        case .duration: ["\(column.key)_seconds"]
        case .text, .count, .time: [column.key]
        }
    }

    private static func fields(_ value: ReportValue, _ column: ReportColumn) -> [String] {
        switch value {
        case .text(let text): [field(text)]
        case .count(let count), .seconds(let count): ["\(count)"]
        case .share(let share): ["\(share.part)", "\(share.whole)"]
        case .time(let date): [Timestamp.text(date)]
        case .none: column.kind == .share ? ["", ""] : [""]
        }
    }

    /// A text in quotation marks where that is needed. One that a spreadsheet would take for a formula gets an apostrophe in front.
    /// Control characters, which no spreadsheet shows, become marks.
    static func field(_ text: String) -> String {
        let first = text.unicodeScalars.first { $0 != " " }
        let isFormula = first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
        let text = String(
            String.UnicodeScalarView(
                (isFormula ? "'\(text)" : text).unicodeScalars.map {
                    $0.properties.generalCategory == .control ? "␦" : $0
                }))
        guard isFormula || text.unicodeScalars.contains(where: { ",;\"".unicodeScalars.contains($0) }) else {
            return text
        }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
