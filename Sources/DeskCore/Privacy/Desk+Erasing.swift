extension Desk {
    /// Makes tickets what they are without a person's values: their entries are applied anew, without what they said.
    ///
    /// - Parameter entries: the sequences of the entries that lost their values.
    mutating func erase(_ numbers: [TicketNumber], entries: Set<Int>) {
        for number in numbers { wake(number) }
        var events: [Int: Event] = [:]
        for number in numbers {
            for event in tickets.awake.timeline(of: number) ?? [] {
                events[event.sequence] = event
                if entries.contains(event.sequence) { events[event.sequence]?.fact = event.fact.erased }
            }
        }
        var anew = Desk()
        anew.routes = routes
        anew.apply(events.values.sorted { $0.sequence < $1.sequence })
        for number in numbers {
            unindex(number, of: tickets.awake[number]?.requester)
            requesters.forgetFormer(of: number)
            tickets.awake.replace(number, from: anew.tickets.awake)
            noteTimer(of: number, due: tickets.awake[number]?.timerDue)
            index(number, of: tickets.awake[number]?.requester)
        }
        walkthroughs.merge(anew.walkthroughs) { _, anew in anew }
    }
}
