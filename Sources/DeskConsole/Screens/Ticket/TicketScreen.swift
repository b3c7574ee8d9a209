import DeskCanvas
import DeskCore

/// One ticket: facts beside or above its timeline.
struct TicketScreen: Sendable {
    var ticket: TicketNumber
    var scroll = ScrollPosition()
}

extension Model {
    mutating func actInTicket(_ action: Action) -> [Effect]? {
        guard var screen = top.ticket else { return nil }
        switch action {
        case .open:
            // The next thing that one does with a ticket.
            return run(.walk, key: .enter)
        case .followUp:
            guard let followUp = subject?.followUps.first(where: { !$0.isDone }) else { return [] }
            return [.attempt(Attempt(CompleteFollowUp(ticket: screen.ticket, text: followUp.text), seen: nil))]
        default:
            guard screen.scroll.move(action, count: ticketLines(screen).count, height: Frame(size).body.height) else {
                return nil
            }
            top.ticket = screen
            return []
        }
    }

    /// The whole ticket in one column, for narrow screens; on wide ones the timeline has a column of its own.
    private func ticketLines(_ screen: TicketScreen) -> [StyledLine] {
        guard let ticket = desk.tickets[screen.ticket] else { return [] }
        let isWide = size.width >= 120
        let lines = TicketLines(model: self, ticket: ticket, width: isWide ? size.width / 2 - 3 : size.width - 3)
        let own = lines.facts
        return isWide
            ? own + lines.sentText
            : own + [[], [StyledRun("Timeline", .heading)]] + lines.timeline + lines.sentText
    }

    func drawTicket(_ screen: TicketScreen, _ canvas: inout Canvas) {
        guard let ticket = desk.tickets[screen.ticket] else { return }
        let body = Frame(size).body
        let lines = ticketLines(screen)
        if size.width >= 120 {
            let (left, right) = body.splitLeft(body.width / 2)
            canvas.draw(lines, in: left.inset(horizontal: 1), offset: screen.scroll.top)
            canvas.verticalLine(at: Point(x: right.x, y: right.y), height: right.height)
            let pane = right.inset(horizontal: 2)
            let timeline = TicketLines(model: self, ticket: ticket, width: pane.width).timeline
            canvas.draw([[StyledRun("Timeline", .heading)]] + timeline, in: pane)
        } else {
            canvas.draw(lines, in: body.inset(horizontal: 1), offset: screen.scroll.top)
        }
        canvas.scrollMark(in: body.splitRight(1).right, offset: screen.scroll.top, count: lines.count)
    }
}
