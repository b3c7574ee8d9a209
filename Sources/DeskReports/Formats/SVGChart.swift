/// Bars and a line, as SVG inside a page.
struct SVGChart {
    private static let (width, height) = (720, 200)
    private static let (left, bottom, top) = (36, 24, 22)

    private let chart: ReportChart
    private let title: String
    private let highest: Int

    init(_ chart: ReportChart, title: String) {
        self.chart = chart
        self.title = title
        highest = Self.ceiling(chart.highest)
    }

    var text: String {
        let names = (chart.bars + (chart.line.map { [$0] } ?? [])).map(\.name).joined(separator: ", ")
        let label = HTMLReport.escaped("\(title): \(names)")
        let parts = grid + bars + line + labels + key
        return """
            <svg viewBox="0 0 \(Self.width) \(Self.height)" role="img" aria-label="\(label)">
            \(parts.joined(separator: "\n"))
            </svg>
            """
    }

    private var grid: [String] {
        [0, highest / 2, highest].map { value in
            let y = y(value)
            return "<line class=\"grid\" x1=\"\(Self.left)\" x2=\"\(Self.width)\" y1=\"\(y)\" y2=\"\(y)\"/>"
                + "<text x=\"\(Self.left - 6)\" y=\"\(y + 4)\" text-anchor=\"end\">\(value)</text>"
        }
    }

    private var bars: [String] {
        let count = max(1, chart.bars.count)
        let width = max(1.0, slot * 0.7 / Double(count))
        return chart.bars.enumerated().flatMap { place, series in
            series.values.enumerated().map { index, value in
                let x = tenth(x(index) - width * Double(count) / 2 + width * Double(place))
                let top = y(value)
                return "<rect class=\"bar\(place)\" x=\"\(x)\" y=\"\(top)\" width=\"\(tenth(width))\" "
                    + "height=\"\(y(0) - top)\"/>"
            }
        }
    }

    private var line: [String] {
        guard let line = chart.line, !line.values.isEmpty else { return [] }
        let points = line.values.enumerated().map { "\(tenth(x($0))),\(y($1))" }
        return ["<polyline class=\"line\" points=\"\(points.joined(separator: " "))\"/>"]
    }

    /// As many as have room.
    private var labels: [String] {
        let every = max(1, (chart.labels.count + 11) / 12)
        return chart.labels.enumerated().filter { $0.offset % every == 0 }.map { index, label in
            "<text x=\"\(tenth(x(index)))\" y=\"\(Self.height - 6)\" text-anchor=\"middle\">\(HTMLReport.escaped(label))</text>"
        }
    }

    private var key: [String] {
        var x = Self.left
        let entries =
            chart.bars.enumerated().map { ("key\($0)", $1.name) } + (chart.line.map { [("key2", $0.name)] } ?? [])
        return entries.map { style, name in
            defer { x += 30 + 7 * name.count }
            return "<rect class=\"\(style)\" x=\"\(x)\" y=\"2\" width=\"10\" height=\"10\"/>"
                + "<text x=\"\(x + 15)\" y=\"11\">\(HTMLReport.escaped(name))</text>"
        }
    }

    private var slot: Double { Double(Self.width - Self.left) / Double(max(1, chart.labels.count)) }

    /// The middle of a period.
    private func x(_ index: Int) -> Double { Double(Self.left) + slot * (Double(index) + 0.5) }

    private func y(_ value: Int) -> Int {
        let room = Self.height - Self.bottom - Self.top
        return Self.height - Self.bottom - room * value / max(1, highest)
    }

    private func tenth(_ value: Double) -> Double { (value * 10).rounded() / 10 }

    /// The next even number of the kind 2, 4, 10, 20, 50, 100, so that the middle is whole too.
    private static func ceiling(_ value: Int) -> Int {
        var unit = 1
        while true {
            for step in [2, 4, 10] where step * unit >= value { return step * unit }
            unit *= 10
        }
    }
}
