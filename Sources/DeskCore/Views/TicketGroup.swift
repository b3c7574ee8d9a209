/// What the tickets of a list are gathered by. The raw value is its name in the configuration.
package enum TicketGroup: String, CaseIterable, Sendable {
    case code
    case state
    case assignee
    case requester

    /// What tickets under one heading have in common; headings go by rank, then by text.
    func key(of ticket: TicketRow) -> (rank: Int, text: String) {
        switch self {
        case .code: (ticket.code, "")
        case .state: (ticket.state.place, "")
        case .assignee: ticket.assignee.map { (0, $0) } ?? (1, "")
        case .requester: ticket.requester.map { (0, $0.lowercased()) } ?? (1, "")
        }
    }

    /// What stands over the tickets that have this in common with `ticket`.
    package func heading(of ticket: TicketRow, catalogue: CodeCatalogue) -> String {
        switch self {
        case .code: "AADSTS\(ticket.code)" + (catalogue[ticket.code]?.name.map { " \($0)" } ?? "")
        case .state: ticket.state.words
        case .assignee: ticket.assignee ?? "with nobody"
        case .requester: ticket.requester ?? "unknown requester"
        }
    }
}
