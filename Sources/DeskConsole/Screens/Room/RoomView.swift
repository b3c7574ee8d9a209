import DeskCanvas
import DeskCore

extension RoomScreen {
    static let numberCount = RoomNumber.allCases.count
}

extension Model {
    func drawRoom(_ screen: RoomScreen, _ canvas: inout Canvas) {
        let layout = RoomLayout(Frame(size).body, screen)
        drawNumbers(screen, layout, &canvas)
        drawAgents(screen, layout.agents, &canvas)
        drawOutbreaks(screen, layout.outbreaks, &canvas)
        drawWalks(screen, layout.walks, &canvas)
    }

    private func heading(
        _ words: String, _ panel: RoomScreen.Panel, _ screen: RoomScreen, _ canvas: inout Canvas, in rect: Rect
    ) {
        let isFocused = screen.panel == panel
        let row = rect.row(0)
        canvas.horizontalLine(at: row.origin, width: row.width)
        canvas.draw(
            " \(isFocused ? "▸ " : "")\(words) ", at: Point(x: row.x + 1, y: row.y),
            style: isFocused ? .title : .heading,
            maxWidth: max(0, row.width - 2))
    }

    // MARK: Numbers

    private func drawNumbers(_ screen: RoomScreen, _ layout: RoomLayout, _ canvas: inout Canvas) {
        let rect = layout.numbers
        guard !rect.isEmpty else { return }
        heading("Now", .numbers, screen, &canvas, in: rect)
        let rest = rect.splitTop(1).rest
        let isBeside = rest.height < RoomScreen.numberCount / layout.numberColumns + RoomFlow.rowCount
        let flowWidth = isBeside && rest.width >= 70 ? 32 : 0
        let (left, right) = rest.splitRight(flowWidth)
        let rowCount = (RoomScreen.numberCount + layout.numberColumns - 1) / layout.numberColumns
        // Where one column has not enough rows, it moves with the selection.
        let selection = screen.lists[RoomScreen.Panel.numbers.rawValue].selection
        let first = max(0, selection % rowCount - left.height + 1)
        for (place, number) in RoomNumber.allCases.enumerated() where place % rowCount >= first {
            let width = left.width / layout.numberColumns
            let cell = Rect(
                x: left.x + place / rowCount * width, y: left.y + place % rowCount - first, width: width - 2, height: 1)
            guard cell.y < left.maxY else { continue }
            draw(number, screen, &canvas, in: cell)
            if screen.panel == .numbers, place == selection { canvas.restyle(cell) { _ in .selected } }
        }
        if flowWidth > 0 {
            drawFlow(&canvas, in: right)
        } else if !isBeside {
            drawFlow(
                &canvas,
                in: Rect(x: rest.x, y: rest.y + rowCount, width: min(rest.width, 34), height: rest.height - rowCount))
        }
    }

    private func draw(_ number: RoomNumber, _ screen: RoomScreen, _ canvas: inout Canvas, in cell: Rect) {
        let count = screen.board[number]
        let isBad = [.breached, .suspicious].contains(number)
        let isUrgent = isBad || [.breaching, .escalated, .reminding].contains(number)
        let style: Style = count == 0 ? .dim : isBad ? .bad : isUrgent ? .warning : .normal
        let sign = count > 0 && isUrgent ? "!" : " "
        let (name, value) = cell.splitRight(5)
        canvas.draw("\(sign) \(number.title)", at: name.origin, style: style, maxWidth: name.width)
        canvas.drawRight("\(count)", in: value, style: style)
    }

    private func drawFlow(_ canvas: inout Canvas, in rect: Rect) {
        let rows = [["", "arrived", "resolved"]] + RoomFlow.rows(desk, at: self)
        for (index, cells) in rows.enumerated() {
            let row = rect.row(index)
            guard !row.isEmpty else { return }
            let style: Style = index == 0 ? .dim : .normal
            canvas.draw(cells[0], at: Point(x: row.x + 2, y: row.y), style: .dim, maxWidth: 11)
            canvas.drawRight(cells[1], in: Rect(x: row.x + 12, y: row.y, width: 8, height: 1), style: style)
            canvas.drawRight(cells[2], in: Rect(x: row.x + 21, y: row.y, width: 9, height: 1), style: style)
        }
    }

    // MARK: Agents

    private func drawAgents(_ screen: RoomScreen, _ rect: Rect, _ canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        heading("Agents", .agents, screen, &canvas, in: rect)
        let columns = ["open", "waits", "late", "walks", "today"]
        let left = min(12, rect.width / 4)
        for (index, column) in columns.enumerated() {
            canvas.drawRight(
                column, in: Rect(x: rect.x + left + index * 6, y: rect.y, width: 6, height: 1), style: .dim)
        }
        let rest = rect.splitTop(1).rest
        let window = screen.lists[RoomScreen.Panel.agents.rawValue]
        let visible = window.visible(count: screen.agents.count, height: rest.height)
        if screen.agents.isEmpty { canvas.draw("  Nobody has a ticket.", at: rest.origin, style: .dim) }
        for index in visible {
            let row = rest.row(index - visible.lowerBound)
            let agent = screen.agents[index]
            let load = screen.board.agents[agent] ?? AgentLoad()
            let isMe = agent == me.name
            canvas.draw(agent, at: Point(x: row.x + 2, y: row.y), style: isMe ? .accent : .normal, maxWidth: left - 2)
            let loads = [load.open, load.waiting, load.pressing, load.walks, load.resolvedToday]
            for (place, count) in loads.enumerated() {
                let style: Style = count == 0 ? .dim : place == 2 ? .warning : .normal
                canvas.drawRight(
                    "\(count)", in: Rect(x: row.x + left + place * 6, y: row.y, width: 6, height: 1), style: style)
            }
            let x = row.x + left + 32
            canvas.draw(
                whereabouts(of: agent), at: Point(x: x, y: row.y), style: .info, maxWidth: max(0, row.maxX - x - 1))
            if screen.panel == .agents, index == window.selection { canvas.restyle(row) { _ in .selected } }
        }
        canvas.scrollMark(in: rest.splitRight(1).right, offset: visible.lowerBound, count: screen.agents.count)
    }

