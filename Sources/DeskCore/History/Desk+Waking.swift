extension Desk {
    /// Takes a sleeping ticket, and all that are bound to it, into memory.
    mutating func wake(_ number: TicketNumber) {
        guard let part = tickets.sleeping(number) else { return }
        // Where one is awake already, it has gone on since.
        for (number, due) in part.timers where !tickets.isAwake(number) { timers[number] = due }
        tickets.awake.merge(part.tickets.awake)
        walkthroughs.merge(part.walkthroughs) { awake, _ in awake }
        sharedWalkthroughs.formUnion(part.sharedWalkthroughs)
        requesters.merge(part.requesters) { tickets.awake[$0]?.requester?.requesterKey == $1 }
    }

    /// Takes all tickets of a requester into memory.
    mutating func wakeTickets(of requester: String?) {
        guard let key = requester?.requesterKey, let history = tickets.history else { return }
        for number in history.numbers(of: key) { wake(number) }
    }
}
