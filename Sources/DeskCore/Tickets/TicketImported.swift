package import struct FoundationEssentials.Date

/// A ticket came from elsewhere, with what is known of it there.
package struct TicketImported: Fact {
    package static let name = "ticket_imported"
    package var code = 0
    package var title = ""
    package var state = TicketState.new
    /// From 1, the most pressing, to 5.
    package var priority = Priority.middle
    package var requester: String?
    package var app: String?
    package var correlationID: String?
    package var traceID: String?
    package var occurredAt: Date?
    package var assignee: String?
    package var createdAt = Date(timeIntervalSince1970: 0)
    package var updatedAt = Date(timeIntervalSince1970: 0)
    /// How far the user was. The walk itself stays where it was walked, so nobody can go on with it.
    package var progress = WalkProgress.notStarted
    /// What happened there, oldest first.
    package var timeline: [TimelineEntry] = []

    package init() {}

    /// What an import would have to say to make a ticket what it is.
    init(_ ticket: Ticket, in desk: Desk) {
        code = ticket.code
        title = ticket.title
        state = ticket.state
        priority = ticket.priority.rank
        requester = ticket.requester
        app = ticket.app
        correlationID = ticket.correlationID
        traceID = ticket.traceID
        occurredAt = ticket.occurredAt
        assignee = ticket.assignee
        createdAt = ticket.createdAt
        updatedAt = ticket.updatedAt
        progress = desk.progress(of: ticket.number)
        timeline = desk.portableEntries(of: ticket.number)
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("code", &code)
        try mapper.map("title", &title)
        try mapper.map("state", &state)
        try mapper.map("priority", &priority)
        try mapper.map("requester", &requester)
        try mapper.map("app", &app)
        try mapper.map("correlation_id", &correlationID)
        try mapper.map("trace_id", &traceID)
        try mapper.map("occurred_at", &occurredAt)
        try mapper.map("assignee", &assignee)
        try mapper.map("created_at", &createdAt)
        try mapper.map("updated_at", &updatedAt)
        try mapper.map("guide", &progress.guide)
        try mapper.map("guide_revision", &progress.revision)
        try mapper.map("recorded", &progress.recorded)
        try mapper.map("total", &progress.total)
        try mapper.map("current_step", &progress.currentStep)
        try mapper.map("progress", &progress.state)
        try mapper.map("timeline", &timeline)
    }

    /// The keys of a report that tell two tickets apart.
    func differences(from other: TicketImported) -> [String] {
        let isSame: [(key: String, Bool)] = [
            ("code", code == other.code), ("title", title == other.title), ("state", state == other.state),
            ("priority", priority == other.priority), ("requester", requester == other.requester),
            ("app", app == other.app), ("correlationID", correlationID == other.correlationID),
            ("traceID", traceID == other.traceID), ("occurredAt", occurredAt == other.occurredAt),
            ("assignee", assignee == other.assignee), ("createdAt", createdAt == other.createdAt),
            ("updatedAt", updatedAt == other.updatedAt), ("progress", progress == other.progress),
            ("timeline", timeline == other.timeline),
        ]
        return isSame.filter { !$0.1 }.map(\.key)
    }

    package var words: String { "imported the ticket: \(title)" }

    /// The judgement that stands for the priority.
    var judgement: (impact: Level, urgency: Level) { Priority.judgement(rank: priority) }

    package func apply(to desk: inout Desk, in event: Event) {
        guard let number = event.ticket else { return }
        // The desk's timers and clocks begin with the import: since when it stands there elsewhere, nobody has said.
        var ticket = Ticket(
            number: number, requester: requester, code: code, title: title, stateSince: event.at,
            clockedSince: event.at, createdAt: createdAt,
            createdBy: timeline.first?.by ?? event.by, updatedAt: updatedAt, version: event.sequence)
        ticket.codes = [code]
        ticket.app = app
        ticket.correlationID = correlationID
        ticket.traceID = traceID
        ticket.occurredAt = occurredAt
        ticket.state = state
        ticket.wasBegunElsewhere = state != .new
        (ticket.impact, ticket.urgency) = judgement
        ticket.assignee = assignee
        desk.add(ticket)
        if state.isUnsettled { desk.flow.countArrival(at: event.at) }
    }
}
