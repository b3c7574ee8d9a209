import DeskCanvas
import DeskCore

/// One ticket: facts beside or above its timeline.
struct TicketScreen: Sendable {
    var ticket: TicketNumber
    var scroll = ScrollPosition()
    /// Whether keys scroll the timeline, which has a pane of its own on wide screens.
    var isInTimeline = false
    var timelineScroll = ScrollPosition()
}

extension Model {
    mutating func actInTicket(_ action: Action) -> [Effect]? {
        guard var screen = top.ticket else { return nil }
        switch action {
        case .otherPane:
            guard size.width >= 120 else { return [.bell] }
            screen.isInTimeline.toggle()
            top.ticket = screen
            return []
        case .followUp:
            guard let followUp = subject?.followUps.first(where: { !$0.isDone }) else { return [] }
            return [.attempt(Attempt(CompleteFollowUp(ticket: screen.ticket, text: followUp.text), seen: nil))]
        default:
            let height = Frame(size).body.height
            let isMove =
                screen.isInTimeline && size.width >= 120
                ? screen.timelineScroll.move(action, count: timelineLines(screen).count, height: height)
                : screen.scroll.move(action, count: ticketLines(screen).count, height: height)
            guard isMove else { return nil }
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

    /// The timeline as the right pane of a wide screen has it.
    private func timelineLines(_ screen: TicketScreen) -> [StyledLine] {
        guard let ticket = desk.tickets[screen.ticket] else { return [] }
        let width = size.width - size.width / 2 - 4
        return [[StyledRun("Timeline", .heading)]] + TicketLines(model: self, ticket: ticket, width: width).timeline
    }

    func drawTicket(_ screen: TicketScreen, _ canvas: inout Canvas) {
        let body = Frame(size).body
        let lines = ticketLines(screen)
        if size.width >= 120 {
            let (left, right) = body.splitLeft(body.width / 2)
            canvas.draw(lines, in: left.inset(horizontal: 1), offset: screen.scroll.top)
            canvas.verticalLine(at: Point(x: right.x, y: right.y), height: right.height)
            let timeline = timelineLines(screen)
            let visible = screen.timelineScroll.visible(count: timeline.count, height: right.height)
            canvas.draw(timeline, in: right.inset(horizontal: 2), offset: visible.lowerBound)
            if screen.isInTimeline {
                canvas.scrollMark(in: right.splitRight(1).right, offset: visible.lowerBound, count: timeline.count)
                return
            }
        } else {
            canvas.draw(lines, in: body.inset(horizontal: 1), offset: screen.scroll.top)
        }
        canvas.scrollMark(in: body.splitRight(1).right, offset: screen.scroll.top, count: lines.count)
    }
}
