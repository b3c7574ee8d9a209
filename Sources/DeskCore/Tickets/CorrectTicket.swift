package import struct FoundationEssentials.Date

/// Puts right what was read or typed wrongly: the requester, the app, the title.
package struct CorrectTicket: Intent {
    package var ticket: TicketNumber
    package var requester: String?
    package var app: String?
    package var title: String
    package var guardedTicket: TicketNumber? { nil }

    package init(ticket: TicketNumber, requester: String?, app: String?, title: String) {
        self.ticket = ticket
        self.requester = requester
        self.app = app
        self.title = title
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        var fact = TicketCorrected()
        fact.requester = requester.nonBlank
        fact.app = app.nonBlank
        fact.title = try title.required(.title)
        if subject.requester == fact.requester, subject.app == fact.app, subject.title == fact.title { return [] }
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

package struct TicketCorrected: Fact {
    package static let name = "ticket_corrected"
    package var requester: String?
    package var app: String?
    package var title = ""

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("requester", &requester)
        try mapper.map("app", &app)
        try mapper.map("title", &title)
    }

    package var isGuarded: Bool { false }

    package var words: String {
        "corrected the facts: \(requester ?? "requester unknown"), \(app ?? "app unknown"), \(title)"
    }

    package func apply(to desk: inout Desk, in event: Event) {
        guard let number = event.ticket else { return }
        desk.forget(number, of: desk.tickets[number]?.requester)
        desk.note(number, of: requester)
        desk.change(event) {
            $0.requester = requester
            $0.app = app
            $0.title = title
        }
    }
}
