import DeskCanvas
import DeskCore

/// The tickets behind a number: which they were when the number was looked at.
struct TicketsScreen: Sendable {
    let title: String
    let numbers: [TicketNumber]
    var list = ListWindow()

    init(_ title: String, _ numbers: [TicketNumber]) {
        self.title = title
        self.numbers = numbers
    }

    var selected: TicketNumber? { numbers.indices.contains(list.selection) ? numbers[list.selection] : nil }
}

extension Model {
    mutating func actInTickets(_ action: Action) -> [Effect]? {
        guard var screen = top.tickets else { return nil }
        if action == .open {
            guard let number = screen.selected else { return [.bell] }
            push(.ticket(TicketScreen(ticket: number)))
            return []
        }
        let height = max(1, Frame(size).body.height - 1)
        guard screen.list.move(action, count: screen.numbers.count, height: height) else { return nil }
        top.tickets = screen
        return []
    }

    func drawTickets(_ screen: TicketsScreen, _ canvas: inout Canvas) {
        let body = Frame(size).body
        guard !screen.numbers.isEmpty else {
            canvas.draw("No ticket is behind this number.", at: body.origin, style: .dim, maxWidth: body.width)
            return
        }
        let (head, rest) = body.splitTop(1)
        drawTicketCells(
            ["", "Ticket", "P", "State", "Requester", "With", "Title"].map { ($0, .dim) }, &canvas, in: head)
        let visible = screen.list.visible(count: screen.numbers.count, height: rest.height)
        for index in visible {
            let row = rest.row(index - visible.lowerBound)
            guard let ticket = desk.row(of: screen.numbers[index]) else { continue }
            drawTicketCells(cells(ticket), &canvas, in: row)
            if index == screen.list.selection { canvas.restyle(row) { _ in .selected } }
        }
        canvas.scrollMark(in: rest.splitRight(1).right, offset: visible.lowerBound, count: screen.numbers.count)
    }

    private func cells(_ ticket: TicketRow) -> [(String, Style)] {
        [
            (ticket.isSuspicious ? Signs.suspicion : ticket.isReminding ? Signs.reminder : " ", .warning),
            (ticket.id, .dim), ("\(ticket.priority.rank)", ticket.priority.style),
            (ticket.state.shortWords, ticket.state.style), (ticket.requester ?? "unknown", .normal),
            (ticket.assignee ?? "", ticket.assignee == me.name ? .accent : .dim), (ticket.title, .normal),
        ]
    }

    private func drawTicketCells(_ cells: [(String, Style)], _ canvas: inout Canvas, in row: Rect) {
        let agent = row.width >= 60 ? 8 : 0
        let fixed = 1 + 9 + 1 + 9 + agent + 7
        let rest = max(12, row.width - fixed)
        let widths = [1, 9, 1, 9, rest / 2, agent, rest - rest / 2]
        var x = row.x
        for (width, (text, style)) in zip(widths, cells) where width > 0 {
            canvas.draw(text, at: Point(x: x, y: row.y), style: style, maxWidth: min(width, row.maxX - x))
            x += width + 1
        }
    }
}
