package import struct FoundationEssentials.Date

/// What lists show of a ticket: enough to sort, find, count and draw it without its history.
package struct TicketRow: Equatable, Sendable {
    package var number: TicketNumber
    package var requester: String?
    package var code: Int
    package var codes: [Int]
    package var title: String
    package var app: String?
    private(set) var correlation: CompactID?
    private(set) var trace: CompactID?
    package var occurredAt: Date?
    package var state: TicketState
    package var impact: Level
    package var urgency: Level
    package var assignee: String?
    package var labels: [String]
    package var createdAt: Date
    package var updatedAt: Date
    package var stateSince: Date
    /// From when on the desk's clocks count.
    package var clockedSince: Date
    package var firstResponseAt: Date?
    // What is small stands behind optional times, where there is room for it: a hundred thousand rows are in memory.
    /// Whether nobody knows when the requester was first answered.
    package var wasBegunElsewhere: Bool
    private let reminders: UInt16
    private let reopenings: UInt16
    /// When the clock of its resolution stood still, before the state that it is in.
    package var holds: [Hold]
    /// Until when it waits; nil where it does not, or nobody has said.
    package var waitingUntil: Date?
    package var isSuspicious: Bool
    /// Whether a wait has lasted long enough for somebody to ask after it, or the timer of a step has rung.
    package var isReminding: Bool
    /// The incident that it is part of; 0 for none, -1 for what is an incident itself.
    private let incidentLink: Int
    /// None, or one.
    private var settlements: [Settlement]
    /// When the timer of the walkthrough's step will ring; nil where none runs.
    package var timerDue: Date?
    /// None, or one.
    private var walks: [Walk]

    /// A walkthrough in progress, as a board shows it.
    package struct Standing: Equatable, Sendable {
        package var walkthrough: WalkthroughID
        /// Title of the step where the user stands; nil at the end of the guide.
        package var stepTitle: String?
        /// Who works it.
        package var agent: String
        package var clock: StepClock

        package init(walkthrough: WalkthroughID, stepTitle: String?, agent: String, clock: StepClock) {
            self.walkthrough = walkthrough
            self.stepTitle = stepTitle
            self.agent = agent
            self.clock = clock
        }
    }

    package init(
        number: TicketNumber, requester: String?, code: Int, codes: [Int], title: String, app: String?,
        correlationID: String?, traceID: String?, occurredAt: Date?, state: TicketState, impact: Level, urgency: Level,
        assignee: String?, labels: [String], isSuspicious: Bool, isReminding: Bool, createdAt: Date, updatedAt: Date,
        stateSince: Date, clockedSince: Date, wasBegunElsewhere: Bool, firstResponseAt: Date?, holds: [Hold],
        waitingUntil: Date?, remindersSent: Int, reopenCount: Int, resolvedAt: Date?, settledBy: String?,
        cause: String?, timerDue: Date?, isIncident: Bool, incident: TicketNumber?, progress: WalkProgress,
        standing: Standing?
    ) {
        self.number = number
        self.requester = requester
        self.code = code
        self.codes = codes
        self.title = title
        self.app = app
        correlation = correlationID.map { CompactID($0) }
        trace = traceID.map { CompactID($0) }
        self.occurredAt = occurredAt
        self.state = state
        self.impact = impact
        self.urgency = urgency
        self.assignee = assignee
        self.labels = labels
        self.isSuspicious = isSuspicious
        self.isReminding = isReminding
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.stateSince = stateSince
        self.clockedSince = clockedSince
        self.wasBegunElsewhere = wasBegunElsewhere
        self.firstResponseAt = firstResponseAt
        self.holds = holds
        self.waitingUntil = waitingUntil
        reminders = UInt16(clamping: remindersSent)
        reopenings = UInt16(clamping: reopenCount)
        let settlement = Settlement(resolvedAt: resolvedAt, by: settledBy, cause: cause)
        settlements = settlement == Settlement() ? [] : [settlement]
        self.timerDue = timerDue
        incidentLink = isIncident ? -1 : incident ?? 0
        walks = Walk(progress: progress, standing: standing).kept
    }

    /// How it ended. Few of the tickets at hand have, so that it lies outside of the row.
    private struct Settlement: Equatable {
        var resolvedAt: Date?
        var by: String?
        var cause: String?
    }

    /// How far a user is in a guide. Many tickets at hand never had a walk, so that it lies outside of the row, too.
    private struct Walk: Equatable {
        var progress = WalkProgress.notStarted
        var standing: Standing?

        var kept: [Walk] { self == Walk() ? [] : [self] }
    }

    package var id: String { Ticket.id(number) }
    package var correlationID: String? {
        get { correlation?.text }
        set { correlation = newValue.map { CompactID($0) } }
    }
    package var traceID: String? {
        get { trace?.text }
        set { trace = newValue.map { CompactID($0) } }
    }
    package var progress: WalkProgress {
        get { walks.first?.progress ?? .notStarted }
        set { walks = Walk(progress: newValue, standing: standing).kept }
    }
    /// Where the user stands; nil where no walkthrough is in progress.
    package var standing: Standing? {
        get { walks.first?.standing }
        set { walks = Walk(progress: progress, standing: newValue).kept }
    }
    package var isIncident: Bool { incidentLink == -1 }
    package var incident: TicketNumber? { incidentLink > 0 ? incidentLink : nil }
    package var remindersSent: Int { Int(reminders) }
    package var reopenCount: Int { Int(reopenings) }
    /// When it was resolved here; nil while work goes on, and where nobody knows.
    package var resolvedAt: Date? { settlements.first?.resolvedAt }
    /// Who resolved or cancelled it.
    package var settledBy: String? { settlements.first?.by }
    /// What it turned out to be.
    package var cause: String? {
        get { settlements.first?.cause }
        set { settlements = [Settlement(resolvedAt: resolvedAt, by: settledBy, cause: newValue)] }
    }
    package var priority: Priority { Priority(impact: impact, urgency: urgency) }
}
