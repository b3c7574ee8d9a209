internal import DeskCore

/// Reads a table whose rows are steps or causes: the first cell that says something leads, the others tell more.
struct TableRows {
    struct Row: Equatable {
        var lead: LeadTitle
        /// The other cells, each behind its column's name.
        var details: [String]
        /// The anchor of the first link into the page.
        var target: String?
    }

    private let table: GuideTable

    init(_ table: GuideTable) {
        self.table = table
    }

    /// Whether the first column does nothing but count: then the rows are to be done one after the other.
    var areCounted: Bool {
        table.header.count > 1 && !table.rows.isEmpty && table.rows.allSatisfy { $0.first.map(Self.isNumber) == true }
    }

    /// The names of the columns, as text.
    var header: String { text(of: table.header) }

    /// The rows, as text.
    var lines: [String] { table.rows.map(text) }

    private func text(of cells: [[GuideInline]]) -> String {
        cells.map { $0.withoutStruck.plainText.trimmed }.filter { !$0.isEmpty }.joined(separator: " | ")
    }

    /// Whether most rows tell somebody to do something.
    var tell: Bool {
        rows.map(\.lead.title).mostTell
    }

    var rows: [Row] {
        let first = areCounted ? 1 : 0
        return table.rows.compactMap { cells in
            guard cells.indices.contains(first) else { return nil }
            let lead = LeadTitle(cells[first])
            guard !lead.title.isEmpty else { return nil }
            let others = cells.indices.dropFirst(first + 1).filter { cells[$0].contains { $0.walkTarget == nil } }
            return Row(
                lead: lead, details: others.map { detail(cells[$0], column: $0) },
                target: cells.joined().lazy.compactMap(\.walkTarget).first)
        }
    }

    private func detail(_ cell: [GuideInline], column: Int) -> String {
        let name = table.header.indices.contains(column) ? table.header[column].plainText.trimmed.withoutColon : ""
        let text = cell.withoutStruck.plainText.trimmed
        return name.isEmpty ? text : "\(name): \(text)"
    }

    /// "3", "3." or "Step 3".
    private static func isNumber(_ cell: [GuideInline]) -> Bool {
        let text = cell.plainText.trimmed
        return HeadingNumber(of: text)?.title.isEmpty == true || (!text.isEmpty && text.allSatisfy(\.isNumber))
    }
}

extension PageBlock {
    /// Nil for any other block.
    var tableRows: TableRows? {
        if case .table(let table) = kind { TableRows(table) } else { nil }
    }
}
