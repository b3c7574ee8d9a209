import ArgumentParser
import DeskConsole
import DeskCore
import FoundationEssentials

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the tickets that somebody still has to work on.",
        discussion: "The most pressing come first, and of those the oldest.")

    @Flag(help: "Resolved, closed and cancelled ones too.")
    var all = false

    @Flag(help: "Only those that are yours.")
    var mine = false

    @Option(help: "Only those that are about this error code.", transform: ArgumentText.code)
    var code: Int?

    @Option(help: "Only those of this user.")
    var requester: String?

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.look { place in
            let tickets = listed(at: place)
            if report.json {
                try Output.json(
                    tickets.map { TicketReport($0, catalogue: place.catalogue) })
            } else if tickets.isEmpty {
                Output.complain("There is no such ticket; `helpdesk new` makes one, and --all shows all there are.")
            } else {
                try Output.table(Self.columns, tickets.map { Self.row($0, at: place) })
            }
        }
    }

    private func listed(at place: Workplace) -> [TicketRow] {
        let listed = candidates(at: place.desk).filter { ticket in
            (all || ticket.state.isUnsettled) && (!mine || ticket.assignee == place.actor.name)
                && (code == nil || ticket.codes.contains { $0 == code })
        }
        let byNumber = Dictionary(listed.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        return QueueOrder.priority.sorted(listed).compactMap { byNumber[$0] }
    }

    /// Those to choose from. A user's tickets are looked up, however many there are of others.
    private func candidates(at desk: Desk) -> [TicketRow] {
        if let requester { return desk.tickets(of: requester.trimmed).map { desk.row(of: $0) } }
        return Array(desk.rows) + (all ? desk.rowsPutAway : [])
    }

    private static let columns = ["TICKET", "P", "STATE", "AGE", "REQUESTER", "CODE", "STEPS", "WITH", "TITLE"]

    private static func row(_ ticket: TicketRow, at place: Workplace) -> [String] {
        [
            ticket.id, String(ticket.priority.rank), ticket.state.words,
            DurationWords.short(place.now.timeIntervalSince(ticket.createdAt)), ticket.requester ?? "",
            String(ticket.code), ticket.progress.fraction,
            ticket.assignee ?? "", ticket.title,
        ]
    }
}
