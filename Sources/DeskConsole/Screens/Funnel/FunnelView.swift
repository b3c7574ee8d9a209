import DeskCanvas
import DeskCore

extension Model {
    /// The columns of a number, its gap included.
    private static let columnWidth = 8

    func drawFunnel(_ screen: FunnelScreen, _ canvas: inout Canvas) {
        let body = Frame(size).body
        let funnel = screen.funnel
        let (summary, rest) = body.splitTop(2)
        canvas.draw(funnel.sentence, at: Point(x: summary.x + 1, y: summary.y), maxWidth: summary.width - 2)
        let best = funnel.causes.first { $0.remedy.solved > 0 }
        let cause =
            best.map { "Most often it was: \($0.label), \($0.remedy.words ?? "")." } ?? "No cause has solved any yet."
        canvas.draw(cause, at: Point(x: summary.x + 1, y: summary.y + 1), style: .dim, maxWidth: summary.width - 2)

        let (head, list) = rest.splitTop(1)
        let titles = ["reached", "done", "failed", "skipped", "answer", "left"]
        for (place, title) in titles.enumerated() {
            let isSelected = place == WalkCell.Outcome.allCases.firstIndex(of: screen.outcome)
            canvas.drawRight(title, in: cell(place, head), style: isSelected ? .title : .dim)
        }
        canvas.drawRight("median", in: cell(titles.count, head), style: .dim)
        canvas.draw("Step", at: Point(x: head.x + 1, y: head.y), style: .dim)
        let visible = screen.list.visible(count: funnel.steps.count, height: list.height)
        let most = funnel.steps.map(\.tally.reached).max() ?? 0
        for index in visible {
            let row = list.row(index - visible.lowerBound)
            draw(funnel.steps[index], of: screen, most: most, &canvas, in: row)
            if index == screen.list.selection {
                let column = WalkCell.Outcome.allCases.firstIndex(of: screen.outcome) ?? 0
                canvas.restyle(cell(column, row)) { _ in .selected }
                canvas.restyle(Rect(x: row.x, y: row.y, width: 1, height: 1)) { _ in .selected }
            }
        }
        canvas.scrollMark(in: list.splitRight(1).right, offset: visible.lowerBound, count: funnel.steps.count)
    }

    private func draw(
        _ step: FunnelStep, of screen: FunnelScreen, most: Int, _ canvas: inout Canvas, in row: Rect
    ) {
        let other = screen.other?.steps.first { $0.id == step.id }?.tally
        let left = max(0, row.width - 7 * Self.columnWidth - 2)
        let barWidth = left >= 50 ? 12 : 0
        let name = step.title + (step.isCurrent ? "" : " (not in this revision)")
        canvas.draw(
            name, at: Point(x: row.x + 1, y: row.y), style: step.isCurrent ? .normal : .dim,
            maxWidth: left - barWidth - 2)
        if barWidth > 0, most > 0 {
            let filled = (step.tally.reached * barWidth + most - 1) / most
            canvas.draw(
                String(repeating: "█", count: filled), at: Point(x: row.x + left - barWidth, y: row.y), style: .accent)
        }
        for (place, outcome) in WalkCell.Outcome.allCases.enumerated() {
            let count = step.tally.count(outcome)
            let isBad = [.left, .failed].contains(outcome) && count > 0
            canvas.drawRight(
                "\(count)" + (other.map { "(\($0.count(outcome)))" } ?? ""), in: cell(place, row),
                style: count == 0 ? .dim : isBad ? .warning : .normal)
        }
        let median = step.tally.seconds.median.map { DurationWords.clock($0) } ?? ""
        canvas.drawRight(
            median + (other?.seconds.median.map { "(\(DurationWords.clock($0)))" } ?? ""),
            in: cell(WalkCell.Outcome.allCases.count, row))
    }

    private func cell(_ column: Int, _ row: Rect) -> Rect {
        let x = row.maxX - 1 - (7 - column) * Self.columnWidth
        return Rect(x: max(row.x, x), y: row.y, width: Self.columnWidth, height: row.height == 0 ? 0 : 1)
    }
}
