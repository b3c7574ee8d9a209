package import struct FoundationEssentials.Date

/// Everything that the recorded events say. A value: two desks that applied the same events are the same.
///
/// A desk may begin with a history instead of from nothing: then most tickets sleep. Whoever asks for one gets it as if it had been
/// in memory; only lists, which want all of them, go by `rows`.
package struct Desk: Sendable {
    package internal(set) var tickets = TicketTable()
    /// The walkthroughs of the tickets in memory.
    var walkthroughs: [WalkthroughID: Walkthrough] = [:]
    /// The routes of all guide revisions that were ever walked.
    package internal(set) var routes: [String: WalkRoute] = [:]
    /// The walkthroughs that a second ticket has ever joined.
    var sharedWalkthroughs: Set<WalkthroughID> = []
    /// What all walks came to, also those of tickets that sleep.
    package internal(set) var tallies = WalkTallies()
    /// How many tickets came and were resolved in each hour of the last weeks.
    package internal(set) var flow = FlowTally()
    /// The highest number given so far.
    package private(set) var lastNumber: TicketNumber = 0
    /// The sequence of the last event applied.
    package private(set) var lastSequence = 0
    /// The date of what was recorded last that time alone did not do; nil of an empty desk.
    package private(set) var lastActAt: Date?
    var requesters = RequesterIndex()
    /// The tickets of each act on many, by the sequence of its first event.
    var acts: [Int: [TicketNumber]] = [:]
    package internal(set) var incidents = IncidentIndex()
    /// The tickets of clusters that are no incident, as somebody said.
    var dismissedTickets: Set<TicketNumber> = []
    /// When the timers of steps ring that run on tickets in memory.
    var timers: [TicketNumber: Date] = [:]

    /// What is promised here and when time acts; not recorded, but handed in by whoever owns the desk.
    package var policy = DeskPolicy()

    package init() {}

    /// A desk on which every ticket sleeps.
    ///
    /// - Parameters:
    ///   - wide: the events that are about no ticket, oldest first.
    ///   - tallies: what all walks came to until then.
    ///   - flow: what came and was resolved until then.
    ///   - incidents: which tickets were part of which incident.
    ///   - lastNumber: the highest number given until then.
    ///   - lastSequence: of the last event that the history knows of.
    ///   - lastActAt: the date of the last act until then.
    package init(
        history: TicketHistory, wide: [Event], tallies: WalkTallies, flow: FlowTally, incidents: IncidentIndex,
        lastNumber: TicketNumber, lastSequence: Int, lastActAt: Date?
    ) {
        apply(wide)
        self.incidents = incidents
        self.tallies = tallies
        self.flow = flow
        tickets.history = history
        self.lastNumber = lastNumber
        self.lastSequence = lastSequence
        self.lastActAt = lastActAt
    }

    /// What `desk` is, with every ticket asleep.
    ///
    /// - Parameter history: of all that the desk has taken in.
    package init(asleep desk: Desk, history: TicketHistory) {
        policy = desk.policy
        routes = desk.routes
        tallies = desk.tallies
        flow = desk.flow
        acts = desk.acts
        incidents = desk.incidents
        dismissedTickets = desk.dismissedTickets
        tickets.history = history
        lastNumber = desk.lastNumber
        lastSequence = desk.lastSequence
        lastActAt = desk.lastActAt
    }

    /// How many tickets are in memory.
    package var awakeCount: Int { tickets.awake.count }

    /// What ended a look at a sleeping ticket since the last call; nil where nothing did.
    package func takeProblem() -> HistoryProblem? { tickets.history?.takeProblem() }

    /// Whether every sleeping ticket could be read when it was looked at. Else this desk may lack what others have, and nothing may be made
    /// of it that lasts.
    package var isHistoryWhole: Bool { tickets.history?.isWhole ?? true }

    /// Makes `event` true. Events come in order, each once.
    package mutating func apply(_ event: Event) {
        lastSequence = event.sequence
        if event.by != Actor.timers.name { lastActAt = event.at }
        if let number = event.ticket {
            // Also where this version does not know what opened the ticket: a number is never given twice.
            lastNumber = max(lastNumber, number)
            wake(number)
        }
        event.fact.apply(to: &self, in: event)
        if let number = event.ticket { witness(event, on: number) }
    }

    package mutating func apply(_ events: [Event]) {
        for event in events { apply(event) }
    }

    /// Every event of a ticket, oldest first; nil where there is no such ticket.
    package func timeline(of number: TicketNumber) -> [Event]? {
        tickets.awake.timeline(of: number) ?? tickets.sleeping(number)?.tickets.awake.timeline(of: number)
    }

    /// The tickets of a requester, oldest first. Names compare without case, as Entra ID does with principal names.
    package func tickets(of requester: String) -> [Ticket] {
        let key = requester.requesterKey
        var numbers = requesters.numbers(of: key)
        for number in tickets.history?.numbers(of: key) ?? [] where !tickets.isAwake(number) {
            numbers.insert(inOrder: number)
        }
        return numbers.compactMap { tickets[$0] }.filter { $0.requester?.requesterKey == key }
    }

    /// The requesters that a ticket in memory has or had.
    package func requesterKeys(of number: TicketNumber) -> [RequesterKey] {
        let key = tickets.awake[number]?.requester?.requesterKey
        let former = requesters.formerKeys(of: number)
        return key.map { former.contains($0) ? former : former + [$0] } ?? former
    }

    /// The walkthrough that counts for a ticket: the last one.
    package func walkthrough(of number: TicketNumber) -> Walkthrough? {
        walkthroughs(of: number).last
    }

    /// The walkthroughs of a ticket; the last one counts.
    func walkthroughs(of number: TicketNumber) -> [Walkthrough] {
        let desk = tickets.sleeping(number) ?? self
        return desk.tickets.awake[number]?.walkthroughs.compactMap { desk.walkthroughs[$0] } ?? []
    }

    mutating func add(_ ticket: Ticket) {
        tickets.awake.put(ticket)
        index(ticket.number, of: ticket.requester)
    }

    /// Puts `event` on a timeline: its own ticket's, or that of a ticket that shares the walkthrough.
    mutating func witness(_ event: Event, on number: TicketNumber) {
        tickets.awake.append(event, to: number)
    }

    /// Changes the ticket that `event` is about.
    mutating func change(_ event: Event, _ body: (inout Ticket) -> Void = { _ in }) {
        guard let number = event.ticket else { return }
        change(number, in: event, body)
    }

    /// Changes a ticket, and keeps what follows from every change: its version, its time, and whether the clock of its walkthrough
    /// stands still.
    mutating func change(_ number: TicketNumber, in event: Event, _ body: (inout Ticket) -> Void = { _ in }) {
        let changed = tickets.awake.change(
            number,
            ticket: { ticket in
                let isHeld = ticket.change(in: event, body)
                return (isHeld: isHeld, timerDue: ticket.timerDue, walkthrough: ticket.walkthroughs.last)
            })
        guard let changed else { return }
        noteTimer(of: number, due: changed.timerDue)
        guard let isHeld = changed.isHeld, let walkthrough = changed.walkthrough else { return }
        changeWalkthrough(walkthrough) { isHeld ? $0.clock.stop(at: event.at) : $0.clock.goOn(at: event.at) }
    }

    mutating func noteTimer(of number: TicketNumber, due: Date?) {
        if due != nil || !timers.isEmpty { timers[number] = due }
    }

    /// When the next timer of a step rings on a ticket in memory; nil where none runs.
    package var nextTimer: Date? { timers.values.min() }

    mutating func changeWalkthrough(_ id: WalkthroughID, _ body: (inout Walkthrough) -> Void) {
        guard let place = walkthroughs.index(forKey: id) else { return }
        body(&walkthroughs.values[place])
    }

    /// Finds the ticket under its requester from now on. Oldest first, each once.
    mutating func index(_ number: TicketNumber, of requester: String?) {
        if let key = requester?.requesterKey { requesters.add(number, key) }
    }

    mutating func unindex(_ number: TicketNumber, of requester: String?) {
        if let key = requester?.requesterKey { requesters.remove(number, key) }
    }
}

