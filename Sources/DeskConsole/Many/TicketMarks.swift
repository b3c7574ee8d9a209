import DeskCore

/// The tickets that are marked, so that a key is about all of them. Marks follow tickets and not rows, whatever others do to the list.
struct TicketMarks: Sendable {
    private var kept: Set<TicketNumber> = []
    /// A range that is being drawn: where it began, and what is in it now.
    private var range: (begin: TicketNumber, tickets: Set<TicketNumber>)?
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }
    var isDrawing: Bool { range != nil }
    /// Where the range began that is being drawn.
    var begin: TicketNumber? { range?.begin }
    /// Ascending.
    var numbers: [TicketNumber] { kept.union(range?.tickets ?? []).sorted() }

    func contains(_ ticket: TicketNumber) -> Bool {
        kept.contains(ticket) || range?.tickets.contains(ticket) == true
    }

    mutating func toggle(_ ticket: TicketNumber) {
        endRange()
        if kept.remove(ticket) == nil { kept.insert(ticket) }
        count = kept.count
    }

    /// Marks all of a list; where they all are, takes their marks away.
    mutating func toggle(all tickets: [TicketNumber]) {
        endRange()
        if tickets.allSatisfy(kept.contains) { kept.subtract(tickets) } else { kept.formUnion(tickets) }
        count = kept.count
    }

    mutating func beginRange(at ticket: TicketNumber) {
        draw([ticket], from: ticket)
    }

    /// Says what is in the range that is being drawn.
    mutating func draw(_ tickets: some Sequence<TicketNumber>, from begin: TicketNumber) {
        let tickets = Set(tickets)
        range = (begin, tickets)
        count = kept.count + tickets.count { !kept.contains($0) }
    }

    /// Keeps what the range has.
    mutating func endRange() {
        kept.formUnion(range?.tickets ?? [])
        range = nil
    }

    /// Forgets the range that is being drawn.
    mutating func dropRange() {
        range = nil
        count = kept.count
    }
}
