package import struct FoundationEssentials.Date

/// Which tickets belong to which views, and how many to each. Events and time ask again only for the tickets that they may concern.
package struct ViewMembers: Sendable {
    private let predicates: [QueryPredicate]
    /// By a ticket's number, a bit a view; none for what belongs nowhere. No array, since an imported number may be a billion.
    private var members: [TicketNumber: UInt32] = [:]
    package private(set) var counts: [Int]
    /// When time may change what a ticket belongs to, the next ones last. A ticket that was asked for meanwhile is asked once more.
    private var turns: [(at: Date, number: TicketNumber)] = []

    /// How many views can be kept.
    package static let most = UInt32.bitWidth

    package init(_ views: [TicketView], in context: QueryContext) {
        predicates = views.prefix(Self.most).map { QueryPredicate($0.query, in: context) }
        counts = [Int](repeating: 0, count: predicates.count)
    }

    package func contains(_ number: TicketNumber, view: Int) -> Bool {
        members[number, default: 0] & 1 << UInt32(view) != 0
    }

    /// Asks for many tickets at once.
    package mutating func ask(_ tickets: some Sequence<TicketRow>, at now: Date) {
        for ticket in tickets {
            settle(ticket.number, answer(ticket, at: now))
            if let turn = nextTurn(of: ticket, at: now) { turns.append((turn, ticket.number)) }
        }
        turns.sort { $0.at > $1.at }
    }

    /// Asks for one ticket; nil: it is not there any more.
    package mutating func ask(_ number: TicketNumber, _ ticket: TicketRow?, at now: Date) {
        settle(number, ticket.map { answer($0, at: now) } ?? 0)
        guard let ticket, let turn = nextTurn(of: ticket, at: now) else { return }
        var low = 0
        var high = turns.count
        while low < high {
            let middle = (low + high) / 2
            if turns[middle].at > turn { low = middle + 1 } else { high = middle }
        }
        turns.insert((turn, number), at: low)
    }

    /// The tickets that time may have brought into a view or out of it by `now`, each once.
    package mutating func takeTurns(at now: Date) -> Set<TicketNumber> {
        var numbers: Set<TicketNumber> = []
        while let last = turns.last, last.at <= now { numbers.insert(turns.removeLast().number) }
        return numbers
    }

    private mutating func settle(_ number: TicketNumber, _ answer: UInt32) {
        var changed = members[number, default: 0] ^ answer
        guard changed != 0 else { return }
        members[number] = answer == 0 ? nil : answer
        while changed != 0 {
            let view = changed.trailingZeroBitCount
            counts[view] += answer & 1 << UInt32(view) != 0 ? 1 : -1
            changed &= changed - 1
        }
    }

    private func answer(_ ticket: TicketRow, at now: Date) -> UInt32 {
        var answer: UInt32 = 0
        for place in predicates.indices where predicates[place].admits(ticket, at: now) {
            answer |= 1 << UInt32(place)
        }
        return answer
    }

    private func nextTurn(of ticket: TicketRow, at now: Date) -> Date? {
        var next: Date?
        for predicate in predicates where predicate.dependsOnTime {
            guard let turn = predicate.nextTurn(of: ticket, at: now) else { continue }
            next = next.map { min($0, turn) } ?? turn
        }
        return next
    }
}
