import DeskCanvas
import DeskCore

extension Model {
    func drawQueue(_ canvas: inout Canvas) {
        let layout = queueLayout
        if let tabs = layout.tabs { drawTabs(&canvas, in: tabs) }
        if let clusters = layout.clusters { drawClusters(&canvas, in: clusters) }
        if queue.rows.isEmpty {
            drawEmptyQueue(&canvas, in: layout.list)
        } else {
            drawRows(&canvas, in: layout)
        }
        guard let preview = layout.preview else { return }
        canvas.verticalLine(at: Point(x: preview.x - 2, y: preview.y), height: preview.height)
        guard let number = queue.selected, let ticket = desk.tickets[number] else { return }
        let lines = TicketLines(model: self, ticket: ticket, width: preview.width)
        canvas.draw(lines.facts + [[], [StyledRun("Timeline", .heading)]] + lines.timeline, in: preview)
    }

    private func drawRows(_ canvas: inout Canvas, in layout: QueueLayout) {
        let columns = QueueColumns(queue.view.columns, width: layout.list.width - 1, widest: desk.lastNumber)
        let (head, rest) = layout.list.splitTop(1)
        let rows = rest.splitRight(1).rest
        drawCells(&canvas, in: head, columns, mark: ("", .dim)) { ($0.heading, .dim) }
        let visible = queue.list.visible(count: queue.lineCount, height: rows.height)
        for line in visible {
            let row = rows.row(line - visible.lowerBound)
            guard let index = queue.ticketIndex(atLine: line) else {
                drawHeading(atLine: line, &canvas, in: row)
                continue
            }
            guard let ticket = desk.row(of: queue.rows[index]) else { continue }
            let isSelected = line == queue.list.selection
            let cells = QueueCells(model: self, ticket: ticket)
            drawCells(&canvas, in: row, columns, mark: cells.mark(isSelected: isSelected)) { cells[$0] }
            if queue.marks.contains(ticket.number) {
                canvas.draw(Signs.marked, at: Point(x: row.x + 1, y: row.y), style: .accent)
            }
            if isSelected { canvas.restyle(row) { _ in .selected } }
        }
        canvas.scrollMark(in: rest.splitRight(1).right, offset: visible.lowerBound, count: queue.lineCount)
    }

    private func drawHeading(atLine line: Int, _ canvas: inout Canvas, in row: Rect) {
        guard let place = queue.heading(atLine: line), let first = desk.row(of: queue.rows[queue.headings[place]]),
            let group = queue.group
        else { return }
        let words = group.heading(of: first, catalogue: catalogue).oneLine
        canvas.draw(
            [StyledRun("\(words)  ", .heading), StyledRun("\(queue.count(underHeading: place))", .dim)],
            at: row.origin, maxWidth: row.width)
    }

    private func drawCells(
        _ canvas: inout Canvas, in row: Rect, _ columns: QueueColumns, mark: (String, Style),
        _ cell: (TicketColumn) -> (String, Style)
    ) {
        var x = row.x
        // Where the last text ended, and how it looked.
        var end = row.x
        var last = Style.normal
        func draw(_ text: String, _ style: Style, width: Int, isRight: Bool) {
            let start = isRight ? max(x, x + width - TextWidth.of(text)) : x
            if !text.isEmpty {
                // Between two cells of one style the gap has it too: every change of colour costs some ten bytes on the line.
                if style == last { canvas.fill(Rect(x: end, y: row.y, width: start - end, height: 1), style: style) }
                let room = min(x + width, row.maxX) - start
                end = start + canvas.draw(text, at: Point(x: start, y: row.y), style: style, maxWidth: room)
                last = style
            }
            x += width + 1
        }
        draw(mark.0, mark.1, width: 1, isRight: false)
        for (column, width) in columns.shown {
            let (text, style) = cell(column)
            draw(text, style, width: width, isRight: column.isRight)
        }
    }

    private func drawEmptyQueue(_ canvas: inout Canvas, in rect: Rect) {
        let lines: [StyledLine]
        if desk.tickets.isEmpty {
            lines = [
                [StyledRun("This desk has no tickets yet.", .title)],
                [],
                [StyledRun("n", .key), StyledRun("  paste an error that a user sent: the ticket is made of it")],
                [StyledRun("K", .key), StyledRun("  look up an error code and read its guide")],
                [
                    StyledRun("x", .key),
                    StyledRun("  try it with an example: AADSTS50074, no MFA prompt on a new phone"),
                ],
                [StyledRun("?", .key), StyledRun("  all keys        "), StyledRun("q", .key), StyledRun("  leave")],
            ]
        } else if queue.isNarrowed {
            lines = [
                [StyledRun("No ticket of this view is meant by that.", .title)], [],
                [StyledRun("Esc", .key), StyledRun("  shows all of them again")],
            ]
        } else {
            lines = [
                [StyledRun("Nothing here: \(queue.view.name) is empty.", .title)], [],
                [
                    StyledRun("1", .key), StyledRun("  all that is unsettled   "), StyledRun("7", .key),
                    StyledRun("  every ticket"),
                ],
            ]
        }
        let height = min(rect.height, lines.count)
        let width = min(rect.width, lines.map(\.width).max() ?? 0)
        canvas.draw(lines, in: rect.centered(Size(width: width, height: height)))
    }
}
