extension Desk {
    /// The walkthroughs that `walkthrough` is a detour of, the first one first, and itself at the end.
    func trail(of walkthrough: Walkthrough, on ticket: TicketNumber) -> [Walkthrough] {
        // Of a ticket that sleeps they sleep too.
        let known = (tickets.sleeping(ticket) ?? self).walkthroughs
        var trail = [walkthrough]
        while let left = trail.last?.detourFrom.flatMap({ known[$0] }) { trail.append(left) }
        return trail.reversed()
    }

    /// The guides that a ticket's user is in: the first one, and the detours from it, as in `AADSTS50074 > AADSTS500121`.
    package func guideTrail(of number: TicketNumber) -> [String] {
        guard let walkthrough = walkthrough(of: number) else { return [] }
        return trail(of: walkthrough, on: number).map { routes[$0.revision]?.guide ?? "a guide" }
    }

    /// The guide that has to be read before a step is recorded, since the record leads there; nil where it leads to none, or back to
    /// one that is being walked.
    package func guide(after record: RecordStep) -> GuidePlace? {
        guard let walkthrough = walkthrough(of: record.ticket), walkthrough.isInProgress,
            let step = walkthrough.current.flatMap({ routes[walkthrough.revision]?[$0] }),
            let link = step.guide(after: record.outcome, answer: record.answer),
            !guideTrail(of: record.ticket).contains(link.guide)
        else { return nil }
        return link
    }

    /// The title of the step that follows the current one of a ticket's walkthrough, where no answer says otherwise; nil at the end of its guide.
    package func nextTitle(of number: TicketNumber) -> String? {
        guard let walkthrough = walkthrough(of: number), let route = routes[walkthrough.revision] else { return nil }
        return walkthrough.current.flatMap { route[$0]?.next }.flatMap { route[$0]?.title }
    }

    /// The guide of one of a ticket's walkthroughs.
    func guide(of walkthrough: WalkthroughID, on ticket: TicketNumber) -> String {
        let known = (tickets.sleeping(ticket) ?? self).walkthroughs
        return known[walkthrough].flatMap { routes[$0.revision]?.guide } ?? "the guide before"
    }

    /// The tickets besides the event's own that share a walkthrough just now.
    func numbers(sharing walkthrough: Walkthrough, in event: Event) -> [TicketNumber] {
        guard sharedWalkthroughs.contains(walkthrough.id), let number = event.ticket else { return [] }
        return tickets(sharing: walkthrough, besides: number).map(\.number)
    }

    /// From here on another walkthrough of its trail is the one that counts, for the event's ticket and for those that share it.
    mutating func go(on walkthrough: WalkthroughID, sharing others: [TicketNumber], in event: Event) {
        func goOn(_ ticket: inout Ticket) {
            ticket.walkthroughs.removeAll { $0 == walkthrough }
            ticket.walkthroughs.append(walkthrough)
        }
        change(event, goOn)
        for other in others {
            change(other, in: event, goOn)
            witness(event, on: other)
        }
    }
}
