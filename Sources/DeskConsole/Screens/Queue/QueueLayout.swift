import DeskCanvas
import DeskCore

/// Where the parts of the queue stand.
struct QueueLayout {
    /// The line of the views; nil where every line is needed for tickets.
    let tabs: Rect?
    /// The line that points at clusters; nil where there are none.
    let clusters: Rect?
    let list: Rect
    /// Nil below 120 columns.
    let preview: Rect?

    /// - Parameters:
    ///   - size: of the whole screen.
    ///   - isPointing: whether there is a cluster to point at.
    init(_ size: Size, isPointing: Bool) {
        var body = Frame(size).body
        if body.height >= 12 {
            let (top, rest) = body.splitTop(1)
            tabs = top
            body = rest
        } else {
            tabs = nil
        }
        if isPointing, body.height >= 5 {
            let (top, rest) = body.splitTop(1)
            clusters = top
            body = rest
        } else {
            clusters = nil
        }
        if size.width >= 120 {
            let (left, right) = body.splitLeft(body.width * 3 / 5)
            list = left
            preview = right.splitLeft(1).rest.inset(horizontal: 1)
        } else {
            list = body
            preview = nil
        }
    }

    /// The lines of the list, without the line of headings.
    var listHeight: Int { max(0, list.height - 1) }
}

extension Model {
    var queueLayout: QueueLayout { QueueLayout(size, isPointing: clusters?.isEmpty == false) }

    /// Lets the list of the queue stand in the room that it has now.
    mutating func fitQueue() {
        queue.list.fit(count: queue.lineCount, height: queueLayout.listHeight)
    }
}

/// The columns of a queue, each with its cells.
struct QueueColumns {
    private(set) var shown: [(column: TicketColumn, width: Int)] = []

    /// Of what grows with the screen, at least.
    private static let narrowest = 8

    /// - Parameters:
    ///   - columns: those that are wanted; where there is no room, the last ones are left out.
    ///   - widest: the highest number of a ticket.
    init(_ columns: [TicketColumn], width: Int, widest: TicketNumber) {
        var columns = columns.filter {
            !($0 == .walk && width < 60 || $0 == .assignee && width < 70 || $0 == .age && width < 90)
        }
        func fixed(_ column: TicketColumn) -> Int? {
            // With room for the mark of who is in the ticket.
            column == .number ? max(8, Ticket.id(widest).count + 1) : column.fixedWidth
        }
        // Two for the mark, of which the second is at the end, and one before each column.
        func used() -> Int { columns.reduce(2) { $0 + 1 + (fixed($1) ?? 0) } }
        func growing() -> Int { columns.count { fixed($0) == nil } }
        while columns.count > 1, used() + growing() * Self.narrowest > width { columns.removeLast() }
        var rest = width - used()
        var left = growing()
        for column in columns {
            if let width = fixed(column) {
                shown.append((column, width))
            } else {
                let share = left == 1 ? rest : max(Self.narrowest, rest / left)
                shown.append((column, max(1, share)))
                rest -= share
                left -= 1
            }
        }
    }
}

extension TicketColumn {
    /// Nil where it takes what is left.
    var fixedWidth: Int? {
        switch self {
        case .number: 8
        case .priority: 2
        case .state: 9
        case .age: 4
        case .left: 7
        case .due: 12
        case .updated: 6
        case .walk: 5
        case .assignee: 8
        case .app, .tags: 12
        case .requester, .code, .title, .step: nil
        }
    }

    /// Whether its cells end at the right.
    var isRight: Bool { self == .age || self == .left || self == .updated || self == .walk }
}
