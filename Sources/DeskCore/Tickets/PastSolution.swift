package import struct FoundationEssentials.Date

/// What solved an earlier ticket of the same user.
package struct PastSolution: Equatable, Sendable {
    package var ticket: TicketNumber
    package var cause: String
    package var at: Date

    /// `HD-7, 21 days ago: new phone`.
    package func words(at now: Date) -> String {
        "\(Ticket.id(ticket)), \(DurationWords.ago(now.timeIntervalSince(at))): \(cause)"
    }
}

extension Desk {
    /// What solved the same user's trouble with the same code the last time; nil where it was never solved.
    package func lastSolution(for number: TicketNumber) -> PastSolution? {
        guard let ticket = tickets[number], let requester = ticket.requester else { return nil }
        let solved = tickets(of: requester).filter {
            $0.number != number && $0.code == ticket.guideCode && !$0.state.isUnsettled
        }
        return solved.compactMap { other in
            other.resolution.map { PastSolution(ticket: other.number, cause: $0.cause, at: $0.at) }
        }.max { $0.at < $1.at }
    }
}
