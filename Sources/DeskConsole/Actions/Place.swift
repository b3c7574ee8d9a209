/// Where a key is pressed.
package enum Place: String, CaseIterable, Sendable {
    case everywhere
    case queue
    case ticket
    case walk
    case guide
    case room
    case tickets
    case trends
    case funnel
    case changes
    case incident
    case requester
    case newTicket

    package var title: String {
        switch self {
        case .everywhere: "Everywhere"
        case .queue: "Queue"
        case .ticket: "Ticket"
        case .walk: "Walkthrough"
        case .guide: "Guide"
        case .room: "Control room"
        case .tickets: "Tickets behind a number"
        case .trends: "Trends"
        case .funnel: "Funnel"
        case .changes: "What changed"
        case .incident: "Incident"
        case .requester: "User"
        case .newTicket: "New ticket"
        }
    }
}
