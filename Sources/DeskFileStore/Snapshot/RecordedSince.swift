import DeskCore

/// The events that a process took in behind a snapshot: of which ticket, and where they stand.
struct RecordedSince {
    var tickets: [TicketNumber?] = []
    var places: [LinePlace] = []
    var byteCount = 0

    mutating func append(_ findings: JournalScanner.Findings) {
        // By their places: an event is too large to be copied for its ticket's number.
        for index in findings.events.indices { tickets.append(findings.events[index].ticket) }
        places += findings.places
        for place in findings.places { byteCount += place.byteCount + 1 }
    }

    /// What comes behind a sequence.
    func behind(_ sequence: Int) -> RecordedSince {
        var rest = RecordedSince()
        for (ticket, place) in zip(tickets, places) where place.sequence > sequence {
            rest.tickets.append(ticket)
            rest.places.append(place)
            rest.byteCount += place.byteCount + 1
        }
        return rest
    }
}
