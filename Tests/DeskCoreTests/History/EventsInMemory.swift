import DeskCore

/// A history over events in memory, each ticket bound to others as plainly as can be: by going through all of them again and again.
struct EventsInMemory: TicketHistorySource {
    let events: [Event]
    let putAway: [TicketRow]
    /// The requesters that each ticket ever had.
    private let keys: [TicketNumber: Set<RequesterKey>]

    init(_ events: [Event], putAway: [TicketRow] = []) {
        self.events = events
        self.putAway = putAway
        var keys: [TicketNumber: Set<RequesterKey>] = [:]
        for event in events {
            guard let number = event.ticket else { continue }
            let requester =
                (event.fact as? TicketOpened)?.requester ?? (event.fact as? TicketCorrected)?.requester
                ?? (event.fact as? TicketImported)?.requester
            keys[number, default: []].formUnion(requester.map { [RequesterKey($0)] } ?? [])
        }
        self.keys = keys
    }

    /// What a store would write down of a desk that took in these events.
    static func asleep(_ events: [Event], puttingAway isPutAway: (TicketRow) -> Bool = { _ in false }) -> Desk {
        var desk = Desk()
        desk.apply(events)
        let rows = desk.rows.sorted { $0.number < $1.number }
        let source = EventsInMemory(events, putAway: rows.filter(isPutAway))
        return Desk(
            history: TicketHistory(rows: rows.filter { !isPutAway($0) }, source: source),
            wide: events.filter { $0.ticket == nil }, tallies: desk.tallies, flow: desk.flow, incidents: desk.incidents,
            lastNumber: desk.lastNumber,
            lastSequence: desk.lastSequence, lastActAt: desk.lastActAt)
    }

    func events(boundTo number: TicketNumber) -> [Event] {
        var bound: Set = [number]
        while true {
            let all = bound.reduce(into: Set<RequesterKey>()) { $0.formUnion(keys[$1] ?? []) }
            let next = bound.union(keys.filter { !$0.value.isDisjoint(with: all) }.keys)
            if next == bound { break }
            bound = next
        }
        return events.filter { $0.ticket.map(bound.contains) ?? false }
    }

    func numbers(of key: RequesterKey) -> [TicketNumber] {
        keys.filter { $0.value.contains(key) }.keys.sorted()
    }

    var putAwayCount: Int { putAway.count }

    func rowsPutAway() -> [TicketRow] { putAway }
}
