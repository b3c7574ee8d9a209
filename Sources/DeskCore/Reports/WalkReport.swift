package import struct FoundationEssentials.Date

/// The walkthrough of a ticket as `walk status --json` prints it.
package struct WalkReport: Encodable, Sendable {
    package struct Record: Encodable, Sendable {
        package var step: String
        package var outcome: String
        @ExplicitNull package var answer: String?
        @ExplicitNull package var reason: String?
        /// The ticket from which it is known; null where it was found here.
        @ExplicitNull package var knownFrom: String?
        package var by: String
        package var at: String
        /// How long the step took, waiting not counted.
        package var seconds: Int
        /// The places of the items that were ticked, from 1.
        package var ticked: [Int]
    }

    @ExplicitNull package var guide: String?
    /// The guides that the user is in: the first one, and the detours from it.
    package var trail: [String]
    @ExplicitNull package var revision: String?
    package var state: String
    package var total: Int
    /// Whether it is how far the user was before the ticket was imported; nobody can go on with that here.
    package var isElsewhere: Bool
    /// The step where the walkthrough ended; null where it has not, and at the end of the guide.
    @ExplicitNull package var endedAtStep: String?
    /// Null before the start and at the end.
    @ExplicitNull package var currentStep: StepReport?
    /// The places of the current step's items that are ticked, from 1.
    package var ticked: [Int]
    /// When the timer of the step rings; null where none runs.
    @ExplicitNull package var timer: String?
    /// The other open tickets that share the walkthrough.
    package var sharedWith: [String]
    /// Whether the guide has another text now than the one that is walked.
    package var isGuideChanged: Bool
    /// What helps at the current step; null before the start and at the end.
    @ExplicitNull package var memory: MemoryReport?
    /// The way that counts, oldest first.
    package var recorded: [Record]

    /// - Parameters:
    ///   - guide: the guide in the revision that is walked; nil where its page is gone.
    ///   - isGuideChanged: whether it is another one today.
    package init(of ticket: TicketNumber, in desk: Desk, guide page: Guide?, isGuideChanged: Bool, at now: Date) {
        let progress = desk.progress(of: ticket)
        let walkthrough = desk.walkthrough(of: ticket)
        guide = progress.guide
        trail = desk.guideTrail(of: ticket)
        revision = progress.revision
        state = progress.state.rawValue
        total = progress.total
        isElsewhere = walkthrough == nil && progress.guide != nil
        endedAtStep = walkthrough.flatMap { $0.isInProgress ? nil : $0.current }
        currentStep = progress.currentStep.flatMap { id in
            page?.step(id).map { StepReport($0) }
                ?? walkthrough.flatMap { desk.routes[$0.revision]?[id] }.map { StepReport($0) }
        }
        ticked = (walkthrough?.ticks ?? []).map(\.item).sorted()
        timer = desk.tickets[ticket]?.timerDue.map(Timestamp.text)
        sharedWith = walkthrough.map { desk.tickets(sharing: $0, besides: ticket).map(\.id) } ?? []
        self.isGuideChanged = isGuideChanged
        memory = StepMemory(of: ticket, in: desk, at: now).map(MemoryReport.init)
        recorded = (walkthrough?.records ?? []).map { record in
            Record(
                step: record.step, outcome: record.outcome.rawValue, answer: record.answer, reason: record.reason,
                knownFrom: record.knownFrom.map(Ticket.id),
                by: record.by, at: Timestamp.text(record.at), seconds: record.seconds,
                ticked: record.ticks.map(\.item).sorted())
        }
    }
}
