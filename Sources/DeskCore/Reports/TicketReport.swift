package import struct FoundationEssentials.Date

/// A ticket as `--json` prints it. The names of the properties are the keys; times are ISO 8601 in UTC.
package struct TicketReport: Encodable, Sendable {
    /// `HD-1042`.
    package var number: String
    package var state: String
    /// 1 to 5.
    package var priority: Int
    @ExplicitNull package var requester: String?
    package var code: Int
    @ExplicitNull package var codeName: String?
    @ExplicitNull package var app: String?
    @ExplicitNull package var correlationID: String?
    @ExplicitNull package var traceID: String?
    @ExplicitNull package var occurredAt: String?
    package var title: String
    @ExplicitNull package var assignee: String?
    package var createdAt: String
    package var updatedAt: String
    package var progress: ProgressReport
    /// Not of a ticket that is handed on, since they hang on the desk and the moment.
    package var clocks: ClocksReport?
    /// Neither are incidents of the ticket's own.
    package var incident: IncidentLinkReport?

    /// A ticket as it stands on a desk now.
    package init(_ ticket: TicketRow, catalogue: CodeCatalogue, by policy: DeskPolicy, at now: Date) {
        self.init(ticket, catalogue: catalogue)
        clocks = ClocksReport(ticket, by: policy, at: now)
        incident = IncidentLinkReport(ticket)
    }

    /// A ticket as it is handed on.
    init(_ ticket: TicketRow, catalogue: CodeCatalogue) {
        number = ticket.id
        state = ticket.state.rawValue
        priority = ticket.priority.rank
        requester = ticket.requester
        code = ticket.code
        codeName = catalogue[ticket.code]?.name
        app = ticket.app
        correlationID = ticket.correlationID
        traceID = ticket.traceID
        occurredAt = ticket.occurredAt.map(Timestamp.text)
        title = ticket.title
        assignee = ticket.assignee
        createdAt = Timestamp.text(ticket.createdAt)
        updatedAt = Timestamp.text(ticket.updatedAt)
        progress = ProgressReport(ticket.progress)
    }
}

/// How far the user of a ticket is, as `--json` prints it.
package struct ProgressReport: Encodable, Sendable {
    @ExplicitNull package var guide: String?
    @ExplicitNull package var revision: String?
    package var recorded: Int
    package var total: Int
    /// The step's id; null before the start and after the end.
    @ExplicitNull package var currentStep: String?
    package var state: String

    package init(_ progress: WalkProgress) {
        guide = progress.guide
        revision = progress.revision
        recorded = progress.recorded
        total = progress.total
        currentStep = progress.currentStep
        state = progress.state.rawValue
    }
}
