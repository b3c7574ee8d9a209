import DeskCanvas
import DeskCore

/// Where the parts of the queue stand.
struct QueueLayout {
    let list: Rect
    /// Nil below 120 columns.
    let preview: Rect?

    /// - Parameter size: of the whole screen.
    init(_ size: Size) {
        let body = Frame(size).body
        if size.width >= 120 {
            let (left, right) = body.splitLeft(body.width * 3 / 5)
            list = left
            preview = right.splitLeft(1).rest.inset(horizontal: 1)
        } else {
            list = body
            preview = nil
        }
    }

    /// The rows of tickets, without the line of headings.
    var listHeight: Int { max(0, list.height - 1) }
}

/// The columns of a queue of so many cells.
struct QueueColumns {
    /// Zero: left out.
    /// With room for the mark of who is in the ticket.
    let number: Int
    let age: Int
    /// What is left of the nearest clock.
    let left = 7
    let priority = 2
    let state = 9
    let requester: Int
    let code: Int
    let progress: Int
    let assignee: Int
    static let widestProgress = 5

    /// - Parameter widest: the highest number of a ticket.
    init(width: Int, widest: TicketNumber) {
        number = max(8, Ticket.id(widest).count + 1)
        // Two for the mark, one between two columns.
        age = width >= 90 ? 4 : 0
        progress = width >= 60 ? Self.widestProgress : 0
        assignee = width >= 70 ? 8 : 0
        let fixed = 2 + number + left + priority + state + 5 + (age > 0 ? age + 1 : 0)
        let rest = width - fixed - (progress > 0 ? progress + 1 : 0) - (assignee > 0 ? assignee + 1 : 0)
        requester = max(8, rest / 2)
        code = max(0, rest - requester - 1)
    }
}

extension Model {
    func drawQueue(_ canvas: inout Canvas) {
        let layout = QueueLayout(size)
        let queue = queue
        if queue.rows.isEmpty {
            drawEmptyQueue(&canvas, in: layout.list)
        } else {
            drawRows(queue, &canvas, in: layout)
        }
        guard let preview = layout.preview else { return }
        canvas.verticalLine(at: Point(x: preview.x - 2, y: preview.y), height: preview.height)
        guard let number = queue.selected, let ticket = desk.tickets[number] else { return }
        let lines = TicketLines(model: self, ticket: ticket, width: preview.width)
        canvas.draw(lines.facts + [[], [StyledRun("Timeline", .heading)]] + lines.timeline, in: preview)
    }

    private func drawRows(_ queue: QueueScreen, _ canvas: inout Canvas, in layout: QueueLayout) {
        let columns = QueueColumns(width: layout.list.width - 1, widest: desk.lastNumber)
        let (head, rest) = layout.list.splitTop(1)
        let rows = rest.splitRight(1).rest
        drawCells(
            &canvas, in: head, columns: columns,
            [
                ("", .dim), ("Ticket", .dim), ("Age", .dim), ("Left", .dim), ("P", .dim), ("State", .dim),
                ("Requester", .dim),
                ("Code", .dim), ("Walk", .dim), ("With", .dim),
            ])
        let visible = queue.list.visible(count: queue.rows.count, height: rows.height)
        for index in visible {
            guard let ticket = desk.row(of: queue.rows[index]) else { continue }
            let row = rows.row(index - visible.lowerBound)
            let isSelected = index == queue.list.selection
            drawCells(&canvas, in: row, columns: columns, cells(of: ticket, isSelected: isSelected))
            if isSelected { canvas.restyle(row) { _ in .selected } }
        }
        canvas.scrollMark(
            in: rest.splitRight(1).right, offset: visible.lowerBound, count: queue.rows.count)
    }

