import struct FoundationEssentials.Date

/// What `is:` asks. The raw value is the word.
package enum StateWord: String, CaseIterable, Sendable {
    case new
    case open
    case waiting
    case waitingUser = "waiting-user"
    case waitingOther = "waiting-other"
    case escalated
    case resolved
    case closed
    case cancelled
    case unsettled
    case settled
    case any
    case mine
    case unassigned
    case suspicious
    case reminding
    case walking
    case stalled
    case incident

    init?(typed text: String) {
        let word = text.lowercased().replacing("_", with: "-")
        guard let known = StateWord(rawValue: word == "canceled" ? "cancelled" : word) else { return nil }
        self = known
    }

    /// The states that it means; nil for what is about something else.
    var states: [TicketState]? {
        switch self {
        case .new: [.new]
        case .open: [.open]
        case .waiting: [.waitingUser, .waitingOther]
        case .waitingUser: [.waitingUser]
        case .waitingOther: [.waitingOther]
        case .escalated: [.escalated]
        case .resolved: [.resolved]
        case .closed: [.closed]
        case .cancelled: [.cancelled]
        case .unsettled: TicketState.allCases.filter(\.isUnsettled)
        case .settled: TicketState.allCases.filter { !$0.isUnsettled }
        case .any: TicketState.allCases
        case .mine, .unassigned, .suspicious, .reminding, .walking, .stalled, .incident: nil
        }
    }

    func holds(of ticket: TicketRow, in context: QueryContext, at now: Date) -> Bool {
        if let states { return states.contains(ticket.state) }
        return switch self {
        case .mine: ticket.assignee == context.me
        case .unassigned: ticket.assignee == nil
        case .suspicious: ticket.isSuspicious
        case .reminding: ticket.isReminding
        case .incident: ticket.isIncident
        case .stalled: ticket.standing.map { $0.stallsAt(by: context.policy) <= now } ?? false
        default: ticket.standing != nil
        }
    }
}
