extension Desk {
    /// The act that resolves an incident with its tickets, each by its own rules and its own event. A security case among them stays.
    package func resolution(
        ofIncident incident: TicketNumber, cause: String, fix: String
    ) throws(Refusal) -> ActOnMany {
        guard try ticket(incident).isIncident else { throw .notAnIncident(incident) }
        let resolve = ResolveTicket(
            ticket: incident, cause: cause, fix: fix, takingNew: true, withIncident: incident)
        // Its own ticket comes last, so that it is open as long as they are.
        return ActOnMany(
            (unsettledTickets(ofIncident: incident) + [incident]).map { resolve.on($0) }, leavingOut: true)
    }

    /// The act that writes a note on an incident and on all of its tickets that are worked on.
    package func note(toIncident incident: TicketNumber, _ text: String, isTold: Bool) throws(Refusal) -> ActOnMany {
        guard try ticket(incident).isIncident else { throw .notAnIncident(incident) }
        let note = AddNote(ticket: incident, text: text, isTold: isTold)
        return ActOnMany(([incident] + unsettledTickets(ofIncident: incident)).map { note.on($0) }, leavingOut: true)
    }
}
