package import struct FoundationEssentials.Date

/// Judges impact and urgency; the priority follows.
package struct SetPriority: TicketIntent {
    package static let verb = "set a priority"

    package var ticket: TicketNumber
    package var impact: Level
    package var urgency: Level
    package var guardedTicket: TicketNumber? { nil }

    package init(ticket: TicketNumber, impact: Level, urgency: Level) {
        self.ticket = ticket
        self.impact = impact
        self.urgency = urgency
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        guard subject.impact != impact || subject.urgency != urgency else { return [] }
        var fact = PrioritySet()
        fact.impact = impact
        fact.urgency = urgency
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

package struct PrioritySet: Fact {
    package static let name = "priority_set"
    package var impact = Level.medium
    package var urgency = Level.medium

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("impact", &impact)
        try mapper.map("urgency", &urgency)
    }

    package var isGuarded: Bool { false }

    package var words: String {
        let priority = Priority(impact: impact, urgency: urgency)
        return "set impact \(impact.rawValue) and urgency \(urgency.rawValue): priority \(priority.rank)"
    }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        if let before = desk.fact(PrioritySet.self, before: event) { return before }
        var fact = PrioritySet()
        if let imported = desk.fact(TicketImported.self, before: event) {
            (fact.impact, fact.urgency) = imported.judgement
        }
        return fact
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) {
            $0.impact = impact
            $0.urgency = urgency
        }
    }
}
