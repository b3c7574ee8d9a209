package import struct FoundationEssentials.Date

/// Something that was to be looked after and is not done yet.
package struct OpenFollowUp: Equatable, Sendable {
    package var ticket: TicketNumber
    package var requester: String?
    package var text: String
    package var plannedAt: Date
    package var plannedBy: String
}

/// Takes in the events of a desk one after the other, and knows what is still to be followed up, also on tickets that are closed.
package struct FollowUpFold: Sendable {
    private var requesters: [TicketNumber: String] = [:]
    private var planned: [TicketNumber: [OpenFollowUp]] = [:]

    package init() {}

    /// The oldest first.
    package var open: [OpenFollowUp] {
        planned.values.joined().map { followUp in
            var followUp = followUp
            followUp.requester = requesters[followUp.ticket]
            return followUp
        }.sorted { ($0.plannedAt, $0.ticket, $0.text) < ($1.plannedAt, $1.ticket, $1.text) }
    }

    package mutating func apply(_ event: Event) {
        guard let number = event.ticket else { return }
        switch event.fact {
        case let fact as TicketOpened: requesters[number] = fact.requester
        case let fact as TicketImported: requesters[number] = fact.requester
        case let fact as TicketCorrected: requesters[number] = fact.requester
        case let fact as FollowUpsPlanned:
            planned[number, default: []] += fact.texts.map {
                OpenFollowUp(ticket: number, text: $0, plannedAt: event.at, plannedBy: event.by)
            }
        case let fact as FollowUpCompleted: planned[number]?.removeAll { $0.text == fact.text }
        default: break
        }
    }
}