    /// `● HD-12 Read the log, 4m`; nothing where somebody is in no ticket, or at no console.
    private func whereabouts(of agent: String) -> String {
        let places = agent == me.name ? [] : colleagues.filter { $0.name == agent }.map(\.place)
        return places.map { place in
            let step = place.step.flatMap { id in desk.row(of: place.ticket)?.standing?.stepTitle ?? id }
            return "\(Signs.presence) \(Ticket.id(place.ticket))" + (step.map { " \($0)" } ?? "")
                + ", \(age(place.since))"
        }.joined(separator: "  ")
    }

    // MARK: Outbreaks

    private func drawOutbreaks(_ screen: RoomScreen, _ rect: Rect, _ canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        let clusters = screen.outbreaks.count { $0.cluster != nil }
        let incidents = screen.outbreaks.count - clusters
        let words = [(clusters, "may be one"), (incidents, incidents == 1 ? "incident" : "incidents")]
        heading(
            "Outbreaks: " + words.filter { $0.0 > 0 }.map { "\($0) \($1)" }.joined(separator: ", "), .outbreaks, screen,
            &canvas, in: rect)
        let rest = rect.splitTop(1).rest
        let window = screen.lists[RoomScreen.Panel.outbreaks.rawValue]
        let visible = window.visible(count: screen.outbreaks.count, height: rest.height)
        for index in visible {
            let row = rest.row(index - visible.lowerBound)
            canvas.draw(line(screen.outbreaks[index]), at: row.origin, maxWidth: row.width)
            if screen.panel == .outbreaks, index == window.selection { canvas.restyle(row) { _ in .selected } }
        }
        canvas.scrollMark(in: rest.splitRight(1).right, offset: visible.lowerBound, count: screen.outbreaks.count)
    }

    // MARK: Users in remediation

    private func drawWalks(_ screen: RoomScreen, _ rect: Rect, _ canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        let count = screen.board.walkthroughs.count
        let stalled = screen.stalledCount > 0 ? ", \(screen.stalledCount) stalled" : ""
        heading("In remediation: \(count)\(stalled)", .walks, screen, &canvas, in: rect)
        let rest = rect.splitTop(1).rest
        guard !screen.walks.isEmpty else {
            canvas.draw(
                "  Nobody is just now; r on a ticket starts a walkthrough.", at: rest.origin, style: .dim,
                maxWidth: rest.width)
            return
        }
        let columns = RoomColumns(width: rest.width - 1)
        let window = screen.lists[RoomScreen.Panel.walks.rawValue]
        let visible = window.visible(count: screen.walks.count, height: rest.height)
        for index in visible {
            let row = rest.row(index - visible.lowerBound)
            if let walk = screen.board.row(of: screen.walks[index], in: desk, at: now) {
                draw(cells(walk), columns, &canvas, in: row)
            } else {
                canvas.draw("✓ over", at: row.origin, style: .dim)
            }
            if screen.panel == .walks, index == window.selection { canvas.restyle(row) { _ in .selected } }
        }
        canvas.scrollMark(in: rest.splitRight(1).right, offset: visible.lowerBound, count: screen.walks.count)
    }

    private func cells(_ row: BoardRow) -> [(String, Style)] {
        let style: Style = row.isStalled ? .warning : row.isWaiting ? .dim : .normal
        return [
            (row.isStalled ? "!" : row.isWaiting ? "…" : " ", style),
            (row.requester ?? "unknown", style),
            (Ticket.id(row.ticket), .dim),
            (row.guide, .dim),
            (row.fraction, .accent),
            (row.stepTitle ?? "at the end of the guide", style),
            (age(row.since), row.isStalled ? .warning : .normal),
            (row.agent, row.agent == me.name ? .accent : .dim),
        ]
    }

    private func draw(_ cells: [(String, Style)], _ columns: RoomColumns, _ canvas: inout Canvas, in row: Rect) {
        var x = row.x
        for (width, (text, style)) in zip(columns.widths, cells) where width > 0 {
            canvas.draw(text, at: Point(x: x, y: row.y), style: style, maxWidth: min(width, row.maxX - x))
            x += width + 1
        }
    }
}

/// The columns of users: mark, requester, ticket, guide, step of steps, its title, since when, who.
private struct RoomColumns {
    let widths: [Int]

    init(width: Int) {
        let guide = width >= 90 ? 12 : 0
        let agent = width >= 60 ? 8 : 0
        let fixed = 1 + 8 + 5 + 5 + guide + agent + 7
        let rest = max(16, width - fixed)
        widths = [1, rest * 2 / 5, 8, guide, 5, rest - rest * 2 / 5, 5, agent]
    }
}
