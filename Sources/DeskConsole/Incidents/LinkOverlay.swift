import DeskCanvas
import DeskCore

/// What tickets can have to do with an incident, to choose one.
struct LinkOverlay: Sendable {
    enum Entry: Sendable {
        case incident(TicketRow)
        case new
        case declare
        case unlink
    }

    var tickets: [TicketNumber]
    var picker = Picker()
}

extension Model {
    func entries(_ link: LinkOverlay) -> [LinkOverlay.Entry] {
        let rows = link.tickets.compactMap { desk.row(of: $0) }
        let incidents = desk.incidentNumbers.reversed().compactMap { desk.row(of: $0) }.filter { incident in
            incident.state.isUnsettled && rows.contains { $0.incident != incident.number }
        }
        var entries = incidents.map { LinkOverlay.Entry.incident($0) }
        if rows.contains(where: { $0.incident == nil }) { entries.append(.new) }
        if rows.count == 1, rows[0].incident == nil { entries.append(.declare) }
        if rows.contains(where: { $0.incident != nil }) { entries.append(.unlink) }
        return entries.filter { link.picker.fits(words($0, link)) }
    }

    mutating func openLink(_ tickets: [TicketNumber]) {
        overlay = .link(LinkOverlay(tickets: tickets))
    }

    mutating func takeInLink(_ event: InputEvent) -> [Effect] {
        guard case .link(var link) = overlay else { return [] }
        let entries = entries(link)
        switch link.picker.take(event, count: entries.count, height: pickerHeight()) {
        case .isLeft:
            overlay = nil
        case .chose(let index):
            guard entries.indices.contains(index) else { return [.bell] }
            overlay = nil
            return carryOut(entries[index], on: link.tickets)
        case .stays:
            overlay = .link(link)
        }
        return []
    }

    private mutating func carryOut(_ entry: LinkOverlay.Entry, on tickets: [TicketNumber]) -> [Effect] {
        guard let first = tickets.first else { return [] }
        switch entry {
        case .incident(let row):
            let link = LinkToIncident(ticket: first, incident: row.number)
            guard tickets.count > 1 else { return attempt(link, on: first) }
            return preview(Wish(link), "Link to \(row.id)", on: tickets)
        case .new:
            openIncidentForm(tickets)
            return []
        case .declare: return attempt(DeclareIncident(ticket: first), on: first, then: .openIncident)
        case .unlink:
            let unlink = UnlinkFromIncident(ticket: first)
            guard tickets.count > 1 else { return attempt(unlink, on: first) }
            return preview(Wish(unlink), "Take out of the incident", on: tickets)
        }
    }

    func drawLink(_ link: LinkOverlay, _ canvas: inout Canvas) {
        let subject = link.tickets.count == 1 ? Ticket.id(link.tickets[0]) : Self.count(link.tickets)
        drawPicker(
            link.picker, title: "Incident of \(subject)", placeholder: "words of an incident",
            rows: entries(link).map { entry in
                if case .incident(let row) = entry {
                    let count = desk.tickets(ofIncident: row.number).count
                    return [
                        StyledRun(TextWidth.padded(row.id, to: 9), .accent), StyledRun(row.title.oneLine + "  "),
                        StyledRun(count == 1 ? "one ticket" : "\(count) tickets", .dim),
                    ]
                }
                return [StyledRun(words(entry, link), .key)]
            }, &canvas)
    }

    private func words(_ entry: LinkOverlay.Entry, _ link: LinkOverlay) -> String {
        let it = link.tickets.count == 1 ? "it" : "them"
        return switch entry {
        case .incident(let row): "\(row.id) \(row.title)"
        case .new: "A new incident, with \(it) linked to it"
        case .declare: "Declare it the incident itself"
        case .unlink: "Take \(it) out of the incident"
        }
    }
}
