package import struct FoundationEssentials.Date

/// Puts right what was read or typed wrongly: the requester, the app, the title.
///
/// Nil leaves a fact as it is; a requester or an app without characters is unknown from then on.
package struct CorrectTicket: Intent {
    package static let verb = "correct a ticket"

    package var ticket: TicketNumber
    package var requester: String?
    package var app: String?
    package var title: String?
    package var guardedTicket: TicketNumber? { nil }

    package init(ticket: TicketNumber, requester: String? = nil, app: String? = nil, title: String? = nil) {
        self.ticket = ticket
        self.requester = requester
        self.app = app
        self.title = title
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        let fact = TicketCorrected(
            requester: (requester ?? subject.requester).nonBlank, app: (app ?? subject.app).nonBlank,
            title: try (title ?? subject.title).required(.title))
        if subject.title != fact.title { _ = try TicketTitle.checked(fact.title) }
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

    init(requester: String?, app: String?, title: String) {
        self.requester = requester
        self.app = app
        self.title = title
    }

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("requester", &requester)
        try mapper.map("app", &app)
        try mapper.map("title", &title)
    }

    package var isGuarded: Bool { false }

    package var words: String {
        "corrected the facts: \(requester ?? "requester unknown"), \(app ?? "app unknown"), \(title)"
    }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        if let before = desk.fact(TicketCorrected.self, before: event) { return before }
        if let opened = desk.fact(TicketOpened.self, before: event) {
            return TicketCorrected(requester: opened.requester, app: opened.app, title: opened.title)
        }
        return desk.fact(TicketImported.self, before: event).map {
            TicketCorrected(requester: $0.requester, app: $0.app, title: $0.title)
        }
    }

    package func apply(to desk: inout Desk, in event: Event) {
        guard let number = event.ticket, let before = desk.tickets[number] else { return }
        let leaves = isAboutSomebodyElse(than: before) && desk.sharesWalkthrough(before)
        let trail = desk.walkthrough(of: number).map { desk.trail(of: $0, on: number).map(\.id) } ?? []
        if !leaves {
            for walkthrough in trail { desk.changeWalkthrough(walkthrough) { $0.requester = requester } }
        }
        desk.unindex(number, of: before.requester)
        desk.index(number, of: requester)
        desk.change(event) {
            $0.requester = requester
            $0.app = app
            $0.title = title
            if leaves { $0.walkthroughs.removeAll(where: trail.contains) }
        }
    }

    /// Principal names compare without case.
    private func isAboutSomebodyElse(than ticket: Ticket) -> Bool {
        ticket.requester?.lowercased() != requester?.lowercased()
    }
}

extension Desk {
    /// Whether another ticket goes on with the walkthrough that counts for this one. A ticket that turns out to be somebody
    /// else's leaves it there.
    fileprivate func sharesWalkthrough(_ ticket: Ticket) -> Bool {
        walkthrough(of: ticket.number).map { !tickets(sharing: $0, besides: ticket.number).isEmpty } ?? false
    }
}
