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
            case .requester: (0, ticket.requester?.lowercased() ?? OrderWords.last, 0)
            case .assignee: (0, ticket.assignee ?? OrderWords.last, ticket.priority.rank)
            }
        let hasWords = heading != nil || !text.isEmpty
        return OrderKey(
            major: major, minor: minor, number: ticket.number,
            words: hasWords ? OrderWords(heading: heading ?? (0, ""), text: text) : nil)
    }
}

/// Where a ticket stands in a list. What is equal goes by number, so that the order never jumps.
package struct OrderKey: Comparable, Sendable {
    var major: Double
    var minor: Int
    package var number: TicketNumber
    /// Nil where the numbers say all, as they do of most lists.
    var words: OrderWords?

    package static func == (left: OrderKey, right: OrderKey) -> Bool {
        left.major == right.major && left.minor == right.minor && left.number == right.number
            && (left.words ?? .none) == (right.words ?? .none)
    }

    package static func < (left: OrderKey, right: OrderKey) -> Bool {
        let (one, other) = (left.words ?? .none, right.words ?? .none)
        if one.heading != other.heading { return one.heading < other.heading }
        if left.major != right.major { return left.major < right.major }
        if one.text != other.text { return one.text < other.text }
        if left.minor != right.minor { return left.minor < right.minor }
        return left.number < right.number
    }

    /// Whether two tickets stand under one heading.
    package func hasSameHeading(as other: OrderKey) -> Bool {
        (words ?? .none).heading == (other.words ?? .none).heading
    }
}

/// What a list goes by besides numbers. An object, so that a key without is small.
final class OrderWords: Sendable, Equatable {
    /// What stands over the ticket; goes before all else.
    let heading: (rank: Int, text: String)
    let text: String

    static let none = OrderWords(heading: (0, ""), text: "")
    /// Behind every name.
    static let last = "\u{10FFFF}"

    init(heading: (rank: Int, text: String), text: String) {
        self.heading = heading
        self.text = text
    }

    static func == (left: OrderWords, right: OrderWords) -> Bool {
        left.heading == right.heading && left.text == right.text
    }
}
