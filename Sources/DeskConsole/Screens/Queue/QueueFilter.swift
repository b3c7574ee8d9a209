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

    func shows(_ ticket: Ticket, to agent: Actor) -> Bool {
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
    private let words: [String]

    init(_ text: String) {
        words = text.lowercased().split(separator: " ").map(String.init)
    }

    var isEmpty: Bool { words.isEmpty }

    func matches(_ ticket: Ticket, catalogue: CodeCatalogue) -> Bool {
        guard !words.isEmpty else { return true }
        let text = Self.text(of: ticket, catalogue: catalogue)
        return words.allSatisfy(text.contains)
    }

    private static func text(of ticket: Ticket, catalogue: CodeCatalogue) -> String {
        var parts = [ticket.id, ticket.requester ?? "", "aadsts\(ticket.code)", ticket.title, ticket.state.words]
        parts += [
            ticket.app ?? "", ticket.assignee ?? "", catalogue[ticket.code]?.name ?? "", "p\(ticket.priority.rank)",
        ]
        parts += ticket.labels
        parts += [ticket.correlationID ?? "", ticket.traceID ?? ""]
        return parts.joined(separator: "\n").lowercased()
    }
}
