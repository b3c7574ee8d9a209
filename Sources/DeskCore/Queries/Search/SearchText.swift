/// What a ticket can be found by, in lower case, as bytes.
///
/// The head has a field a line, which are found also where letters are left out. The tail has what is only found as it stands: IDs, which have
/// every letter somewhere.
struct SearchText {
    var bytes: [UInt8] = []
    var tail = 0

    init(_ ticket: TicketRow, catalogue: CodeCatalogue) {
        bytes.reserveCapacity(256)
        bytes.appendSearchable(ticket, catalogue, tail: &tail)
    }
}

extension [UInt8] {
    /// Appends what a ticket can be found by.
    ///
    /// - Parameter tail: is set to where the tail begins.
    mutating func appendSearchable(_ ticket: TicketRow, _ catalogue: CodeCatalogue, tail: inout Int) {
        appendField(ticket.id)
        appendField(ticket.requester)
        appendField("aadsts\(ticket.code)")
        appendField(ticket.title)
        appendField(ticket.state.words)
        appendField(ticket.app)
        appendField(ticket.assignee)
        appendField(catalogue[ticket.code]?.name)
        for label in ticket.labels { appendField(label) }
        if let standing = ticket.standing {
            appendField(standing.stepTitle)
            if standing.agent != ticket.assignee { appendField(standing.agent) }
        }
        tail = count
        for code in ticket.codes where code != ticket.code { appendField("aadsts\(code)") }
        appendField(ticket.correlation)
        appendField(ticket.trace)
    }

    private mutating func appendField(_ id: CompactID?) {
        guard let id else { return }
        id.appendFolded(to: &self)
        append(UInt8(ascii: "\n"))
    }

    private mutating func appendField(_ field: String?) {
        guard let field else { return }
        appendFolded(field)
        // No word has a line end, so none is found across two fields.
        append(UInt8(ascii: "\n"))
    }
}
