package import struct FoundationEssentials.Date

/// Where somebody is just now: in a ticket, and at a step of its walkthrough where that is on their screen.
package struct Whereabouts: Equatable, Sendable {
    package var ticket: TicketNumber
    /// The step's id in the guide's route.
    package var step: String?
    /// When they came there.
    package var since: Date

    package init(ticket: TicketNumber, step: String? = nil, since: Date) {
        self.ticket = ticket
        self.step = step
        self.since = since
    }
}

/// A colleague who is in a ticket just now. Nothing of it is recorded, and no rule asks for it: it only tells people of each other.
package struct Presence: Equatable, Sendable {
    /// The operating system's name of who it is.
    package var name: String
    package var place: Whereabouts

    package init(name: String, place: Whereabouts) {
        self.name = name
        self.place = place
    }
}
