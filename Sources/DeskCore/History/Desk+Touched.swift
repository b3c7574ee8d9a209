extension Desk {
    /// The tickets whose rows may be others since some events were applied; nil where that may be all of them.
    ///
    /// An event is about one ticket, but tickets of one requester may share a walkthrough.
    package func ticketsTouched(by events: [Event]) -> Set<TicketNumber>? {
        var touched: Set<TicketNumber> = []
        for event in events {
            if event.fact is PersonErased { return nil }
            guard let number = event.ticket, touched.insert(number).inserted else { continue }
            for key in requesterKeys(of: number) { touched.formUnion(requesters.numbers(of: key)) }
        }
        return touched
    }
}
