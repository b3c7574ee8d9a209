package import struct FoundationEssentials.Date

/// Which tickets belong to which views, and how many to each. Events and time ask again only for the tickets that they may concern.
package struct ViewMembers: Sendable {
    private let predicates: [QueryPredicate]
    /// By the places of states, a bit a view: to which their tickets belong whatever else they are, and to which they may.
    private let certain: [UInt32]
    private let possible: [UInt32]
    /// The views to which time brings tickets, and from which it takes them.
    private let timed: [Int]
    /// By a ticket's number, a bit a view; none for what belongs nowhere. No array, since an imported number may be a billion.
    private var members: [TicketNumber: UInt32] = [:]
    package private(set) var counts: [Int]
    /// When time may change what a ticket belongs to. A ticket that was asked for meanwhile is asked once more.
    private var turns = Turns()

    /// How many views can be kept.
    package static let most = UInt32.bitWidth

    package init(_ views: [TicketView], in context: QueryContext) {
        let predicates = views.prefix(Self.most).map { QueryPredicate($0.query, in: context) }
        func bits(_ isOne: (QueryPredicate) -> Bool) -> UInt32 {
            predicates.indices.reduce(0) { isOne(predicates[$1]) ? $0 | 1 << UInt32($1) : $0 }
        }
        certain = TicketState.allCases.map { state in bits { $0.isOfStatesOnly && $0.mayAdmit(state) } }
        possible = TicketState.allCases.map { state in bits { $0.mayAdmit(state) } }
        timed = predicates.indices.filter { predicates[$0].dependsOnTime }
        counts = [Int](repeating: 0, count: predicates.count)
        self.predicates = predicates
    }

    package func contains(_ number: TicketNumber, view: Int) -> Bool {
        members[number, default: 0] & 1 << UInt32(view) != 0
    }

    /// Asks for all tickets at hand.
    package mutating func ask(_ desk: Desk, at now: Date) {
        members.reserveCapacity(desk.countAtHand)
        let moment = DeskMoment(now, in: desk.policy.calendar)
        desk.forEachRow { ask($0, at: moment) }
    }

    /// Asks for many tickets at once.
    package mutating func ask(_ tickets: [TicketRow], at moment: DeskMoment) {
        for ticket in tickets { ask(ticket, at: moment) }
    }

    /// Asks for one ticket; nil: it is not there any more.
    package mutating func ask(_ number: TicketNumber, _ ticket: TicketRow?, at moment: DeskMoment) {
        if let ticket { ask(ticket, at: moment) } else { settle(number, 0) }
    }

    /// The tickets that time may have brought into a view or out of it by `now`, each once.
    package mutating func takeTurns(at now: Date) -> Set<TicketNumber> {
        turns.take(by: now.timeIntervalSinceReferenceDate)
    }

    /// The keys of a view's tickets at hand, in no order.
    package func keys(ofView view: Int, on desk: Desk, in order: TicketOrder, group: TicketGroup?) -> [OrderKey] {
        var keys: [OrderKey] = []
        if counts.indices.contains(view) { keys.reserveCapacity(counts[view]) }
        let bit: UInt32 = 1 << UInt32(view)
        desk.forEachRow { row in
            // Where the state says all, the ticket need not be found.
            let place = row.state.place
            if certain[place] & bit != 0 || possible[place] & bit != 0 && contains(row.number, view: view) {
                keys.append(order.key(of: row, by: desk.policy, group: group))
            }
        }
        return keys
    }

    private mutating func ask(_ ticket: TicketRow, at moment: DeskMoment) {
        settle(ticket.number, answer(ticket, at: moment))
        for view in timed {
            guard let turn = predicates[view].nextTurn(of: ticket, at: moment) else { continue }
            turns.note(ticket.number, at: turn.timeIntervalSinceReferenceDate)
        }
    }

    private mutating func settle(_ number: TicketNumber, _ answer: UInt32) {
        var changed =
            (answer == 0 ? members.removeValue(forKey: number) : members.updateValue(answer, forKey: number)) ?? 0
        changed ^= answer
        while changed != 0 {
            let view = changed.trailingZeroBitCount
            counts[view] += answer & 1 << UInt32(view) != 0 ? 1 : -1
            changed &= changed - 1
        }
    }

    private func answer(_ ticket: TicketRow, at moment: DeskMoment) -> UInt32 {
        var answer = certain[ticket.state.place]
        var open = possible[ticket.state.place] & ~answer
        while open != 0 {
            let view = open.trailingZeroBitCount
            if predicates[view].admits(ticket, at: moment) { answer |= 1 << UInt32(view) }
            open &= open - 1
        }
        return answer
    }
}
