import DeskCanvas
import DeskCore

extension Model {
    func drawProgress(_ screen: ProgressScreen, _ canvas: inout Canvas) {
        let body = Frame(size).body
        guard !screen.rows.isEmpty else {
            canvas.draw(
                [
                    [StyledRun("Nobody is in remediation just now.", .title)], [],
                    [
                        StyledRun(keyName(.back), .key),
                        StyledRun("  back to the queue; \(keyName(.walk)) on a ticket starts a walkthrough"),
                    ],
                ], in: body.centered(Size(width: min(60, body.width), height: 3)))
            return
        }
        let (head, rest) = body.splitTop(1)
        let columns = ProgressColumns(width: body.width - 1)
        draw(
            ["", "Requester", "Ticket", "Guide", "Step", "", "Since", "With"].map { ($0, Style.dim) }, columns,
            &canvas, in: head)
        let visible = screen.list.visible(count: screen.rows.count, height: rest.height)
        for index in visible {
            let row = rest.row(index - visible.lowerBound)
            draw(cells(screen.rows[index]), columns, &canvas, in: row)
            if index == screen.list.selection { canvas.restyle(row) { _ in .selected } }
        }
        canvas.scrollMark(in: rest.splitRight(1).right, offset: visible.lowerBound, count: screen.rows.count)
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

    private func draw(
        _ cells: [(String, Style)], _ columns: ProgressColumns, _ canvas: inout Canvas, in row: Rect
    ) {
        var x = row.x
        for (width, (text, style)) in zip(columns.widths, cells) where width > 0 {
            canvas.draw(text, at: Point(x: x, y: row.y), style: style, maxWidth: min(width, row.maxX - x))
            x += width + 1
        }
    }
}

/// The columns of the board: mark, requester, ticket, guide, step of steps, its title, since when, who.
private struct ProgressColumns {
    let widths: [Int]

    init(width: Int) {
        let guide = width >= 90 ? 12 : 0
        let agent = width >= 60 ? 8 : 0
        let fixed = 1 + 8 + 5 + 5 + guide + agent + 7
        let rest = max(16, width - fixed)
        widths = [1, rest * 2 / 5, 8, guide, 5, rest - rest * 2 / 5, 5, agent]
    }
}
