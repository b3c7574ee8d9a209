import DeskCanvas
import DeskCore

extension Model {
    func drawGuide(_ screen: GuideScreen, _ canvas: inout Canvas) {
        let body = Frame(size).body
        let walkthrough = screen.ticket.flatMap { desk.walkthrough(of: $0) }
        let visible = screen.visible(height: body.height)
        let wanted = screen.search?.text.trimmed.lowercased() ?? ""
        var link = 0
        for index in visible {
            let row = screen.layout.rows[index]
            let y = body.y + index - visible.lowerBound
            if let step = row.step, let walkthrough {
                drawMark(of: step, walkthrough, &canvas, at: Point(x: body.x, y: y))
            }
            var numbers = ""
            for _ in row.links {
                link += 1
                if link <= 9 { numbers += numbers.isEmpty ? "\(link)" : ",\(link)" }
            }
            canvas.draw(
                numbers, at: Point(x: body.x + 1, y: y), style: .key, maxWidth: Self.guideGutter - 1, overflow: .cut)
            canvas.draw(
                row.line.highlighting(wanted), at: Point(x: body.x + Self.guideGutter, y: y),
                maxWidth: body.width - Self.guideGutter - 1)
        }
        canvas.scrollMark(in: body.splitRight(1).right, offset: visible.lowerBound, count: screen.layout.rows.count)
    }

    private func drawMark(of step: String, _ walkthrough: Walkthrough, _ canvas: inout Canvas, at point: Point) {
        if walkthrough.isInProgress, walkthrough.current == step {
            canvas.draw("▸", at: point, style: .accent, maxWidth: 1)
        } else if let record = walkthrough.record(of: step) {
            canvas.draw(record.outcome.mark, at: point, style: record.outcome.style, maxWidth: 1)
        }
    }

    /// Where the reader is, for the bar: the section, and how far down.
    func guidePlace(_ screen: GuideScreen) -> String {
        let height = Frame(size).body.height
        let heading = guideHeading(screen).map { screen.layout.headings[$0] }
        let percent = "\(screen.scroll.percent(count: screen.layout.rows.count, height: height)) %"
        guard let heading, heading.level > 1 else { return percent }
        return "\(TextWidth.truncated(heading.title, to: 40)) · \(percent)"
    }
}

extension StyledLine {
    /// The line with every place of `wanted` (in lower case) marked.
    fileprivate func highlighting(_ wanted: String) -> StyledLine {
        guard !wanted.isEmpty else { return self }
        return StyledLine(runs.flatMap { $0.highlighting(wanted) })
    }
}

extension StyledRun {
    fileprivate func highlighting(_ wanted: String) -> [StyledRun] {
        let lower = text.lowercased()
        // Lower case seldom changes the length of a text; where it does, places cannot be carried over.
        guard lower.utf8.count == text.utf8.count else { return [self] }
        var runs: [StyledRun] = []
        var start = text.startIndex
        for range in lower.ranges(of: wanted) {
            let offset = lower.utf8.distance(from: lower.startIndex, to: range.lowerBound)
            let from = text.utf8.index(text.startIndex, offsetBy: offset)
            let to = text.utf8.index(from, offsetBy: lower.utf8.distance(from: range.lowerBound, to: range.upperBound))
            runs.append(StyledRun(String(text[start..<from]), style))
            runs.append(StyledRun(String(text[from..<to]), Style.match.reversed))
            start = to
        }
        return runs + [StyledRun(String(text[start...]), style)]
    }
}
