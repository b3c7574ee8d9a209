/// Where a ticket stands. The raw values are on disk and in `--json`.
package enum TicketState: String, Sendable, CaseIterable {
    case new
    case open
    case waitingUser = "waiting_user"
    case waitingOther = "waiting_other"
    case escalated
    case resolved
    case closed
    case cancelled

    /// The states that a ticket may move to from this one: the one table of moves.
    package var next: [TicketState] {
        switch self {
        case .new: [.open, .cancelled]
        case .open: [.waitingUser, .waitingOther, .escalated, .resolved, .cancelled]
        case .waitingUser, .waitingOther: [.open, .escalated, .resolved, .cancelled]
        case .escalated: [.open, .resolved, .cancelled]
        case .resolved: [.open, .closed, .cancelled]
        case .closed, .cancelled: []
        }
    }

    /// Whether somebody still has to do something about the ticket.
    package var isUnsettled: Bool {
        switch self {
        case .new, .open, .waitingUser, .waitingOther, .escalated: true
        case .resolved, .closed, .cancelled: false
        }
    }

    /// Whether nothing can happen to the ticket any more.
    package var isFinal: Bool { next.isEmpty }

    /// Whether the clock of the resolution stands still in it.
    var holdsClock: Bool { isWaiting || self == .resolved }

    package var isWaiting: Bool { self == .waitingUser || self == .waitingOther }

    /// The state in words, at most twelve characters.
    package var words: String {
        switch self {
        case .new: "new"
        case .open: "open"
        case .waitingUser: "waiting user"
        case .waitingOther: "waiting"
        case .escalated: "escalated"
        case .resolved: "resolved"
        case .closed: "closed"
        case .cancelled: "cancelled"
        }
    }
}
