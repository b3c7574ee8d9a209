import DeskCore

extension Model {
    /// Asks for what a new incident of tickets is to be called.
    mutating func openIncidentForm(_ tickets: [TicketNumber], title: String? = nil) {
        let rows = tickets.compactMap { desk.row(of: $0) }
        let codes = Dictionary(grouping: rows.map(\.code), by: \.self)
        let code = codes.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
        let apps = Set(rows.map(\.app))
        let app = apps.count == 1 ? apps.first.flatMap(\.self) : nil
        let suggested = title ?? "AADSTS\(code ?? 0)" + (app.nonBlank.map { " in \($0)" } ?? "")
        var form = Form(
            .incident(tickets.first ?? 0), title: "Incident of \(Self.count(tickets))",
            fields: [.line("Title", suggested), .line("Error code", code.map { "\($0)" } ?? "")])
        form.many = tickets
        let linked = rows.count { $0.incident != nil || $0.isIncident || $0.state.isFinal }
        if linked > 0 {
            form.notice =
                "\(linked) of them \(linked == 1 ? "is" : "are") left out: settled for good, or in an incident already."
        }
        open(form)
    }

    /// What a form on an incident's own ticket means for all its tickets; nil where it means the one ticket alone.
    func actOnIncident(_ form: Form) -> ActOnMany? {
        let number = form.purpose.ticket
        guard desk.row(of: number)?.isIncident == true, !desk.unsettledTickets(ofIncident: number).isEmpty else {
            return nil
        }
        let values = form.values
        switch form.purpose {
        case .note, .message:
            guard values.first == Audience.all.rawValue, let text = values.last else { return nil }
            var isTold = false
            if case .message = form.purpose { isTold = true }
            return try? desk.note(toIncident: number, SecretMask.mask(text).text, isTold: isTold)
        case .resolve:
            return try? desk.resolution(ofIncident: number, cause: values[0], fix: values[1])
        default: return nil
        }
    }

    /// Whom a note on a ticket is for, where that is an incident with tickets.
    func audience(_ ticket: Ticket?, isTold: Bool) -> [FormField] {
        guard let ticket, ticket.isIncident else { return [] }
        let count = desk.unsettledTickets(ofIncident: ticket.number).count
        guard count > 0 else { return [] }
        let options = [
            "\(Audience.all.rawValue) · its \(count) unsettled tickets too",
            "\(Audience.one.rawValue) · this ticket alone",
        ]
        return [.choice("On", options, selected: isTold ? 0 : 1)]
    }

    private enum Audience: String {
        case all
        case one
    }
}
