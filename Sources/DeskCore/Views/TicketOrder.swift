import FoundationEssentials

/// How a list is sorted. The raw value is its name in the configuration.
package enum TicketOrder: String, CaseIterable, Sendable {
    case due
    case priority
    case age
    case state
    case requester
    case code
    case assignee
    case updated

    package var title: String {
        switch self {
        case .due: "due soonest"
        case .priority: "priority, oldest first"
        case .age: "age, newest first"
        case .state: "state"
        case .requester: "requester"
        case .code: "code"
        case .assignee: "assignee"
        case .updated: "change, latest first"
        }
    }

    package var next: TicketOrder {
        let all = TicketOrder.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }

    /// Where a ticket belongs; `group` goes before all else.
    package func key(of ticket: TicketRow, by policy: DeskPolicy, group: TicketGroup? = nil) -> OrderKey {
        let heading = group?.key(of: ticket)
        let (major, text, minor): (Double, String, Int) =
            switch self {
            // What asks to be asked after comes before what is due.
            case .due:
                (ticket.isReminding ? -1 : TicketClocks(of: ticket, by: policy).order.place, "", ticket.priority.rank)
            case .priority: (ticket.isReminding ? 0 : 1, "", ticket.priority.rank)
            case .age: (-Double(ticket.number), "", 0)
            case .updated: (-ticket.updatedAt.timeIntervalSince1970, "", 0)
            case .state: (Double(ticket.state.place), "", ticket.priority.rank)
            case .code: (Double(ticket.code), "", ticket.priority.rank)
            case .requester: (0, ticket.requester?.lowercased() ?? OrderKey.last, 0)
            case .assignee: (0, ticket.assignee ?? OrderKey.last, ticket.priority.rank)
            }
        return OrderKey(
            groupRank: heading?.rank ?? 0, group: heading?.text ?? "", major: major, text: text, minor: minor,
            number: ticket.number)
    }
}

/// Where a ticket stands in a list. What is equal goes by number, so that the order never jumps.
package struct OrderKey: Comparable, Sendable {
    var groupRank: Int
    var group: String
    var major: Double
    var text: String
    var minor: Int
    package var number: TicketNumber

    /// Whether major, minor and number say all.
    var isPlain: Bool { groupRank == 0 && group.isEmpty && text.isEmpty }

    /// Behind every name.
    static let last = "\u{10FFFF}"

    package static func < (left: OrderKey, right: OrderKey) -> Bool {
        if left.groupRank != right.groupRank { return left.groupRank < right.groupRank }
        if left.group != right.group { return left.group < right.group }
        if left.major != right.major { return left.major < right.major }
        if left.text != right.text { return left.text < right.text }
        if left.minor != right.minor { return left.minor < right.minor }
        return left.number < right.number
    }

    /// Whether two tickets stand under one heading.
    package func hasSameHeading(as other: OrderKey) -> Bool {
        groupRank == other.groupRank && group == other.group
    }
}
