package import struct FoundationEssentials.Date

/// Everything that the recorded events say. A value: two desks that applied the same events are the same.
///
/// A desk may begin with a history instead of from nothing: then most tickets sleep. Whoever asks for one gets it as if it had been
/// in memory; only lists, which want all of them, go by `rows`.
package struct Desk: Sendable {
    package private(set) var tickets = TicketTable()
    private(set) var awakeTimelines: [TicketNumber: [Event]] = [:]
    /// The walkthroughs of the tickets in memory.
    var walkthroughs: [WalkthroughID: Walkthrough] = [:]
    /// The routes of all guide revisions that were ever walked.
    package internal(set) var routes: [String: WalkRoute] = [:]
    /// The walkthroughs that a second ticket has ever joined.
    var sharedWalkthroughs: Set<WalkthroughID> = []
    /// The highest number given so far.
    package private(set) var lastNumber: TicketNumber = 0
    /// The sequence of the last event applied.
    package private(set) var lastSequence = 0
    private var numbersByRequester: [RequesterKey: [TicketNumber]] = [:]
    /// When the timers of steps ring that run on tickets in memory.
    private var timers: [TicketNumber: Date] = [:]
    /// The requesters that tickets in memory had before the one that they have now.
    private var formerKeys: [TicketNumber: [RequesterKey]] = [:]

    package init() {}

    /// A desk on which every ticket sleeps.
    ///
    /// - Parameters:
    ///   - wide: the events that are about no ticket, oldest first.
    ///   - lastNumber: the highest number given until then.
    ///   - lastSequence: of the last event that the history knows of.
    package init(history: TicketHistory, wide: [Event], lastNumber: TicketNumber, lastSequence: Int) {
        apply(wide)
        tickets.history = history
        self.lastNumber = lastNumber
        self.lastSequence = lastSequence
    }

    /// What `desk` is, with every ticket asleep.
    ///
    /// - Parameter history: of all that the desk has taken in.
    package init(asleep desk: Desk, history: TicketHistory) {
        routes = desk.routes
        tickets.history = history
        lastNumber = desk.lastNumber
        lastSequence = desk.lastSequence
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
        awakeTimelines[number] ?? tickets.sleeping(number)?.awakeTimelines[number]
    }

    /// The tickets of a requester, oldest first. Names compare without case, as Entra ID does with principal names.
    package func tickets(of requester: String) -> [Ticket] {
        let key = requester.requesterKey
        var numbers = numbersByRequester[key] ?? []
        for number in tickets.history?.numbers(of: key) ?? [] where !tickets.isAwake(number) {
            numbers.insert(inOrder: number)
        }
        return numbers.compactMap { tickets[$0] }.filter { $0.requester?.requesterKey == key }
    }

    /// The requesters that a ticket in memory has or had.
    package func requesterKeys(of number: TicketNumber) -> [RequesterKey] {
        let key = tickets.awake[number]?.requester?.requesterKey
        let former = formerKeys[number] ?? []
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
        tickets.awake[ticket.number] = ticket
        awakeTimelines[ticket.number] = awakeTimelines[ticket.number] ?? []
        index(ticket.number, of: ticket.requester)
    }

    /// Puts `event` on a timeline: its own ticket's, or that of a ticket that shares the walkthrough.
    mutating func witness(_ event: Event, on number: TicketNumber) {
        // A ticket has a timeline from its first moment on; what is about no ticket has none.
        awakeTimelines[number]?.append(event)
    }

    /// Changes the ticket that `event` is about.
    mutating func change(_ event: Event, _ body: (inout Ticket) -> Void = { _ in }) {
        guard let number = event.ticket else { return }
        change(number, in: event, body)
    }

    /// Changes a ticket, and keeps what follows from every change: its version, its time, and whether the clock of its walkthrough
    /// stands still.
    mutating func change(_ number: TicketNumber, in event: Event, _ body: (inout Ticket) -> Void = { _ in }) {
        // By its place, and without reading it there, since a ticket is too large to be copied for every event.
        guard let place = tickets.awake.index(forKey: number) else { return }
        let isHeld = tickets.awake.values[place].change(in: event, body)
        noteTimer(of: number, due: tickets.awake.values[place].timerDue)
        guard let isHeld, let walkthrough = tickets.awake.values[place].walkthroughs.last
        else { return }
        changeWalkthrough(walkthrough) { isHeld ? $0.clock.stop(at: event.at) : $0.clock.goOn(at: event.at) }
    }

    private mutating func noteTimer(of number: TicketNumber, due: Date?) {
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
        guard let key = requester?.requesterKey else { return }
        numbersByRequester[key, default: []].insert(inOrder: number)
    }

    mutating func unindex(_ number: TicketNumber, of requester: String?) {
        guard let key = requester?.requesterKey else { return }
        numbersByRequester[key]?.removeAll { $0 == number }
        if formerKeys[number]?.contains(key) != true { formerKeys[number, default: []].append(key) }
    }
}

