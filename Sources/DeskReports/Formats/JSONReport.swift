import DeskCore
import FoundationEssentials

/// A report as one JSON object: what it is about, and its records.
struct JSONReport: Encodable {
    private let report: ReportDocument

    init(_ report: ReportDocument) {
        self.report = report
    }

    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(report.name, forKey: Key("report"))
        try container.encode(report.from.map(Timestamp.text), forKey: Key("from"))
        try container.encode(report.to.map(Timestamp.text), forKey: Key("to"))
        try container.encode(report.zone.name, forKey: Key("timeZone"))
        try container.encode(report.damage, forKey: Key("damage"))
        try container.encode(
            report.records.rows.map { Record(columns: report.records.columns, values: $0) }, forKey: Key("records"))
    }

    private struct Record: Encodable {
        var columns: [ReportColumn]
        var values: [ReportValue]

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            for (column, value) in zip(columns, values) {
                let key = Key(column.kind == .duration ? "\(column.key)_seconds" : column.key)
                switch value {
                case .text(let text): try container.encode(text, forKey: key)
                case .count(let count), .seconds(let count): try container.encode(count, forKey: key)
                case .share(let share):
                    try container.encode(["count": share.part, "of": share.whole], forKey: key)
                case .time(let date): try container.encode(Timestamp.text(date), forKey: key)
                case .none: try container.encodeNil(forKey: key)
                }
            }
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ text: String) { stringValue = text }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }
}
