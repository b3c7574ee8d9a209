package import struct FoundationEssentials.Date

/// Writes a note on a ticket, for colleagues or of what the user was told; also on a step of its walkthrough. Never conflicts.
package struct AddNote: TicketIntent {
    package static let verb = "write a note"

    package var ticket: TicketNumber
    package var text: String
    package var isTold: Bool
    package var step: String?
    package var guardedTicket: TicketNumber? { nil }

    package init(ticket: TicketNumber, text: String, isTold: Bool = false, step: String? = nil) {
        self.ticket = ticket
        self.text = text
        self.isTold = isTold
        self.step = step
    }

    package func decide(in desk: Desk, by actor: Actor, at now: Date) throws(Refusal) -> [EventDraft] {
        let subject = try desk.ticket(ticket)
        guard subject.state != .closed, subject.state != .cancelled else {
            throw .settled(ticket: ticket, state: subject.state)
        }
        var fact = NoteAdded()
        fact.text = try text.required(.text)
        fact.isTold = isTold
        if let step { fact.step = try desk.knownStep(step, on: ticket) }
        return [EventDraft(at: now, by: actor.name, ticket: ticket, fact: fact)]
    }
}

extension Desk {
    /// A step of the guide that the ticket's walkthrough goes through, or went through.
    fileprivate func knownStep(_ step: String, on ticket: TicketNumber) throws(Refusal) -> String {
        guard let route = walkthrough(of: ticket).flatMap({ routes[$0.revision] }) else {
            throw noWalkthrough(of: ticket)
        }
        guard route[step] != nil else { throw .noSuchStep(step, guide: route.guide) }
        return step
    }
}

package struct NoteAdded: Fact {
    package static let name = "note_added"
    package var text = ""
    package var isTold = false
    package var step: String?

    package init() {}

    package mutating func map<M: FieldMapper>(_ mapper: inout M) throws(FieldProblem) {
        try mapper.map("text", &text)
        try mapper.map("told", &isTold)
        try mapper.map("step", &step)
    }

    package var isGuarded: Bool { false }

    package var words: String { (isTold ? "told the user: " : "noted: ") + text }

    package func reversal(of event: Event, in desk: Desk, at now: Date) -> (any Fact)? {
        NoteWithdrawn(event.sequence, text: text)
    }

    package func apply(to desk: inout Desk, in event: Event) {
        desk.change(event) {
            $0.notes.append(
                Note(id: event.sequence, at: event.at, by: event.by, text: text, isTold: isTold, step: step))
            if isTold { $0.noteContact(event) }
        }
    }
}
