import DeskCanvas
import DeskCore

/// Where the parts of a walkthrough stand.
struct WalkLayout {
    let head: Rect
    let step: Rect
    /// The gate, the answers and what comes next: below the step, always in sight.
    let foot: Rect
    /// The list of steps; nil below 100 columns.
    let list: Rect?

    /// The width of the step and of its foot.
    static func width(_ size: Size) -> Int {
        (size.width >= 100 ? size.width - listWidth(size) : size.width) - 3
    }

    /// - Parameter footHeight: the lines that the foot has; it gets no more than half of the room.
    init(_ size: Size, footHeight: Int) {
        let (head, rest) = Frame(size).body.splitTop(2)
        self.head = head.inset(horizontal: 1)
        let (left, right) = rest.splitRight(size.width >= 100 ? Self.listWidth(size) : 0)
        list = right.isEmpty ? nil : right
        let height = min(footHeight, max(3, left.height * 3 / 5))
        let (step, foot) = left.splitBottom(height)
        self.step = Rect(x: step.x + 1, y: step.y, width: Self.width(size), height: max(1, step.height - 1))
        self.foot = Rect(x: foot.x + 1, y: foot.y, width: Self.width(size), height: foot.height)
    }

    private static func listWidth(_ size: Size) -> Int { min(60, size.width * 2 / 5) }
}

extension Model {
    /// The layout of a walkthrough's screen, and what stands in its upper and lower part.
    func walkParts(_ screen: WalkScreen) -> (layout: WalkLayout, step: [StyledLine], foot: [StyledLine]) {
        let lines = WalkLines(model: self, screen: screen, width: WalkLayout.width(size))
        let foot = lines.foot
        return (WalkLayout(size, footHeight: foot.count), lines.step, foot)
    }

    func drawWalk(_ screen: WalkScreen, _ canvas: inout Canvas) {
        let (layout, step, foot) = walkParts(screen)
        drawWalkHead(screen, &canvas, in: layout.head)
        let visible = screen.scroll.visible(count: step.count, height: layout.step.height)
        canvas.draw(step, in: layout.step, offset: visible.lowerBound)
        if foot.count > layout.foot.height {
            let (shown, last) = layout.foot.splitBottom(1)
            canvas.draw(foot, in: shown)
            canvas.draw(
                [StyledRun(keyName(.details), .key), StyledRun(" finds one of all the answers", .dim)], at: last.origin)
        } else {
            canvas.draw(foot, in: layout.foot)
        }
        if step.count > layout.step.height {
            let edge = Rect(x: layout.step.maxX + 1, y: layout.step.y, width: 1, height: layout.step.height)
            canvas.scrollMark(in: edge, offset: visible.lowerBound, count: step.count)
            let rest = step.count - visible.upperBound
            if rest > 0 {
                canvas.draw(
                    "↓ \(rest) more \(rest == 1 ? "line" : "lines") (\(keyName(.moveDown)))",
                    at: Point(x: layout.step.x, y: layout.step.maxY), style: .dim, maxWidth: layout.step.width)
            }
        }
        guard let rect = layout.list else { return }
        canvas.verticalLine(at: Point(x: rect.x, y: rect.y), height: rect.height)
        let pane = rect.inset(horizontal: 1).splitLeft(1).rest
        let (list, current) = WalkLines(model: self, screen: screen, width: pane.width).list
        let offset = max(0, min(current - pane.height / 2, list.count - pane.height))
        canvas.draw(list, in: pane, offset: offset)
    }

    /// How far, how long at this step, and who works it.
    private func drawWalkHead(_ screen: WalkScreen, _ canvas: inout Canvas, in rect: Rect) {
        guard let walkthrough = desk.walkthrough(of: screen.ticket) else { return }
        let progress = desk.progress(of: screen.ticket)
        let width = 20
        let filled = progress.total == 0 ? width : progress.recorded * width / progress.total
        var runs = [StyledRun(progress.fraction + " ", .accent)]
        if walkthrough.isInProgress {
            runs.append(StyledRun(String(repeating: "█", count: filled), .good))
            runs.append(StyledRun(String(repeating: "░", count: width - filled), .dim))
        }
        if walkthrough.isInProgress {
            let held = walkthrough.clock.heldSince != nil
            runs.append(
                StyledRun("  step \(DurationWords.clock(walkthrough.clock.seconds(at: now)))", held ? .dim : .normal))
            if held { runs.append(StyledRun(" (waiting)", .warning)) }
            if let due = desk.tickets[screen.ticket]?.timerDue {
                runs.append(StyledRun("  timer \(countdown(to: due))", .warning))
            }
        }
        if let ticket = desk.tickets[screen.ticket], let number = desk.securityCase(of: ticket, for: me) {
            runs.append(StyledRun("  ! security case \(Ticket.id(number))", .bad))
        }
        if walkthrough.agent != me.name, walkthrough.isInProgress {
            let key = disabledReason(.takeOver) == nil ? "; \(keyName(.takeOver)) takes over" : ""
            runs.append(StyledRun("  \(walkthrough.agent) works it\(key)", .warning))
        } else if walkthrough.isInProgress, let assignee = desk.tickets[screen.ticket]?.assignee, assignee != me.name {
            let key = disabledReason(.takeOver) == nil ? "; \(keyName(.takeOver)) makes it yours" : ""
            runs.append(StyledRun("  the ticket is with \(assignee)\(key)", .warning))
        }
        canvas.draw(StyledLine(runs), at: rect.origin, maxWidth: rect.width)
    }
}
