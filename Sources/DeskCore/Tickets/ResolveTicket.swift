package import struct FoundationEssentials.Date

/// Ends the work: what it was, and what helped. A walkthrough still in progress ends with it, solved by the same cause.
package struct ResolveTicket: TicketIntent {
    package static let verb = "resolve a ticket"

    package var ticket: TicketNumber
    package var cause: String
    package var fix: String
    /// Whether the actor takes the ticket first where it is new.
    package var takesNew: Bool
    /// The incident that it is resolved together with, or is.
    var incident: TicketNumber?
    package var guardedTicket: TicketNumber? { ticket }

    package init(ticket: TicketNumber, cause: String, fix: String, takingNew: Bool = false) {
        self.init(ticket: ticket, cause: cause, fix: fix, takingNew: takingNew, withIncident: nil)
    }

    init(ticket: TicketNumber, cause: String, fix: String, takingNew: Bool, withIncident incident: TicketNumber?) {
        self.ticket = ticket
        self.cause = cause
        self.fix = fix
        takesNew = takingNew
        self.incident = incident
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let cause = try cause.required(.cause)
        let fix = try fix.required(.fix)
        let subject = try desk.ticket(ticket)
        if incident == nil {
            try desk.checkNothingStays(of: subject)
        } else if subject.isSuspicious {
            throw .suspicious(ticket)
        }
        var facts = try desk.beginning(ticket, to: .resolved, takingNew: takesNew)
        if let end = try desk.solvingWalkthrough(of: ticket, saying: cause) { facts.append(end) }
        facts.append(TicketResolved(cause: cause, fix: fix))
        return facts.map { EventDraft(at: now, by: actor.name, ticket: ticket, fact: $0) }
    }
}

package struct TicketResolved: Fact {
    package static let name = "ticket_resolved"
    package var cause = ""
    package var fix = ""

    package init() {}

    init(cause: String, fix: String) {
        self.cause = cause
        self.fix = fix
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("cause", &cause)
        try mapper.map("fix", &fix)
    }

    package var words: String { "resolved it, cause: \(cause), fix: \(fix)" }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.flow.countResolution(at: event.at)
        desk.change(event) {
            $0.move(to: .resolved, at: event.at)
            $0.settledBy = event.by
            $0.resolution = Resolution(cause: cause, fix: fix, at: event.at, by: event.by)
        }
    }
}