// MARK: Erasing

extension Desk {
    /// Makes tickets what they are without a person's values: their entries are applied anew, without what they said.
    ///
    /// - Parameter entries: the sequences of the entries that lost their values.
    mutating func erase(_ numbers: [TicketNumber], entries: Set<Int>) {
        for number in numbers { wake(number) }
        var events: [Int: Event] = [:]
        for number in numbers {
            for event in awakeTimelines[number] ?? [] {
                events[event.sequence] = event
                if entries.contains(event.sequence) { events[event.sequence]?.fact = event.fact.erased }
            }
        }
        var anew = Desk()
        anew.routes = routes
        anew.apply(events.values.sorted { $0.sequence < $1.sequence })
        for number in numbers {
            unindex(number, of: tickets.awake[number]?.requester)
            formerKeys[number] = nil
            tickets.awake[number] = anew.tickets.awake[number]
            awakeTimelines[number] = anew.awakeTimelines[number]
            noteTimer(of: number, due: tickets.awake[number]?.timerDue)
            index(number, of: tickets.awake[number]?.requester)
        }
        walkthroughs.merge(anew.walkthroughs) { _, anew in anew }
    }
}

// MARK: Waking

extension Desk {
    /// Takes a sleeping ticket, and all that are bound to it, into memory.
    mutating func wake(_ number: TicketNumber) {
        guard let part = tickets.sleeping(number) else { return }
        // Where one is awake already, it has gone on since.
        tickets.awake.merge(part.tickets.awake) { awake, _ in awake }
        awakeTimelines.merge(part.awakeTimelines) { awake, _ in awake }
        walkthroughs.merge(part.walkthroughs) { awake, _ in awake }
        formerKeys.merge(part.formerKeys) { awake, _ in awake }
        timers.merge(part.timers) { awake, _ in awake }
        sharedWalkthroughs.formUnion(part.sharedWalkthroughs)
        for (key, numbers) in part.numbersByRequester {
            for number in numbers where tickets.awake[number]?.requester?.requesterKey == key {
                numbersByRequester[key, default: []].insert(inOrder: number)
            }
        }
    }

    /// Takes all tickets of a requester into memory.
    mutating func wakeTickets(of requester: String?) {
        guard let key = requester?.requesterKey, let history = tickets.history else { return }
        for number in history.numbers(of: key) { wake(number) }
    }
}

extension [TicketNumber] {
    /// Keeps the numbers ascending, each once. Most come at the end.
    fileprivate mutating func insert(inOrder number: TicketNumber) {
        let place = (lastIndex { $0 <= number } ?? -1) + 1
        guard place == 0 || self[place - 1] != number else { return }
        insert(number, at: place)
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

    /// A ticket that may move to `state`.
    func movable(_ number: TicketNumber, to state: TicketState) throws(Refusal) -> Ticket {
        let ticket = try ticket(number)
        guard ticket.state.next.contains(state) else {
            throw .noSuchMove(ticket: number, from: ticket.state, to: state)
        }
        return ticket
    }
}