    private func cells(of ticket: TicketRow, isSelected: Bool) -> [(String, Style)] {
        // The selected row shows by its style as well, so what is urgent about it goes before the mark of the selection.
        let mark = ticket.isSuspicious ? Signs.suspicion : ticket.isReminding ? Signs.reminder : isSelected ? "▸" : ""
        let isVisited = !colleagues.isEmpty && !colleagues(in: ticket.number).isEmpty
        let progress = ticket.progress
        let cells: [(String, Style)] = [
            (mark, ticket.isSuspicious ? .bad : .accent),
            isVisited ? (ticket.id + Signs.presence, .info) : (ticket.id, .normal),
            (age(ticket.createdAt), .dim),
            clockCell(ticket),
            ("P\(ticket.priority.rank)", ticket.priority.rank <= 2 ? ticket.priority.style : .dim),
            (ticket.state.shortWords, ticket.state.style),
            (ticket.requester ?? "unknown", ticket.requester == nil ? .dim : .normal),
            (codeText(ticket.code), .normal),
            timerCell(ticket) ?? (progressText(progress), progress.state == .inProgress ? .info : .dim),
            (ticket.assignee ?? "", ticket.assignee == me.name ? .accent : .dim),
        ]
        // What is over for good stands back as a whole.
        return ticket.state.next.isEmpty ? cells.map { ($0.0, .dim) } : cells
    }

    /// What is left of the nearest clock. A column for the sign keeps the digits under each other.
    private func clockCell(_ ticket: TicketRow) -> (String, Style) {
        guard let clock = TicketClocks(of: ticket, by: desk.policy).nearest else { return ("", .dim) }
        let coordinate = desk.policy.calendar.coordinate(now)
        let state = clock.state(at: coordinate)
        return (clock.brief(at: coordinate) + (state.sign.isEmpty ? " " : ""), state.style)
    }

    /// How far the walk came, and how it ended, where both fit.
    private func progressText(_ progress: WalkProgress) -> String {
        let text = progress.fraction + progress.state.endMark
        return TextWidth.of(text) <= QueueColumns.widestProgress ? text : progress.fraction
    }

    /// The time that is left of a step's timer goes before the progress, since it is what runs out.
    private func timerCell(_ ticket: TicketRow) -> (String, Style)? {
        ticket.timerDue.map { (Signs.timer + timeLeft(until: $0), .warning) }
    }

    private func drawCells(
        _ canvas: inout Canvas, in row: Rect, columns: QueueColumns, _ cells: [(String, Style)]
    ) {
        let widths = [
            1, columns.number, columns.age, columns.left, columns.priority, columns.state, columns.requester,
            columns.code,
            columns.progress, columns.assignee,
        ]
        var x = row.x
        // Where the last text ended, and how it looked.
        var end = row.x
        var last = Style.normal
        for (index, (text, style)) in cells.enumerated() where widths[index] > 0 {
            let isRight = index == 2 || index == 3 || index == 8
            let start = isRight ? max(x, x + widths[index] - TextWidth.of(text)) : x
            if !text.isEmpty {
                // Between two cells of one style the gap has it too: every change of colour costs some ten bytes on the line.
                if style == last { canvas.fill(Rect(x: end, y: row.y, width: start - end, height: 1), style: style) }
                let width = min(x + widths[index], row.maxX) - start
                end = start + canvas.draw(text, at: Point(x: start, y: row.y), style: style, maxWidth: width)
                last = style
            }
            x += widths[index] + 1
        }
    }

    private func drawEmptyQueue(_ canvas: inout Canvas, in rect: Rect) {
        let lines: [StyledLine]
        if desk.tickets.isEmpty {
            lines = [
                [StyledRun("This desk has no tickets yet.", .title)],
                [],
                [
                    StyledRun(keyName(.newTicket), .key),
                    StyledRun("  paste an error that a user sent: the ticket is made of it"),
                ],
                [StyledRun(keyName(.lookUp), .key), StyledRun("  look up an error code and read its guide")],
                [
                    StyledRun(keyName(.example), .key),
                    StyledRun("  try it with an example: AADSTS50074, no MFA prompt on a new phone"),
                ],
                [
                    StyledRun(keyName(.help), .key), StyledRun("  all keys        "),
                    StyledRun(Actions.key(.back, in: .queue, besides: .escape), .key), StyledRun("  leave"),
                ],
            ]
        } else if queue.isNarrowed {
            lines = [
                [StyledRun("No ticket has these words.", .title)], [],
                [StyledRun(keyName(.back), .key), StyledRun("  shows all of them again")],
            ]
        } else {
            lines = [
                [StyledRun("Nothing here: \(queue.view.title.lowercased()) is empty.", .title)], [],
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
