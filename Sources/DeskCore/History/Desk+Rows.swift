package import struct FoundationEssentials.Date

extension Desk {
    /// A row for every ticket at hand, in no order.
    package var rows: some Sequence<TicketRow> {
        let awake = tickets.awake.tickets.lazy.map { row(of: $0) }
        let sleeping = (tickets.history?.rows ?? []).lazy.filter {
            tickets.awake.isEmpty || !tickets.isAwake($0.number)
        }
        return Chain(first: awake, second: sleeping)
    }

    /// Calls `body` with every row where it lies, in no order: to hand a row on would copy it, which retains some ten texts. So it is inlined, and
    /// for loops of this room alone.
    @inline(__always)
    func forEachRow(_ body: (TicketRow) -> Void) {
        for ticket in tickets.awake.tickets { body(row(of: ticket)) }
        guard let history = tickets.history else { return }
        let areAllAsleep = tickets.awake.isEmpty
        for row in history.rows where areAllAsleep || !tickets.isAwake(row.number) { body(row) }
    }

    /// How many tickets are at hand, at most: one that is awake may be counted twice.
    var countAtHand: Int { tickets.awake.count + (tickets.history?.rows.count ?? 0) }

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
