import struct FoundationEssentials.Date

/// What numbers need to know of a ticket while something may still happen on it. It goes by the same facts as `Ticket`, and keeps none of them.
struct MeasuredTicket: ClockedTicket {
    var code: Int
    var app: String?
    var createdAt: Date
    var clockedSince: Date
    var wasBegunElsewhere = false
    /// Whether it counts as an arrival: one that came here settled does not.
    var isArrival = true
    var impact = Level.medium
    var urgency = Level.medium
    var state = TicketState.new
    var stateSince: Date
    var holds: [Hold] = []
    var assignee: String?
    /// The contacts of a person with the requester, but for those that were taken back.
    var responses: [MeasuredResponse] = []
    var hasWaited = false
    var wasEscalated = false
    var wasHandedOn = false
    var isVerified = false
    /// The steps that were carried out and changed a credential, and were not taken back.
    var credentialSteps: [String] = []
    /// The last resolution, while nobody knows whether the ticket will be reopened.
    var resolution: MeasuredResolution?

    /// The resolutions before that one, each with when the ticket was reopened.
    var reopened: [(resolution: MeasuredResolution, at: Date)] = []

    var priority: Priority { Priority(impact: impact, urgency: urgency) }
    var resolvedAt: Date? { resolution?.at }
    var response: MeasuredResponse? { responses.first }
    var firstResponseAt: Date? { response?.at }

    init(code: Int, app: String?, createdAt: Date, clockedSince: Date) {
        self.code = code
        self.app = app
        self.createdAt = createdAt
        self.clockedSince = clockedSince
        stateSince = clockedSince
    }

    /// A ticket begins with its first event; nil where that says nothing of one.
    init?(_ event: Event) {
        switch event.fact {
        case let opened as TicketOpened:
            self.init(code: opened.code, app: opened.app, createdAt: event.at, clockedSince: event.at)
        case let imported as TicketImported:
            self.init(code: imported.code, app: imported.app, createdAt: imported.createdAt, clockedSince: event.at)
            state = imported.state
            wasBegunElsewhere = imported.state != .new
            isArrival = imported.state.isUnsettled
            (impact, urgency) = imported.judgement
            assignee = imported.assignee
            hasWaited = imported.state.isWaiting
            wasEscalated = imported.state == .escalated
        default: return nil
        }
    }

    /// The work goes on after all.
    mutating func reopen(at date: Date) {
        if let resolution { reopened.append((resolution, date)) }
        resolution = nil
    }

    mutating func move(to state: TicketState, at date: Date) {
        if self.state.holdsClock, !state.isFinal { holds.add(from: stateSince, to: date) }
        self.state = state
        stateSince = date
        if state.isWaiting { hasWaited = true }
        if state == .escalated { wasEscalated = true }
    }

    mutating func assign(to user: String, at date: Date) {
        if let assignee, assignee != user { wasHandedOn = true }
        assignee = user
        if state == .new { move(to: .open, at: date) }
    }

    /// A walkthrough leaves the ticket with whom it is.
    mutating func walk(by agent: String, at date: Date) {
        if state == .new { move(to: .open, at: date) }
        if assignee == nil { assignee = agent }
    }
}

/// A contact of a person with the requester.
struct MeasuredResponse {
    /// Of the event that says so; nil where it is that of a resolution.
    var sequence: Int?
    var at: Date
    var by: String
}

/// One time that a ticket was resolved.
struct MeasuredResolution {
    var at: Date
    var by: String
    var cause: String
    /// In seconds of working time.
    var gross: Double
    var net: Double
    /// Whether nothing but reopening can take from it that it was resolved at first contact.
    var isFirstContact: Bool
    /// Nil where no credential was changed.
    var isVerified: Bool?
}
