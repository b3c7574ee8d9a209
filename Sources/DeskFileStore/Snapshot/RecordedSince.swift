import DeskCore

/// The events that a process took in behind a snapshot: of which ticket, and where they stand.
struct RecordedSince {
    private var tickets: [TicketNumber?] = []
    private var places: [LinePlace] = []
    private(set) var byteCount = 0

    mutating func append(_ findings: JournalScanner.Findings) {
        // By their places: an event is too large to be copied for its ticket's number.
        for index in findings.events.indices { append(findings.places[index], of: findings.events[index].ticket) }
    }

    private mutating func append(_ place: LinePlace, of ticket: TicketNumber?) {
        tickets.append(ticket)
        places.append(place)
        byteCount += place.byteCount + 1
    }

    /// What comes behind a sequence.
    func behind(_ sequence: Int) -> RecordedSince {
        var rest = RecordedSince()
        for (ticket, place) in zip(tickets, places) where place.sequence > sequence { rest.append(place, of: ticket) }
        return rest
    }

    /// The places of each ticket's events, oldest first.
    var placesByTicket: [TicketNumber: [LinePlace]] {
        var found: [TicketNumber: [LinePlace]] = [:]
        for (ticket, place) in zip(tickets, places) {
            if let ticket { found[ticket, default: []].append(place) }
        }
        return found
    }

    /// The places of the events that are about no ticket, oldest first.
    var placesOfNoTicket: [LinePlace] {
        zip(tickets, places).filter { $0.0 == nil }.map(\.1)
    }
}
