import DeskCore

/// How a report is written. The raw values are on the command line.
package enum ReportFormat: String, CaseIterable, Sendable {
    case text
    case markdown
    case html
    case csv
    case json
}

extension ReportDocument {
    /// The whole report in a format, with a line end at its end.
    package func written(as format: ReportFormat) throws -> String {
        switch format {
        case .text: TextReport(self).text
        case .markdown: MarkdownReport(self).text
        case .html: HTMLReport(self).text
        case .csv: CSVReport.text(records, warning: warning)
        case .json: try JSONReport(self).text
        }
    }

    /// A value as people read it.
    func words(_ value: ReportValue) -> String {
        switch value {
        case .text(let text): text.oneLine
        case .count(let count): "\(count)"
        case .share(let share): share.words.map { "\($0) of \(share.whole)" } ?? ""
        case .seconds(let seconds): seconds < 120 ? "\(seconds) s" : DurationWords.worked(Double(seconds))
        case .time(let date): moment(date)
        case .none: ""
        }
    }
}
