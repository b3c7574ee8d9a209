import ArgumentParser
import DeskConsole
import DeskCore
import FoundationEssentials

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the tickets that somebody still has to work on.",
        discussion: """
            Those that are due soonest come first. LEFT is the working time until the nearest target, with ! where little or nothing is left and = \
            while the clock stands still; DUE is when it is used up, where the desk is.
            """)

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
                    tickets.map {
                        TicketReport($0, catalogue: place.catalogue, by: place.desk.policy, at: place.now)
                    })
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
        return QueueOrder.soonest.sorted(listed, by: place.desk.policy).compactMap { byNumber[$0] }
    }

    /// Those to choose from. A user's tickets are looked up, however many there are of others.
    private func candidates(at desk: Desk) -> [TicketRow] {
        if let requester { return desk.tickets(of: requester.trimmed).map { desk.row(of: $0) } }
        return Array(desk.rows) + (all ? desk.rowsPutAway : [])
    }

    private static let columns = [
        "TICKET", "P", "STATE", "AGE", "LEFT", "DUE", "REQUESTER", "CODE", "STEPS", "WITH", "TITLE",
    ]

    private static func row(_ ticket: TicketRow, at place: Workplace) -> [String] {
        let policy = place.desk.policy
        let clock = TicketClocks(of: ticket, by: policy).nearest
        let due = clock?.due.map { policy.calendar.date(atCoordinate: $0) }
        return [
            ticket.id, String(ticket.priority.rank), ticket.state.words,
            DurationWords.short(place.now.timeIntervalSince(ticket.createdAt)),
            clock?.brief(at: policy.calendar.coordinate(place.now)) ?? "",
            due.map { policy.calendar.zone.near($0, now: place.now) } ?? "", ticket.requester ?? "",
            String(ticket.code), ticket.progress.fraction,
            ticket.assignee ?? "", ticket.title,
        ]
    }
}