// MARK: What decisions ask for

extension Desk {
    package func ticket(_ number: TicketNumber) throws(Refusal) -> Ticket {
        guard let ticket = tickets[number] else { throw .noSuchTicket(number) }
        return ticket
    }

    /// A ticket on which work goes on.
    func unsettled(_ number: TicketNumber) throws(Refusal) -> Ticket {
        let ticket = try ticket(number)
        guard ticket.state.isUnsettled else { throw .settled(ticket: number, state: ticket.state) }
        return ticket
    }

    /// Checks that a ticket may move to `state`.
    ///
    /// - Parameter takesNew: whether the actor takes a new ticket before.
    /// - Returns: what has to be recorded before it moves.
    func beginning(
        _ number: TicketNumber, to state: TicketState, takingNew takesNew: Bool
    ) throws(Refusal) -> [any Fact] {
        let ticket = try ticket(number)
        guard takesNew, ticket.state == .new else {
            _ = try movable(number, to: state)
            return []
        }
        var taken = TicketTaken()
        taken.from = ticket.assignee
        return [taken]
    }

    /// A ticket that may move to `state`.
    func movable(_ number: TicketNumber, to state: TicketState) throws(Refusal) -> Ticket {
        let ticket = try ticket(number)
        guard ticket.state.next.contains(state) else {
            throw .noSuchMove(ticket: number, from: ticket.state, to: state)
        }
        return ticket
    }
}
