package import DeskCore
import FoundationEssentials

/// How the queue is sorted.
package enum QueueOrder: Int, CaseIterable, Sendable {
    case soonest
    case priority
    case newest
    case state
    case requester
    case code
    case assignee
    case changed

    var title: String {
        switch self {
        case .soonest: "due soonest"
        case .priority: "priority, oldest first"
        case .newest: "age, newest first"
        case .state: "state"
        case .requester: "requester"
        case .code: "code"
        case .assignee: "assignee"
        case .changed: "change, latest first"
        }
    }

    var next: QueueOrder {
        QueueOrder(rawValue: (rawValue + 1) % QueueOrder.allCases.count) ?? .soonest
    }

    /// Sorts ticket numbers; what is equal goes by number, so that the order never jumps.
    package func sorted(_ tickets: some Sequence<TicketRow>, by policy: DeskPolicy) -> [TicketNumber] {
        switch self {
        case .soonest: sort(tickets) { (Soonest($0, by: policy), $0.priority.rank) }
        case .priority: sort(tickets) { ($0.isReminding ? 0 : 1, $0.priority.rank) }
        case .newest: sort(tickets) { (-$0.number, 0) }
        case .changed: sort(tickets) { (-$0.updatedAt.timeIntervalSince1970, 0) }
        case .state: sort(tickets) { ($0.state.order, $0.priority.rank) }
        case .code: sort(tickets) { ($0.code, $0.priority.rank) }
        case .requester: sort(tickets) { ($0.requester?.lowercased() ?? "\u{10FFFF}", 0) }
        case .assignee: sort(tickets) { ($0.assignee ?? "\u{10FFFF}", $0.priority.rank) }
        }
    }

    private func sort<A: Comparable, B: Comparable>(
        _ tickets: some Sequence<TicketRow>, by key: (TicketRow) -> (A, B)
    ) -> [TicketNumber] {
        var keyed = tickets.map { ticket in (key: key(ticket), number: ticket.number) }
        keyed.sort { left, right in
            if left.key.0 != right.key.0 { return left.key.0 < right.key.0 }
            if left.key.1 != right.key.1 { return left.key.1 < right.key.1 }
            return left.number < right.number
        }
        return keyed.map(\.number)
    }
}

/// What asks to be asked after comes before what is due.
private struct Soonest: Comparable {
    let isReminding: Bool
    let order: ClockOrder

    init(_ ticket: TicketRow, by policy: DeskPolicy) {
        isReminding = ticket.isReminding
        order = TicketClocks(of: ticket, by: policy).order
    }

    static func < (left: Soonest, right: Soonest) -> Bool {
        left.isReminding != right.isReminding ? left.isReminding : left.order < right.order
    }
}

extension TicketState {
    /// As a ticket goes through life.
    fileprivate var order: Int { TicketState.allCases.firstIndex(of: self) ?? 0 }
}
