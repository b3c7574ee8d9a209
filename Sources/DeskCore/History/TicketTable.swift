/// The tickets of a desk by number: those in memory, and those that are read when somebody asks for them.
package struct TicketTable: Sendable {
    var awake = AwakeTickets()
    var history: TicketHistory?

    package subscript(number: TicketNumber) -> Ticket? {
        awake[number] ?? sleeping(number)?.tickets.awake[number]
    }

    /// Whether no ticket is at hand.
    package var isEmpty: Bool { awake.isEmpty && history?.rows.isEmpty ?? true }

    /// The numbers of all tickets, also of those that were settled long ago, ascending.
    package var numbers: [TicketNumber] {
        guard let history else { return awake.numbers.sorted() }
        return Set(awake.numbers).union(history.rows.map(\.number)).union(history.rowsPutAway().map(\.number)).sorted()
    }

    func isAwake(_ number: TicketNumber) -> Bool { awake.contains(number) }

    /// The desk of a ticket that is not in memory; nil where it is, or where there is none.
    func sleeping(_ number: TicketNumber) -> Desk? {
        guard let history, !isAwake(number) else { return nil }
        return history.desk(of: number)
    }
}
