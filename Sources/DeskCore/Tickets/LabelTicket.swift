package import struct FoundationEssentials.Date

/// Sets the labels of a ticket.
package struct LabelTicket: TicketIntent {
    package static let verb = "label a ticket"

    package var ticket: TicketNumber
    package var labels: [String]
    package var guardedTicket: TicketNumber? { nil }

    package init(ticket: TicketNumber, labels: [String]) {
        self.ticket = ticket
        self.labels = labels
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.unsettled(ticket)
        var fact = TicketLabelled()
        for label in labels.map(\.trimmed) where !label.isEmpty && !fact.labels.contains(label) {
            fact.labels.append(label)
        }
        guard fact.labels != subject.labels else { return [] }
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

package struct TicketLabelled: Fact {
    package static let name = "ticket_labelled"
    package var labels: [String] = []

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("labels", &labels)
    }

    package var isGuarded: Bool { false }

    package var words: String {
        labels.isEmpty ? "took the labels off" : "labelled it: \(labels.joined(separator: ", "))"
    }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        desk.fact(TicketLabelled.self, before: event) ?? TicketLabelled()
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) { $0.labels = labels }
    }
}
