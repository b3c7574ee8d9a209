package import struct FoundationEssentials.Date

/// What a supervisor sees of a desk at once. All tickets at hand are counted when it is made; from then on an event asks again only for the tickets
/// that it touched, and time for those whose promises it changes.
package struct RoomBoard: Sendable {
    private var members: [TicketNumber: RoomMember] = [:]
    private var counts = [Int](repeating: 0, count: RoomNumber.allCases.count)
    package private(set) var agents: [String: AgentLoad] = [:]
    /// The tickets whose users are in each walkthrough in progress, ascending.
    private var walks: [WalkthroughID: [TicketNumber]] = [:]
    /// The working coordinates at which time changes what is to be said of a promise.
    private var turns = Turns()
    private let dayBegan: Date
    private let policy: DeskPolicy

    package init(_ desk: Desk, at now: Date) {
        policy = desk.policy
        dayBegan = MetricsPeriod.day.start(of: now, in: policy.calendar.zone)
        let moment = policy.calendar.coordinate(now)
        members.reserveCapacity(desk.countAtHand)
        desk.forEachRow { settle($0.number, member($0, at: moment)) }
    }

    package subscript(number: RoomNumber) -> Int { counts[RoomNumber.allCases.firstIndex(of: number) ?? 0] }

    /// Whether it counts by another policy or on another day than now.
    package func isOutdated(_ desk: Desk, at now: Date) -> Bool {
        policy != desk.policy || dayBegan != MetricsPeriod.day.start(of: now, in: policy.calendar.zone)
    }

    /// The walkthroughs in progress, in no order.
    package var walkthroughs: some Collection<WalkthroughID> { walks.keys }

    /// The ticket to open of a walkthrough in progress, the oldest that is not settled; nil for one that is over.
    package func ticket(in walkthrough: WalkthroughID) -> TicketNumber? { walks[walkthrough]?.first }

    /// The walkthrough in progress that a ticket's user is in.
    package func walk(of ticket: TicketNumber) -> WalkthroughID? { members[ticket]?.walk }

    /// How a walkthrough in progress stands; nil for one that is over.
    package func row(of walkthrough: WalkthroughID, in desk: Desk, at now: Date) -> BoardRow? {
        ticket(in: walkthrough).flatMap { desk.row(of: $0) }.flatMap { BoardRow($0, at: now, by: policy) }
    }

    /// The tickets that a number counts, ascending.
    package func tickets(behind number: RoomNumber) -> [TicketNumber] {
        members.filter { number.counts($0.value) }.keys.sorted()
    }

    /// The unsettled tickets of an agent, ascending.
    package func tickets(of agent: String) -> [TicketNumber] {
        members.filter { $0.value.agent == agent && $0.value.state.isUnsettled }.keys.sorted()
    }

    /// Asks again for the tickets that events touched.
    package mutating func take(_ touched: Set<TicketNumber>, _ desk: Desk, at now: Date) {
        let moment = policy.calendar.coordinate(now)
        for number in touched { settle(number, desk.row(of: number).map { member($0, at: moment) }) }
    }

    /// Asks again for the tickets whose promises time has changed.
    package mutating func pass(_ desk: Desk, at now: Date) {
        take(turns.take(by: policy.calendar.coordinate(now)), desk, at: now)
    }

    private mutating func settle(_ number: TicketNumber, _ member: RoomMember?) {
        let before = members[number]
        guard before != member else { return }
        if let before { count(before, number, -1) }
        if let member { count(member, number, 1) }
        members[number] = member
    }

    private mutating func count(_ member: RoomMember, _ number: TicketNumber, _ times: Int) {
        for (place, kind) in RoomNumber.allCases.enumerated() where kind.counts(member) { counts[place] += times }
        if let agent = member.agent {
            agents[agent, default: AgentLoad()].count(member, times)
            if agents[agent] == AgentLoad() { agents[agent] = nil }
        }
        guard let walk = member.walk else { return }
        if times > 0 {
            walks[walk, default: []].insert(inOrder: number)
        } else {
            walks[walk]?.removeAll { $0 == number }
            if walks[walk]?.isEmpty == true { walks[walk] = nil }
        }
    }

    /// Notes when time will change it.
    private mutating func member(_ row: TicketRow, at moment: Double) -> RoomMember {
        var promise = RoomMember.Promise.kept
        if row.state.isUnsettled {
            for clock in TicketClocks(of: row, by: policy).all {
                promise =
                    RoomMember.Promise(rawValue: max(promise.rawValue, clock.promise(at: moment).rawValue)) ?? .kept
                if let turn = clock.nextTurn(after: moment) { turns.note(row.number, at: turn) }
            }
        }
        return RoomMember(
            state: row.state, agent: row.state.isUnsettled ? row.assignee : row.settledBy, promise: promise,
            isSuspicious: row.isSuspicious, isReminding: row.isReminding,
            isOfToday: row.resolvedAt.map { $0 >= dayBegan } ?? false,
            walk: row.state.isUnsettled ? row.standing?.walkthrough : nil)
    }
}

extension ServiceClock {
    fileprivate func promise(at moment: Double) -> RoomMember.Promise {
        switch state(at: moment) {
        case .breaching: .breaching
        case .breached: .breached
        case .running, .held, .met, .missed: .kept
        }
    }

    /// The coordinate at which time alone changes its state next; nil where none does.
    fileprivate func nextTurn(after moment: Double) -> Double? {
        guard let due else { return nil }
        // A moment later than due is one at which more was used than there was.
        return [due - ServiceState.notice(of: target), due.nextUp].first { $0 > moment }
    }
}
