package import struct FoundationEssentials.Date

/// Makes a ticket that is an incident, and links tickets to it as one act.
package struct OpenIncident: Intent {
    package static let verb = "declare an incident"

    package var title: String
    /// Nil: the one that most of the tickets are about.
    package var code: Int?
    package var tickets: [TicketNumber]
    /// Whether tickets whose rules say no are left out. Else nothing is done.
    package var leavesOut: Bool
    package var guardedTicket: TicketNumber? { nil }

    package init(title: String, code: Int? = nil, tickets: [TicketNumber], leavingOut: Bool = false) {
        self.title = title
        self.code = code
        self.tickets = tickets
        leavesOut = leavingOut
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        // The number that the incident will have is none of theirs.
        if let unknown = tickets.first(where: { $0 > desk.lastNumber }) { throw .noSuchTicket(unknown) }
        let rows = tickets.compactMap { desk.row(of: $0) }
        guard let code = code ?? Self.mostFrequent(rows.map(\.code)) else { throw .needs(.code) }
        var opened = TicketOpened()
        opened.code = code
        opened.codes = [code]
        opened.title = try TicketTitle.checked(try title.required(.title))
        let apps = Set(rows.map(\.app))
        opened.app = apps.count == 1 ? apps.first ?? nil : nil
        let number = desk.lastNumber + 1
        let facts: [any Fact] = [opened, IncidentDeclared()]
        let begin = facts.map { EventDraft(at: now, by: actor.name, ticket: number, fact: $0) }
        guard !tickets.isEmpty else { return begin }
        var begun = desk
        for draft in begin { begun.apply(Event(draft, sequence: begun.lastSequence + 1)) }
        let links = ActOnMany(
            tickets.map { LinkToIncident(ticket: $0, incident: number) }, leavingOut: leavesOut)
        return begin + (try links.decide(in: begun, by: actor, at: now))
    }

    private static func mostFrequent(_ codes: [Int]) -> Int? {
        Dictionary(grouping: codes, by: \.self).max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
    }
}
