import DeskCanvas
import DeskCore

/// An incident and the tickets that are linked to it: its own ticket first, so that keys are about all of it there.
struct IncidentScreen: Sendable {
    let incident: TicketNumber
    /// Stays selected whatever others do to the list.
    private(set) var selected: TicketNumber
    var list = ListWindow()

    init(_ incident: TicketNumber) {
        self.incident = incident
        selected = incident
    }

    func rows(_ desk: Desk) -> [TicketNumber] { [incident] + desk.tickets(ofIncident: incident) }

    /// Brings the list to where the selected ticket stands now; where it is in it no more, near where it was.
    mutating func fit(_ desk: Desk, height: Int) {
        let rows = rows(desk)
        list.select(rows.firstIndex(of: selected) ?? list.selection, count: rows.count, height: height)
        selected = rows[list.selection]
    }

    mutating func move(_ action: Action, _ desk: Desk, height: Int) -> Bool {
        fit(desk, height: height)
        let rows = rows(desk)
        guard list.move(action, count: rows.count, height: height) else { return false }
        selected = rows[list.selection]
        return true
    }
}

extension Model {
    /// The lines of the list below the two of the heading.
    private var incidentListHeight: Int { max(1, Frame(size).body.height - 3) }

    mutating func openIncident(_ number: TicketNumber) {
        push(.incident(IncidentScreen(number)))
    }

    /// Shows the incident that a ticket is or is part of.
    mutating func showIncident(of number: TicketNumber) -> [Effect] {
        guard let row = desk.row(of: number), row.isIncident || row.incident != nil else { return [.bell] }
        openIncident(row.isIncident ? number : row.incident ?? number)
        return []
    }

    mutating func actInIncident(_ action: Action) -> [Effect]? {
        guard var screen = top.incident else { return nil }
        if action == .open {
            push(.ticket(TicketScreen(ticket: screen.selected)))
            return []
        }
        guard screen.move(action, desk, height: incidentListHeight) else { return nil }
        top.incident = screen
        return []
    }

    func drawIncident(_ screen: IncidentScreen, _ canvas: inout Canvas) {
        var screen = screen
        screen.fit(desk, height: incidentListHeight)
        let (top, rest) = Frame(size).body.splitTop(2)
        guard let incident = desk.row(of: screen.incident) else { return }
        canvas.draw(incident.title.oneLine, at: Point(x: top.x + 1, y: top.y), style: .title, maxWidth: top.width - 2)
        canvas.draw(
            incidentWords(incident), at: Point(x: top.x + 1, y: top.y + 1), style: .dim, maxWidth: top.width - 2)
        let (head, body) = rest.splitTop(1)
        let columns = IncidentColumns(width: body.width - 1)
        columns.draw(
            ["", "Ticket", "State", "Requester", "Walk", "Step or cause", "With"].map { ($0, .dim) }, &canvas, in: head)
        let rows = screen.rows(desk)
        let visible = screen.list.visible(count: rows.count, height: body.height)
        for index in visible {
            let place = body.row(index - visible.lowerBound)
            guard let row = desk.row(of: rows[index]) else { continue }
            columns.draw(cells(row, isIncident: index == 0), &canvas, in: place)
            if index == screen.list.selection { canvas.restyle(place) { _ in .selected } }
        }
        canvas.scrollMark(in: body.splitRight(1).right, offset: visible.lowerBound, count: rows.count)
    }

    /// `open for 2h, with ana · 12 tickets: 9 unsettled, 2 in a walk`.
    func incidentWords(_ incident: TicketRow) -> String {
        let rows = desk.tickets(ofIncident: incident.number).compactMap { desk.row(of: $0) }
        let unsettled = rows.count { $0.state.isUnsettled }
        let walking = rows.count { $0.standing != nil }
        return "\(incident.state.words)\(lasting(incident.stateSince)), with \(incident.assignee ?? "nobody") · "
            + "\(Self.count(rows.map(\.number))): \(unsettled) unsettled"
            + (walking > 0 ? ", \(walking) in a walk" : "")
    }

    private func cells(_ row: TicketRow, isIncident: Bool) -> [(String, Style)] {
        let isOver = !row.state.isUnsettled
        let mark = row.isSuspicious ? Signs.suspicion : row.isReminding ? Signs.reminder : ""
        return [
            (mark, .warning), (row.id, isOver ? .dim : .normal), (row.state.shortWords, row.state.style),
            (
                isIncident ? "the incident itself" : row.requester ?? "unknown",
                isIncident ? .accent : isOver ? .dim : .normal
            ),
            (row.progress.fraction, .accent), (row.standing?.stepTitle?.oneLine ?? row.cause?.oneLine ?? "", .dim),
            (row.assignee ?? "", row.assignee == me.name ? .accent : .dim),
        ]
    }
}

/// The columns of an incident's tickets: mark, number, state, requester, walk, step or cause, assignee.
private struct IncidentColumns {
    let widths: [Int]

    init(width: Int) {
        let agent = width >= 50 ? 8 : 0
        let walk = width >= 60 ? 5 : 0
        let rest = max(10, width - 1 - 9 - 9 - walk - agent - 7)
        let step = width >= 70 ? rest / 2 : 0
        widths = [1, 9, 9, rest - step, walk, step, agent]
    }

    func draw(_ cells: [(String, Style)], _ canvas: inout Canvas, in row: Rect) {
        var x = row.x
        for (width, (text, style)) in zip(widths, cells) where width > 0 {
            canvas.draw(text, at: Point(x: x, y: row.y), style: style, maxWidth: min(width, row.maxX - x))
            x += width + 1
        }
    }
}
