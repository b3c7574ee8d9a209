import DeskCanvas
import DeskCore

/// What changed in a guide since the revision in which it is walked: step by step, then line by line.
struct ChangesScreen: Sendable {
    let ticket: TicketNumber
    let change: GuideChange
    private(set) var lines: ChangeLines
    var scroll = ScrollPosition()

    init(ticket: TicketNumber, change: GuideChange, width: Int) {
        self.ticket = ticket
        self.change = change
        lines = ChangeLines(change, width: width)
    }

    /// Lays the lines for another width; the change that was on top stays there.
    mutating func lay(width: Int) {
        guard width != lines.width else { return }
        let part = lines.places.lastIndex { $0 <= scroll.top }
        lines = ChangeLines(change, width: width)
        scroll = ScrollPosition(top: part.map { lines.places[$0] } ?? 0)
    }
}

extension Model {
    var changesWidth: Int { max(20, size.width - 3) }

    mutating func actInChanges(_ action: Action) -> [Effect]? {
        guard var screen = top.changes else { return nil }
        let height = Frame(size).body.height
        let count = screen.lines.rows.count
        switch action {
        case .nextChange:
            guard let place = screen.lines.places.first(where: { $0 > screen.scroll.top }) else {
                say("There is no further change.")
                return [.bell]
            }
            screen.scroll = ScrollPosition(top: place)
        case .previousChange:
            guard let place = screen.lines.places.last(where: { $0 < screen.scroll.top }) else {
                screen.scroll = ScrollPosition()
                top.changes = screen
                return []
            }
            screen.scroll = ScrollPosition(top: place)
        case .moveOver: return askToMove(screen.ticket)
        default:
            guard screen.scroll.move(action, count: count, height: height) else { return nil }
        }
        screen.scroll.fit(count: count, height: height)
        top.changes = screen
        return []
    }

    func drawChanges(_ screen: ChangesScreen, _ canvas: inout Canvas) {
        let body = Frame(size).body
        let visible = screen.scroll.visible(count: screen.lines.rows.count, height: body.height)
        canvas.draw(screen.lines.rows, in: body.inset(horizontal: 1), offset: visible.lowerBound)
        canvas.scrollMark(
            in: body.splitRight(1).right, offset: visible.lowerBound, count: screen.lines.rows.count)
    }
}
