import DeskCore

/// Which tickets a queue shows.
enum QueueView: Int, CaseIterable, Sendable {
    case unsettled = 1
    case mine
    case new
    case waiting
    case escalated
    case resolved
    case all

    var title: String {
        switch self {
        case .unsettled: "Unsettled"
        case .mine: "Mine"
        case .new: "New"
        case .waiting: "Waiting"
        case .escalated: "Escalated"
        case .resolved: "Resolved"
        case .all: "All"
        }
    }

    func shows(_ ticket: TicketRow, to agent: Actor) -> Bool {
        switch self {
        case .unsettled: ticket.state.isUnsettled
        case .mine: ticket.state.isUnsettled && ticket.assignee == agent.name
        case .new: ticket.state == .new
        case .waiting: ticket.state.isWaiting
        case .escalated: ticket.state == .escalated
        case .resolved: ticket.state == .resolved
        case .all: true
        }
    }
}

/// The words that a ticket has to contain, each anywhere in what the queue knows of it. Case does not count.
struct QueueFilter: Sendable {
    private let words: [[UInt8]]

    init(_ text: String) {
        words = text.lowercased().split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    }

    var isEmpty: Bool { words.isEmpty }

    /// The places of the tickets that it lets through.
    func places(in texts: QueueTexts) -> [Int] {
        texts.places(containing: words)
    }
}
