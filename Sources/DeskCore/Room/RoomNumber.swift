/// A number of the control room: how many tickets at hand are so.
package enum RoomNumber: CaseIterable, Sendable {
    case new
    case open
    case waitingUser
    case waitingOther
    case escalated
    case breaching
    case breached
    case nobodys
    case suspicious
    case reminding

    package var title: String {
        switch self {
        case .new: "New"
        case .open: "Open"
        case .waitingUser: "Waiting: user"
        case .waitingOther: "Waiting: other"
        case .escalated: "Escalated"
        case .breaching: "Breaching"
        case .breached: "Breached"
        case .nobodys: "With nobody"
        case .suspicious: "Security cases"
        case .reminding: "To ask after"
        }
    }

    /// What is counted, in words.
    package var definition: String {
        switch self {
        case .new: "Tickets that nobody has taken yet."
        case .open: "Tickets that are worked on."
        case .waitingUser: "Tickets that wait for their user."
        case .waitingOther: "Tickets that wait for somebody else."
        case .escalated: "Tickets that were handed over to somebody who can do more."
        case .breaching:
            "Tickets of which a promise has less than a quarter of its time left, or less than ten minutes."
        case .breached: "Tickets of which a promise was not kept in time, and still is not."
        case .nobodys: "Unsettled tickets that are nobody's, new ones not counted."
        case .suspicious: "Unsettled tickets whose user may not have started the sign-in."
        case .reminding: "Tickets that have waited long, or whose timer has rung."
        }
    }

    func counts(_ member: RoomMember) -> Bool {
        switch self {
        case .new: member.state == .new
        case .open: member.state == .open
        case .waitingUser: member.state == .waitingUser
        case .waitingOther: member.state == .waitingOther
        case .escalated: member.state == .escalated
        case .breaching: member.promise == .breaching
        case .breached: member.promise == .breached
        case .nobodys: member.agent == nil && member.state.isUnsettled && member.state != .new
        case .suspicious: member.isSuspicious && member.state.isUnsettled
        case .reminding: member.isReminding && member.state.isUnsettled
        }
    }
}

/// What the control room knows of a ticket.
struct RoomMember: Equatable, Sendable {
    enum Promise: UInt8, Sendable {
        case kept
        case breaching
        case breached
    }

    var state: TicketState
    /// Whose it is; of a settled one, who resolved it.
    var agent: String?
    var promise: Promise
    var isSuspicious: Bool
    var isReminding: Bool
    /// Whether it was resolved since the day began.
    var isOfToday: Bool
    /// The walkthrough that its user is in.
    var walk: WalkthroughID?
}

/// What an agent has in hand.
package struct AgentLoad: Equatable, Sendable {
    package var open = 0
    package var waiting = 0
    /// Promises that are broken, or about to be.
    package var pressing = 0
    package var walks = 0
    package var resolvedToday = 0

    package init() {}

    mutating func count(_ member: RoomMember, _ times: Int) {
        if member.state.isWaiting { waiting += times } else if member.state.isUnsettled { open += times }
        if member.promise != .kept { pressing += times }
        if member.walk != nil { walks += times }
        if member.isOfToday { resolvedToday += times }
    }
}
