package import struct FoundationEssentials.Date

/// Makes a ticket from what was read of an error.
package struct OpenTicket: Intent {
    package var failure: SignInFailure
    /// Nil: made from code and app.
    package var title: String?
    /// Make another one even where an open ticket is about the same user, code and correlation id.
    package var again: Bool
    package var guardedTicket: TicketNumber? { nil }

    package init(failure: SignInFailure, title: String? = nil, again: Bool = false) {
        self.failure = failure
        self.title = title
        self.again = again
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        guard let code = failure.codes.first else { throw .needs(.code) }
        if !again, let same = desk.duplicate(of: failure) {
            throw .duplicate(ticket: same.number, state: same.state, assignee: same.assignee)
        }
        var fact = TicketOpened()
        fact.requester = failure.requester.nonBlank
        fact.code = code
        fact.codes = failure.codes
        fact.title = title.nonBlank ?? defaultTitle(code)
        fact.app = failure.app.nonBlank
        fact.appID = failure.appID
        fact.resourceID = failure.resourceID
        fact.correlationID = failure.correlationID
        fact.traceID = failure.traceID
        fact.occurredAt = failure.occurredAt
        fact.text = failure.text
        return [EventDraft(at: now, by: actor.name, ticket: desk.lastNumber + 1, fact: fact)]
    }

    private func defaultTitle(_ code: Int) -> String {
        "AADSTS\(code)" + (failure.app.nonBlank.map { " in \($0)" } ?? "")
    }
}

extension Desk {
    /// The unsettled ticket that is about the same user, code and correlation id, the newest first.
    ///
    /// Who is not named is the same user only where the correlation id says so.
    package func duplicate(of failure: SignInFailure) -> Ticket? {
        guard let code = failure.codes.first else { return nil }
        let candidates: [Ticket]
        if let requester = failure.requester.nonBlank {
            candidates = tickets(of: requester)
        } else if failure.correlationID != nil {
            candidates = tickets.values.filter { $0.requester == nil }.sorted { $0.number < $1.number }
        } else {
            return nil
        }
        return candidates.last {
            $0.state.isUnsettled && $0.code == code && $0.correlationID == failure.correlationID
        }
    }
}

package struct TicketOpened: Fact {
    package static let name = "ticket_opened"
    package var requester: String?
    package var code = 0
    package var codes: [Int] = []
    package var title = ""
    package var app: String?
    package var appID: String?
    package var resourceID: String?
    package var correlationID: String?
    package var traceID: String?
    package var occurredAt: Date?
    package var text = ""

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("requester", &requester)
        try mapper.map("code", &code)
        try mapper.map("codes", &codes)
        try mapper.map("title", &title)
        try mapper.map("app", &app)
        try mapper.map("app_id", &appID)
        try mapper.map("resource_id", &resourceID)
        try mapper.map("correlation_id", &correlationID)
        try mapper.map("trace_id", &traceID)
        try mapper.map("occurred_at", &occurredAt)
        try mapper.map("text", &text)
    }

    package var words: String { "opened the ticket: \(title)" }

    package func apply(to desk: inout Desk, in event: Event) {
        guard let number = event.ticket else { return }
        var ticket = Ticket(
            number: number, requester: requester, code: code, title: title, stateSince: event.at, createdAt: event.at,
            createdBy: event.by, updatedAt: event.at, version: event.sequence)
        ticket.codes = codes
        ticket.app = app
        ticket.appID = appID
        ticket.resourceID = resourceID
        ticket.correlationID = correlationID
        ticket.traceID = traceID
        ticket.occurredAt = occurredAt
        ticket.text = text
        desk.add(ticket)
    }
}
