import struct FoundationEssentials.Date

/// Everything that the recorded events say. A value: two desks that applied the same events are the same.
package struct Desk: Sendable {
    package private(set) var tickets: [TicketNumber: Ticket] = [:]
    /// Every event of a ticket, oldest first.
    package private(set) var timelines: [TicketNumber: [Event]] = [:]
    package internal(set) var walkthroughs: [WalkthroughID: Walkthrough] = [:]
    /// The routes of all guide revisions that were ever walked.
    package internal(set) var routes: [String: WalkRoute] = [:]
    /// The walkthroughs that a second ticket has ever joined.
    var sharedWalkthroughs: Set<WalkthroughID> = []
    /// How far the users of imported tickets were elsewhere.
    var importedProgress: [TicketNumber: WalkProgress] = [:]
    /// The highest number given so far.
    package private(set) var lastNumber: TicketNumber = 0
    /// The sequence of the last event applied.
    package private(set) var lastSequence = 0
    private var numbersByRequester: [String: [TicketNumber]] = [:]

    package init() {}

    /// Makes `event` true. Events come in order, each once.
    package mutating func apply(_ event: Event) {
        lastSequence = event.sequence
        // Also where this version does not know what opened the ticket: a number is never given twice.
        if let number = event.ticket { lastNumber = max(lastNumber, number) }
        event.fact.apply(to: &self, in: event)
        if let number = event.ticket { witness(event, on: number) }
    }

    package mutating func apply(_ events: [Event]) {
        for event in events { apply(event) }
    }

    /// The tickets of a requester, oldest first. Names compare without case, as Entra ID does with principal names.
    package func tickets(of requester: String) -> [Ticket] {
        (numbersByRequester[requester.lowercased()] ?? []).compactMap { tickets[$0] }
    }

    /// The walkthrough that counts for a ticket: the last one.
    package func walkthrough(of number: TicketNumber) -> Walkthrough? {
        tickets[number]?.walkthroughs.last.flatMap { walkthroughs[$0] }
    }

    mutating func add(_ ticket: Ticket) {
        tickets[ticket.number] = ticket
        timelines[ticket.number] = timelines[ticket.number] ?? []
        index(ticket.number, of: ticket.requester)
    }

    /// Puts `event` on a timeline: its own ticket's, or that of a ticket that shares the walkthrough.
    mutating func witness(_ event: Event, on number: TicketNumber) {
        // A ticket has a timeline from its first moment on; what is about no ticket has none.
        timelines[number]?.append(event)
    }

    /// Changes the ticket that `event` is about.
    mutating func change(_ event: Event, _ body: (inout Ticket) -> Void = { _ in }) {
        guard let number = event.ticket else { return }
        change(number, in: event, body)
    }

    /// Changes a ticket, and keeps what follows from every change: its version, its time, and the clock of its walkthrough,
    /// which stands still while the ticket waits.
    mutating func change(_ number: TicketNumber, in event: Event, _ body: (inout Ticket) -> Void = { _ in }) {
        // By its place, and without reading it there, since a ticket is too large to be copied for every event.
        guard let place = tickets.index(forKey: number),
            let isWaiting = tickets.values[place].change(in: event, body),
            let walkthrough = tickets.values[place].walkthroughs.last
        else { return }
        changeWalkthrough(walkthrough) { isWaiting ? $0.hold(at: event.at) : $0.goOn(at: event.at) }
    }

    mutating func changeWalkthrough(_ id: WalkthroughID, _ body: (inout Walkthrough) -> Void) {
        guard let place = walkthroughs.index(forKey: id) else { return }
        body(&walkthroughs.values[place])
    }

    /// Finds the ticket under its requester from now on. Oldest first, each once.
    mutating func index(_ number: TicketNumber, of requester: String?) {
        guard let key = requester?.lowercased() else { return }
        numbersByRequester[key, default: []].insert(inOrder: number)
    }

    mutating func unindex(_ number: TicketNumber, of requester: String?) {
        guard let key = requester?.lowercased() else { return }
        numbersByRequester[key]?.removeAll { $0 == number }
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
