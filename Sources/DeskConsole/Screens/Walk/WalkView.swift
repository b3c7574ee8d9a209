import DeskCanvas
import DeskCore

/// Where the parts of a walkthrough stand.
struct WalkLayout {
    let head: Rect
    let step: Rect
    /// The list of steps; nil below 100 columns.
    let list: Rect?

    init(_ size: Size) {
        let (head, rest) = Frame(size).body.splitTop(2)
        self.head = head.inset(horizontal: 1)
        if size.width >= 100 {
            let (left, right) = rest.splitRight(min(60, rest.width * 2 / 5))
            step = left.inset(horizontal: 1)
            list = right
        } else {
            step = rest.inset(horizontal: 1)
            list = nil
        }
    }
}

extension Model {
    func drawWalk(_ screen: WalkScreen, _ canvas: inout Canvas) {
        let layout = WalkLayout(size)
        drawWalkHead(screen, &canvas, in: layout.head)
        let lines = WalkLines(model: self, screen: screen, width: layout.step.width).step
        canvas.draw(lines, in: layout.step, offset: screen.scroll.top)
        if lines.count > layout.step.height {
            canvas.scrollMark(
                in: Frame(size).body.splitTop(2).rest.splitRight(1).right, offset: screen.scroll.top,
                count: lines.count)
        }
        guard let rect = layout.list else { return }
        canvas.verticalLine(at: Point(x: rect.x, y: rect.y), height: rect.height)
        let pane = rect.inset(horizontal: 1).splitLeft(1).rest
        let (list, current) = WalkLines(model: self, screen: screen, width: pane.width).list
        let offset = max(0, min(current - pane.height / 2, list.count - pane.height))
        canvas.draw(list, in: pane, offset: offset)
    }

    /// How far, how long at this step, how long in all.
    private func drawWalkHead(_ screen: WalkScreen, _ canvas: inout Canvas, in rect: Rect) {
        guard let walkthrough = desk.walkthrough(of: screen.ticket) else { return }
        let progress = desk.progress(of: walkthrough)
        let width = 20
        let filled = progress.total == 0 ? width : progress.recorded * width / progress.total
        var runs = [
            StyledRun(progress.fraction + " ", .accent),
            StyledRun(String(repeating: "█", count: filled), .good),
            StyledRun(String(repeating: "░", count: width - filled), .dim),
        ]
        if walkthrough.isInProgress {
            let held = walkthrough.heldSince != nil
            runs.append(StyledRun("  step \(DurationWords.clock(walkthrough.seconds(at: now)))", held ? .dim : .normal))
            if held { runs.append(StyledRun(" (waiting)", .warning)) }
        }
        if walkthrough.agent != me.name {
            runs.append(StyledRun("  \(walkthrough.agent) works it; A takes over", .warning))
        }
        canvas.draw(StyledLine(runs), at: rect.origin, maxWidth: rect.width)
    }
}
