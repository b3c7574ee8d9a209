/// What a list can show of a ticket. The raw value is its name in the configuration.
package enum TicketColumn: String, CaseIterable, Sendable {
    case number
    case priority
    case state
    case age
    /// What is left of the nearest clock.
    case left
    /// When the nearest clock runs out.
    case due
    case updated
    case requester
    case code
    case walk
    case assignee
    case title
    case app
    case tags
    case step

    /// What a view shows that names no columns of its own.
    package static let usual: [TicketColumn] = [
        .number, .age, .left, .priority, .state, .requester, .code, .walk, .assignee,
    ]

    /// What stands over it.
    package var heading: String {
        switch self {
        case .number: "Ticket"
        case .priority: "P"
        case .state: "State"
        case .age: "Age"
        case .left: "Left"
        case .due: "Due"
        case .updated: "Change"
        case .requester: "Requester"
        case .code: "Code"
        case .walk: "Walk"
        case .assignee: "With"
        case .title: "Title"
        case .app: "App"
        case .tags: "Tags"
        case .step: "Step"
        }
    }
}
