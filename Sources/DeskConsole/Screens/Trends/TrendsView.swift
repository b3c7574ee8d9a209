import DeskCanvas
import DeskCore

/// Where the parts of the trends stand.
struct TrendsLayout {
    let list: Rect
    let chart: Rect
    /// What the selected number means.
    let meaning: Rect
    /// The number by code, app and so on; empty where there is no room.
    let parts: Rect

    init(_ body: Rect) {
        let (upper, meaning) = body.splitBottom(body.height >= 14 ? 3 : 0)
        self.meaning = meaning.inset(horizontal: 1)
        let (left, right) = upper.splitRight(upper.width >= 120 ? min(60, upper.width / 3) : 0)
        parts = right
        let (list, chart) = left.splitTop(min(Metric.allCases.count, max(3, left.height - 3)))
        self.list = list
        self.chart = chart.inset(horizontal: 1)
    }
}

extension Model {
    func drawTrends(_ screen: TrendsScreen, _ canvas: inout Canvas) {
        let layout = TrendsLayout(Frame(size).body)
        guard let metrics = screen.metrics else {
            let words = screen.problem ?? "Reading what was recorded …"
            canvas.draw(words.wrapped(to: layout.list.width - 2), in: layout.list.inset(horizontal: 1))
            return
        }
        let visible = screen.list.visible(count: Metric.allCases.count, height: layout.list.height)
        for index in visible {
            let row = layout.list.row(index - visible.lowerBound)
            drawTrend(Metric.allCases[index], screen, metrics, &canvas, in: row)
            if index == screen.list.selection {
                canvas.restyle(Rect(x: row.x, y: row.y, width: min(row.width, 27), height: 1)) { _ in .selected }
            }
        }
        drawChart(screen, metrics, &canvas, in: layout.chart)
        canvas.draw(screen.metric.definition.wrapped(to: layout.meaning.width, .dim), in: layout.meaning)
        drawParts(screen, metrics, &canvas, in: layout.parts)
    }

    private func drawTrend(
        _ metric: Metric, _ screen: TrendsScreen, _ metrics: Metrics, _ canvas: inout Canvas, in row: Rect
    ) {
        canvas.draw(" \(metric.title)", at: row.origin, maxWidth: 26)
        let value = words(metrics.periods[screen.place], metric)
        let style: Style = metric == .unverified && metrics.periods[screen.place].unverified.part > 0 ? .bad : .normal
        canvas.drawRight(value, in: Rect(x: row.x + 26, y: row.y, width: 18, height: 1), style: style)
        let rest = Rect(x: row.x + 46, y: row.y, width: row.width - 47, height: 1)
        let values = metrics.periods.map { $0[metric].height ?? 0 }
        let line = Sparkline.text(Array(values.suffix(rest.width)), highest: values.max() ?? 0)
        canvas.draw(line, at: rest.origin, style: .accent, maxWidth: rest.width)
    }

    private func drawChart(_ screen: TrendsScreen, _ metrics: Metrics, _ canvas: inout Canvas, in rect: Rect) {
        guard rect.height >= 3 else { return }
        let (head, rest) = rect.splitTop(1)
        let name = screen.period.name(of: metrics.bounds[screen.place], in: desk.policy.calendar.zone)
        canvas.draw(
            [
                StyledRun("\(screen.period == .day ? "Day" : "Week of") \(name): ", .heading),
                StyledRun(words(metrics.periods[screen.place], screen.metric)),
            ], at: head.origin, maxWidth: head.width)
        BarChart(metrics.periods.map { $0[screen.metric].height })
            .draw(on: &canvas, in: rest, marked: screen.place)
    }

    private func drawParts(_ screen: TrendsScreen, _ metrics: Metrics, _ canvas: inout Canvas, in rect: Rect) {
        guard !rect.isEmpty else { return }
        canvas.draw(
            "\(screen.metric.title) by \(screen.dimension.title.lowercased())", at: rect.origin, style: .heading,
            maxWidth: rect.width)
        let parts = metrics.parts(by: screen.dimension).filter { !words($0.numbers, screen.metric).isEmpty }
        for (index, part) in parts.prefix(max(0, rect.height - 2)).enumerated() {
            let row = rect.row(index + 1)
            let (name, value) = row.splitRight(20)
            canvas.draw(part.name, at: name.origin, maxWidth: name.width - 1)
            canvas.drawRight(words(part.numbers, screen.metric), in: value)
        }
    }

    private func words(_ numbers: Numbers, _ metric: Metric) -> String {
        switch numbers[metric] {
        case .count(let count): "\(count)"
        case .share(let share): share.words.map { "\($0) of \(share.whole)" } ?? ""
        case .duration(let sample): sample.median.map { DurationWords.worked(Double($0)) } ?? ""
        }
    }
}

extension MetricValue {
    /// How high a bar of it is; nil of nothing.
    fileprivate var height: Int? {
        switch self {
        case .count(let count): count
        case .share(let share): share.percent
        case .duration(let sample): sample.median
        }
    }
}
