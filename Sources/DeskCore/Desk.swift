import struct FoundationEssentials.Date

/// Everything that the recorded events say. A value: two desks that applied the same events are the same.
package struct Desk: Sendable {
    package private(set) var tickets: [TicketNumber: Ticket] = [:]
    /// Every event of a ticket, oldest first.
    package private(set) var timelines: [TicketNumber: [Event]] = [:]
    package internal(set) var walkthroughs: [WalkthroughID: Walkthrough] = [:]
    /// The routes of all guide revisions that were ever walked.
    package internal(set) var routes: [String: WalkRoute] = [:]
    /// The highest number given so far.
    package private(set) var lastNumber: TicketNumber = 0
    /// The sequence of the last event applied.
    package private(set) var lastSequence = 0
    private var numbersByRequester: [String: [TicketNumber]] = [:]

    package init() {}

    /// Makes `event` true. Events come in order, each once.
    package mutating func apply(_ event: Event) {
        lastSequence = event.sequence
        event.fact.apply(to: &self, in: event)
        guard let number = event.ticket, tickets[number] != nil else { return }
        timelines[number, default: []].append(event)
    }

    package mutating func apply(_ events: some Sequence<Event>) {
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
        lastNumber = max(lastNumber, ticket.number)
        note(ticket.number, of: ticket.requester)
    }

    /// Changes the ticket that `event` is about, and keeps its version and time of change.
    mutating func change(_ event: Event, _ body: (inout Ticket) -> Void) {
        guard let number = event.ticket, tickets[number] != nil else { return }
        // Looked up on the line above.
        body(&tickets[number]!)
        tickets[number]?.updatedAt = event.at
        if event.fact.isGuarded { tickets[number]?.version = event.sequence }
    }

    mutating func changeWalkthrough(_ id: WalkthroughID, _ body: (inout Walkthrough) -> Void) {
        guard walkthroughs[id] != nil else { return }
        // Looked up on the line above.
        body(&walkthroughs[id]!)
    }

    mutating func note(_ number: TicketNumber, of requester: String?) {
        guard let requester else { return }
        numbersByRequester[requester.lowercased(), default: []].append(number)
    }

    mutating func forget(_ number: TicketNumber, of requester: String?) {
        guard let requester else { return }
        numbersByRequester[requester.lowercased()]?.removeAll { $0 == number }
    }
}

extension Ticket {
    /// Moves to `state` at `date`.
    mutating func move(to state: TicketState, at date: Date) {
        self.state = state
        stateSince = date
        if !state.isWaiting {
            waiting = nil
            remindersSent = 0
        }
    }

    /// The first contact of a person with the requester counts once.
    mutating func noteFirstResponse(_ date: Date) {
        if firstResponseAt == nil { firstResponseAt = date }
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

extension String? {
    /// The text without white space around it; nil where nothing is left.
    package var nonBlank: String? {
        guard let text = self?.trimmed, !text.isEmpty else { return nil }
        return text
    }
}

extension String {
    package var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// The text, or the rule that it may not be blank.
    func required(_ what: Refusal.Needed) throws(Refusal) -> String {
        let text = trimmed
        guard !text.isEmpty else { throw .needs(what) }
        return text
    }
}
