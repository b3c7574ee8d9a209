import Synchronization

import struct FoundationEssentials.Date

/// The tickets that nobody has looked at yet: what lists show of them, and their events when somebody does.
///
/// A ticket that sleeps has had no event since the store last wrote down what it knew; the first one that comes wakes it. So what
/// is read of it is the same whenever it is read, and a `Desk` with a history is a value as any other.
package final class TicketHistory: Sendable {
    /// The tickets at hand: all that are unsettled, and those that were settled last. Ascending by number.
    package let rows: [TicketRow]
    private let source: any TicketHistorySource
    private let state = Mutex(State())

    private struct State {
        /// The desks of tickets that were looked at, by each of their tickets.
        var desks: [TicketNumber: Desk] = [:]
        /// The rows of all tickets put away, once somebody has asked for them.
        var putAway: [TicketNumber: TicketRow]?
        /// When time has to do something to which ticket at hand, soonest first, by the policy that was asked for last.
        var due: (policy: DeskPolicy, list: [(at: Date, number: TicketNumber)])?
        var problem: HistoryProblem?
        var hasFailed = false
    }

    /// How many tickets stay in memory for being looked at again.
    private static let keptCount = 512

    package init(rows: [TicketRow], source: any TicketHistorySource) {
        self.rows = rows
        self.source = source
    }

    /// What ended a look at a ticket since the last call; nil where nothing did.
    package func takeProblem() -> HistoryProblem? {
        state.withLock { state in
            defer { state.problem = nil }
            return state.problem
        }
    }

    /// Whether every look was answered. Else an event may have been applied without the ticket that it is about.
    var isWhole: Bool { !state.withLock { $0.hasFailed } }

    /// The tickets at hand to which time had to do something by `now`.
    func numbersDue(at now: Date, by policy: DeskPolicy) -> [TicketNumber] {
        state.withLock { state in
            if state.due?.policy != policy {
                let list = rows.compactMap { row in
                    RunTimers.nextDue(row, by: policy).map { (at: $0, number: row.number) }
                }
                state.due = (policy, list.sorted { $0 < $1 })
            }
            return (state.due?.list ?? []).prefix { $0.at <= now }.map(\.number)
        }
    }

    /// The row of a ticket at hand, or of one put away where those are in memory.
    func row(of number: TicketNumber) -> TicketRow? {
        rowAtHand(number) ?? state.withLock { $0.putAway?[number] }
    }

    private func rowAtHand(_ number: TicketNumber) -> TicketRow? {
        var low = rows.startIndex
        var high = rows.endIndex
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < rows.endIndex && rows[low].number == number ? rows[low] : nil
    }

    /// The tickets that are, or once were, of the requester with a key.
    func numbers(of key: RequesterKey) -> [TicketNumber] {
        reading { () throws(HistoryProblem) in try source.numbers(of: key) } ?? []
    }

    /// The tickets that were settled so long ago that they are not at hand, in no order.
    func rowsPutAway() -> [TicketRow] {
        if let rows = state.withLock({ $0.putAway }) { return Array(rows.values) }
        guard let rows = reading({ () throws(HistoryProblem) in try source.rowsPutAway() }) else { return [] }
        state.withLock {
            $0.putAway = Dictionary(rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        }
        return rows
    }

    /// How many tickets are put away, at most: one that came back is counted too.
    var putAwayCount: Int { source.putAwayCount }

    /// A desk with a ticket and all that are bound to it; nil where there is no such ticket, or it cannot be read.
    func desk(of number: TicketNumber) -> Desk? {
        if let desk = state.withLock({ $0.desks[number] }) { return desk }
        let events = reading { () throws(HistoryProblem) in try source.events(boundTo: number) } ?? []
        guard !events.isEmpty else { return nil }
        var desk = Desk()
        desk.apply(events)
        state.withLock { state in
            if state.desks.count >= Self.keptCount { state.desks = [:] }
            for ticket in desk.tickets.awake.numbers { state.desks[ticket] = desk }
        }
        return desk
    }

    private func reading<Found>(_ read: () throws(HistoryProblem) -> Found) -> Found? {
        do {
            return try read()
        } catch {
            state.withLock { state in
                state.problem = error
                state.hasFailed = true
            }
            return nil
        }
    }
}

/// Where the events of sleeping tickets lie. Asked by several threads at once.
package protocol TicketHistorySource: Sendable {
    /// Every event of a ticket and of all tickets that are bound to it, oldest first; empty where there is no such ticket.
    ///
    /// Bound are the tickets of one requester, and, where a ticket went from one requester to another, those of both: they may share a
    /// walkthrough.
    func events(boundTo number: TicketNumber) throws(HistoryProblem) -> [Event]

    /// The tickets that are, or once were, of the requester with a key, ascending.
    func numbers(of key: RequesterKey) throws(HistoryProblem) -> [TicketNumber]

    /// How many tickets are not at hand, at most.
    var putAwayCount: Int { get }

    /// The tickets that are not at hand, in no order.
    func rowsPutAway() throws(HistoryProblem) -> [TicketRow]
}

/// Why the history of a ticket cannot be read now, as one sentence for people.
package struct HistoryProblem: Error, Equatable {
    package var sentence: String

    package init(_ sentence: String) {
        self.sentence = sentence
    }
}
