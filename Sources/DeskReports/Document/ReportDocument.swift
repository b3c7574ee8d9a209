package import DeskCore

package import struct FoundationEssentials.Date

/// What a report says, before anybody has chosen how it looks.
package struct ReportDocument: Sendable {
    /// The word on the command line: `daily`.
    package var name: String
    package var title: String
    /// Nil: from the first day on.
    package var from: Date?
    /// Nil in a report that counts nothing.
    package var to: Date?
    package var zone: ZoneOffsets
    package var sections: [ReportSection] = []
    /// All numbers of the report in one table, a row for each thing that is counted: what a spreadsheet takes.
    package var records: ReportTable
    /// Why the journal could not be read to its end, as a sentence; nil where the report is whole.
    package var damage: String?

    package init(name: String, title: String, from: Date?, to: Date?, zone: ZoneOffsets, records: ReportTable) {
        self.name = name
        self.title = title
        self.from = from
        self.to = to
        self.zone = zone
        self.records = records
    }

    /// `2026-11-18 to 2026-11-24 14:20, UTC`; nil of nothing counted.
    package var span: String? {
        to.map { to in (from.map { "\(moment($0)) to " } ?? "Until ") + "\(moment(to)), \(zone.name)" }
    }

    /// That the report says less than was recorded; nil where it is whole.
    var warning: String? {
        damage.map { "NOT WHOLE: this report counts only what comes before the damage of the journal. \($0)" }
    }

    /// What stands in the place of a table without rows.
    var nothing: String { damage == nil ? "None." : "None before the damage." }

    /// A moment on the desk's wall, without a time at midnight.
    func moment(_ date: Date) -> String {
        let wall = Date(timeIntervalSince1970: zone.wall(at: date.timeIntervalSince1970))
        let text = Timestamp.text(wall)
        let (day, time) = (text.prefix(10), text.dropFirst(11).prefix(5))
        return time == "00:00" ? String(day) : "\(day) \(time)"
    }
}

package struct ReportSection: Sendable {
    package var title: String
    /// Sentences under the title.
    package var notes: [String]
    package var chart: ReportChart?
    package var table: ReportTable?

    package init(_ title: String, notes: [String] = [], chart: ReportChart? = nil, table: ReportTable? = nil) {
        self.title = title
        self.notes = notes
        self.chart = chart
        self.table = table
    }
}

package struct ReportTable: Sendable {
    package var columns: [ReportColumn]
    /// Each as long as `columns`.
    package var rows: [[ReportValue]]

    package init(_ columns: [ReportColumn], _ rows: [[ReportValue]]) {
        self.columns = columns
        self.rows = rows
    }
}

package struct ReportColumn: Equatable, Sendable {
    package enum Kind: Sendable {
        case text
        case count
        case share
        /// Seconds.
        case duration
        case time
    }

    /// In JSON and CSV; never renamed.
    package var key: String
    package var title: String
    package var kind: Kind

    package init(_ key: String, _ title: String, _ kind: Kind = .text) {
        self.key = key
        self.title = title
        self.kind = kind
    }

    var isNumber: Bool { kind != .text && kind != .time }
}

package enum ReportValue: Equatable, Sendable {
    case text(String)
    case count(Int)
    case share(Share)
    /// Of working time.
    case seconds(Int)
    case time(Date)
    /// Nothing was counted.
    case none
}

/// Some numbers for each of some periods, to be drawn.
package struct ReportChart: Sendable {
    package struct Series: Sendable {
        package var name: String
        package var values: [Int]

        package init(_ name: String, _ values: [Int]) {
            self.name = name
            self.values = values
        }
    }

    package var labels: [String]
    /// Drawn as bars beside each other; at most two.
    package var bars: [Series]
    /// Drawn as a line over them.
    package var line: Series?

    package init(labels: [String], bars: [Series], line: Series? = nil) {
        self.labels = labels
        self.bars = bars
        self.line = line
    }

    var highest: Int { (bars + (line.map { [$0] } ?? [])).flatMap(\.values).max() ?? 0 }
}
