import struct FoundationEssentials.Date

/// The tickets in memory by number, each with its timeline.
///
/// Each lies in a piece of memory of its own, being most of a kilobyte: a table that grows does not move them. One that two desks have in
/// common is copied when one of them changes it.
struct AwakeTickets: Sendable {
    /// Changed only where nothing else refers to it.
    private final class Record: @unchecked Sendable {
        var ticket: Ticket
        /// From the ticket's first moment on, oldest first.
        var timeline: [Event]

        init(_ ticket: Ticket, timeline: [Event] = []) {
            self.ticket = ticket
            self.timeline = timeline
        }
    }

    private var records: [TicketNumber: Record] = [:]

    var isEmpty: Bool { records.isEmpty }
    var count: Int { records.count }
    /// In no order.
    var numbers: some Collection<TicketNumber> { records.keys }
    /// In no order.
    var tickets: some Sequence<Ticket> { records.values.lazy.map(\.ticket) }

    /// Those on which nothing can happen any more, with the time of what happened last; in no order.
    var settled: [(number: TicketNumber, at: Date)] {
        // A ticket is too large to be copied for the answer.
        records.values.compactMap { $0.ticket.state.next.isEmpty ? ($0.ticket.number, $0.ticket.updatedAt) : nil }
    }

    subscript(number: TicketNumber) -> Ticket? { records[number]?.ticket }

    func contains(_ number: TicketNumber) -> Bool { records[number] != nil }

    func timeline(of number: TicketNumber) -> [Event]? { records[number]?.timeline }

    /// Puts a ticket in the place of the one with its number, whose timeline goes on.
    mutating func put(_ ticket: Ticket) {
        if change(ticket.number, { $0.ticket = ticket }) == nil { records[ticket.number] = Record(ticket) }
    }

    /// Puts an event on the timeline of a ticket, where that is in memory.
    mutating func append(_ event: Event, to number: TicketNumber) {
        _ = change(number) { $0.timeline.append(event) }
    }

    /// Changes a ticket where it lies; nil where it is not in memory.
    mutating func change<Result>(_ number: TicketNumber, ticket body: (inout Ticket) -> Result) -> Result? {
        change(number) { body(&$0.ticket) }
    }

    /// Takes those of others that are not here.
    mutating func merge(_ others: AwakeTickets) {
        records.merge(others.records) { mine, _ in mine }
    }

    /// Takes a ticket of others in the place of its own, also where they have none.
    mutating func replace(_ number: TicketNumber, from others: AwakeTickets) {
        records[number] = others.records[number]
    }

    private mutating func change<Result>(_ number: TicketNumber, _ body: (Record) -> Result) -> Result? {
        guard let place = records.index(forKey: number) else { return nil }
        if !isKnownUniquelyReferenced(&records.values[place]) {
            let shared = records.values[place]
            records.values[place] = Record(shared.ticket, timeline: shared.timeline)
        }
        return body(records.values[place])
    }
}
