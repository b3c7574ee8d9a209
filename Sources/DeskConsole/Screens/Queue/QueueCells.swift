import DeskCanvas
import DeskCore

/// What the queue shows of a ticket, a cell a column.
struct QueueCells {
    let model: Model
    let ticket: TicketRow

    /// What stands before the columns. The selected row shows by its style as well, so what is urgent about it goes before the mark of
    /// the selection.
    func mark(isSelected: Bool) -> (String, Style) {
        let mark = ticket.isSuspicious ? Signs.suspicion : ticket.isReminding ? Signs.reminder : isSelected ? "▸" : ""
        return (mark, settled(ticket.isSuspicious ? .bad : .accent))
    }

    subscript(column: TicketColumn) -> (String, Style) {
        let (text, style) = cell(column)
        return (text, settled(style))
    }

    /// What is over for good stands back as a whole.
    private func settled(_ style: Style) -> Style { ticket.state.next.isEmpty ? .dim : style }

    private func cell(_ column: TicketColumn) -> (String, Style) {
        switch column {
        case .number:
            let isVisited = !model.colleagues.isEmpty && !model.colleagues(in: ticket.number).isEmpty
            return isVisited ? (ticket.id + Signs.presence, .info) : (ticket.id, .normal)
        case .age: return (model.age(ticket.createdAt), .dim)
        case .left: return left
        case .due: return (due, .dim)
        case .updated: return (model.age(ticket.updatedAt), .dim)
        case .priority:
            return ("P\(ticket.priority.rank)", ticket.priority.rank <= 2 ? ticket.priority.style : .dim)
        case .state: return (ticket.state.shortWords, ticket.state.style)
        case .requester where ticket.isIncident && ticket.requester == nil:
            let count = model.desk.tickets(ofIncident: ticket.number).count
            return ("incident of \(count)", .warning)
        case .requester: return (ticket.requester ?? "unknown", ticket.requester == nil ? .dim : .normal)
        case .code: return (model.codeText(ticket.code), .normal)
        case .walk: return walk
        case .assignee: return (ticket.assignee ?? "", ticket.assignee == model.me.name ? .accent : .dim)
        case .title: return (ticket.title.oneLine, .normal)
        case .app: return (ticket.app?.oneLine ?? "", .normal)
        case .tags: return (ticket.labels.joined(separator: " "), .dim)
        case .step: return (ticket.standing?.stepTitle?.oneLine ?? "", .dim)
        }
    }

    /// A column for the sign keeps the digits under each other.
    private var left: (String, Style) {
        guard let clock = TicketClocks(of: ticket, by: model.desk.policy).nearest else { return ("", .dim) }
        let coordinate = model.desk.policy.calendar.coordinate(model.now)
        let state = clock.state(at: coordinate)
        return (clock.brief(at: coordinate) + (state.sign.isEmpty ? " " : ""), state.style)
    }

    private var due: String {
        let calendar = model.desk.policy.calendar
        let due = TicketClocks(of: ticket, by: model.desk.policy).nearest?.due
        return due.map { calendar.zone.near(calendar.date(atCoordinate: $0), now: model.now) } ?? ""
    }

    /// The time that is left of a step's timer goes before the progress, since it is what runs out.
    private var walk: (String, Style) {
        if let due = ticket.timerDue { return (Signs.timer + model.timeLeft(until: due), .warning) }
        let progress = ticket.progress
        // How far the walk came, and how it ended, where both fit.
        let text = progress.fraction + progress.state.endMark
        let fits = TextWidth.of(text) <= TicketColumn.walk.fixedWidth ?? 0
        return (fits ? text : progress.fraction, progress.state == .inProgress ? .info : .dim)
    }
}
