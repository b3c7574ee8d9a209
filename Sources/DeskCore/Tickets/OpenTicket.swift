package import struct FoundationEssentials.Date

/// Makes a ticket from what was read of an error.
package struct OpenTicket: Intent {
    package static let verb = "make a ticket"

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
        fact.title = try title.nonBlank.map(TicketTitle.checked) ?? Self.defaultTitle(code: code, app: failure.app)
        fact.app = failure.app.nonBlank
        fact.appID = failure.appID
        fact.resourceID = failure.resourceID
        fact.correlationID = failure.correlationID
        fact.traceID = failure.traceID
        fact.occurredAt = failure.occurredAt
        fact.text = failure.text
        return [EventDraft(at: now, by: actor.name, ticket: desk.lastNumber + 1, fact: fact)]
    }

    /// The title of a ticket that is given none.
    package static func defaultTitle(code: Int, app: String?) -> String {
        String(("AADSTS\(code)" + (app.nonBlank.map { " in \($0)" } ?? "")).prefix(TicketTitle.longest))
    }
}

extension Desk {
    /// The newest unsettled ticket that is about the same user, code and correlation id.
    ///
    /// Where one of the two does not name its user, the correlation id says that it is the same sign-in.
    package func duplicate(of failure: SignInFailure) -> Ticket? {
        guard let code = failure.codes.first else { return nil }
        let requester = failure.requester.nonBlank
        let candidates: [TicketRow] =
            if failure.correlationID != nil {
                rows.filter {
                    $0.requester == nil || requester == nil || $0.requester?.requesterKey == requester?.requesterKey
                }
            } else {
                requester.map { tickets(of: $0).map { row(of: $0) } } ?? []
            }
        return candidates.filter {
            $0.state.isUnsettled && $0.code == code && $0.correlationID == failure.correlationID
        }.map(\.number).max().flatMap { tickets[$0] }
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
            number: number, requester: requester, code: code, title: title, stateSince: event.at,
            clockedSince: event.at, createdAt: event.at,
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
        desk.flow.countArrival(at: event.at)
    }
}
