package import struct FoundationEssentials.Date

/// What lists show of a ticket: enough to sort, find, count and draw it without its history.
package struct TicketRow: Equatable, Sendable {
    package var number: TicketNumber
    package var requester: String?
    package var code: Int
    package var codes: [Int]
    package var title: String
    package var app: String?
    package var correlationID: String?
    package var traceID: String?
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
    package var progress: WalkProgress
    /// Where the user stands; nil where no walkthrough is in progress.
    package var standing: Standing?

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
        self.correlationID = correlationID
        self.traceID = traceID
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
        self.progress = progress
        self.standing = standing
    }

    /// How it ended. Few of the tickets at hand have, so that it lies outside of the row.
    private struct Settlement: Equatable {
        var resolvedAt: Date?
        var by: String?
        var cause: String?
    }

    package var id: String { Ticket.id(number) }
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

extension Desk {
    /// A row for every ticket at hand, in no order.
    package var rows: some Sequence<TicketRow> {
        let awake = tickets.awake.tickets.lazy.map { row(of: $0) }
        let sleeping = (tickets.history?.rows ?? []).lazy.filter {
            tickets.awake.isEmpty || !tickets.isAwake($0.number)
        }
        return Chain(first: awake, second: sleeping)
    }

    /// The numbers of the tickets at hand, ascending.
    package var numbersAtHand: [TicketNumber] {
        let sleeping = (tickets.history?.rows ?? []).lazy.map(\.number).filter { !tickets.isAwake($0) }
        return (Array(tickets.awake.numbers) + sleeping).sorted()
    }

    /// The tickets at hand on which nothing can happen any more, with the time of what happened last; in no order.
    package var settledAtHand: [(number: TicketNumber, at: Date)] {
        var settled = tickets.awake.settled
        for row in tickets.history?.rows ?? [] where row.state.next.isEmpty && !tickets.isAwake(row.number) {
            settled.append((row.number, row.updatedAt))
        }
        return settled
    }

    /// The rows of the tickets that were settled so long ago that they are not at hand, in no order.
    package var rowsPutAway: [TicketRow] {
        (tickets.history?.rowsPutAway() ?? []).filter { !tickets.isAwake($0.number) }
    }

    /// How many tickets are not at hand, at most.
    package var putAwayCount: Int { tickets.history?.putAwayCount ?? 0 }

    package func row(of number: TicketNumber) -> TicketRow? {
        if !tickets.isAwake(number), let row = tickets.history?.row(of: number) { return row }
        return tickets[number].map { row(of: $0) }
    }

    package func row(of ticket: Ticket) -> TicketRow {
        let walkthrough = walkthrough(of: ticket.number)
        return TicketRow(
            number: ticket.number, requester: ticket.requester, code: ticket.code, codes: ticket.codes,
            title: ticket.title, app: ticket.app, correlationID: ticket.correlationID, traceID: ticket.traceID,
            occurredAt: ticket.occurredAt, state: ticket.state, impact: ticket.impact, urgency: ticket.urgency,
            assignee: ticket.assignee, labels: ticket.labels, isSuspicious: ticket.isSuspicious,
            isReminding: ticket.state.isWaiting && ticket.remindersSent > 0 || ticket.stepTimer?.hasRung == true,
            createdAt: ticket.createdAt, updatedAt: ticket.updatedAt, stateSince: ticket.stateSince,
            clockedSince: ticket.clockedSince, wasBegunElsewhere: ticket.wasBegunElsewhere,
            firstResponseAt: ticket.firstResponseAt, holds: ticket.holds, waitingUntil: ticket.waitingUntil,
            remindersSent: ticket.remindersSent, reopenCount: ticket.reopenCount, resolvedAt: ticket.resolution?.at,
            settledBy: ticket.settledBy, cause: ticket.resolution?.cause, timerDue: ticket.timerDue,
            isIncident: ticket.isIncident, incident: ticket.incident,
            progress: progress(of: walkthrough, on: ticket.number),
            standing: walkthrough.flatMap { standing(in: $0) })
    }

    private func standing(in walkthrough: Walkthrough) -> TicketRow.Standing? {
        guard walkthrough.isInProgress else { return nil }
        return TicketRow.Standing(
            walkthrough: walkthrough.id,
            stepTitle: walkthrough.current.map { routes[walkthrough.revision]?[$0]?.title ?? $0 },
            agent: walkthrough.agent, clock: walkthrough.clock)
    }
}

/// One sequence behind another.
private struct Chain<First: Sequence, Second: Sequence>: Sequence where First.Element == Second.Element {
    let first: First
    let second: Second

    func makeIterator() -> Iterator { Iterator(first: first.makeIterator(), second: second.makeIterator()) }

    struct Iterator: IteratorProtocol {
        var first: First.Iterator
        var second: Second.Iterator

        mutating func next() -> First.Element? { first.next() ?? second.next() }
    }
}
