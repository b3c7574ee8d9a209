package import struct FoundationEssentials.Date

/// Ends the waiting, or takes an escalated ticket back: work goes on.
package struct ResumeTicket: TicketIntent {
    package static let verb = "go on with a ticket"

    package var ticket: TicketNumber
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber) {
        self.ticket = ticket
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.movable(ticket, to: .open)
        guard subject.state.isWaiting || subject.state == .escalated else {
            throw .noSuchMove(ticket: ticket, from: subject.state, to: .open)
        }
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: TicketResumed())]
    }
}

package struct TicketResumed: Fact {
    package static let name = "ticket_resumed"

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {}

    package var words: String { "went on with the ticket" }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        let before = desk.events(before: event).last { $0.fact is WaitingBegan || $0.fact is TicketEscalated }
        return before.flatMap { $0.fact.repetition(of: $0, in: desk, at: now) }
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.move(to: .open, at: event.at) }
    }
}
