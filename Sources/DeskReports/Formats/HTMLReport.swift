import DeskCore

/// A report as one page that needs nothing else: no script, no font, no picture from elsewhere.
struct HTMLReport {
    private let report: ReportDocument

    init(_ report: ReportDocument) {
        self.report = report
    }

    var text: String {
        let title = Self.escaped(report.title + (report.span.map { ", \($0)" } ?? ""))
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(title)</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(Self.escaped(report.title))</h1>\(report.span.map { "\n<p>\(Self.escaped($0))</p>" } ?? "")
            \(report.warning.map { "<p role=\"alert\"><strong>\(Self.escaped($0))</strong></p>\n" } ?? "")</header>
            <main>
            \(report.sections.map(section).joined(separator: "\n"))
            </main>
            </body>
            </html>

            """
    }

    private func section(_ section: ReportSection) -> String {
        var parts = ["<section>", "<h2>\(Self.escaped(section.title))</h2>"]
        parts += section.notes.map { "<p>\(Self.escaped($0))</p>" }
        if let chart = section.chart { parts.append(SVGChart(chart, title: section.title).text) }
        if let table = section.table { parts.append(self.table(table)) }
        return (parts + ["</section>"]).joined(separator: "\n")
    }

    private func table(_ table: ReportTable) -> String {
        guard !table.rows.isEmpty else { return "<p>\(report.nothing)</p>" }
        func cell(_ tag: String, _ text: String, _ column: ReportColumn, scope: String = "") -> String {
            "<\(tag)\(scope)\(column.isNumber ? " class=\"n\"" : "")>\(Self.escaped(text))</\(tag)>"
        }
        let heading = table.columns.map { cell("th", $0.title, $0, scope: " scope=\"col\"") }.joined()
        let rows = table.rows.map { row in
            let cells = zip(row, table.columns).enumerated().map { place, pair in
                place == 0
                    ? cell("th", report.words(pair.0), pair.1, scope: " scope=\"row\"")
                    : cell("td", report.words(pair.0), pair.1)
            }
            return "<tr>\(cells.joined())</tr>"
        }
        return """
            <table>
            <thead><tr>\(heading)</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    /// Text that is no markup. What HTML does not allow at all, control characters, becomes a mark.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n", "\t": escaped += " "
            case _ where scalar.value < 32 || 127...159 ~= scalar.value || scalar.properties.isNoncharacterCodePoint:
                escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static let style = """
        :root { color-scheme: light dark; --bar: #2a6f97; --second: #e09f3e; --line: #9e2a2b; --rule: #8886; }
        @media (prefers-color-scheme: dark) { :root { --bar: #61a5c2; --second: #f2cc8f; --line: #ff8a80; } }
        body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
        h1 { margin: 0; } header p { margin: .2rem 0 1.5rem; } h2 { margin: 2rem 0 .4rem; }
        table { border-collapse: collapse; width: 100%; font-size: .93em; }
        th, td { padding: .25rem .6rem; text-align: left; border-bottom: 1px solid var(--rule); font-weight: normal; vertical-align: top; }
        thead th { font-weight: 600; } .n { text-align: right; font-variant-numeric: tabular-nums; }
        svg { width: 100%; height: auto; font: 11px system-ui, sans-serif; }
        svg text { fill: currentColor; } .bar0, .key0 { fill: var(--bar); } .bar1, .key1 { fill: var(--second); }
        .line { fill: none; stroke: var(--line); stroke-width: 2; } .key2 { fill: var(--line); }
        .grid { stroke: var(--rule); stroke-width: 1; }
        @media print {
          :root { color-scheme: light; --bar: #2a6f97; --second: #e09f3e; --line: #9e2a2b; }
          body { margin: 0; max-width: none; font-size: 10pt; color: #000; background: #fff; }
          h2 { break-after: avoid; } tr, svg { break-inside: avoid; } thead { display: table-header-group; }
        }
        @page { margin: 16mm; }
        """
}
