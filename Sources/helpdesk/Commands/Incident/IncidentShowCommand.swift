import ArgumentParser
import DeskCore

struct IncidentShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an incident and its tickets: state, step and who has them.")

    @OptionGroup var target: IncidentOptions

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.look { place in
            if report.json { return try Output.json(try place.incidentReport(on: target.incident)) }
            let incident = try place.incident(target.incident)
            try Output.text("\(incident.id): \(incident.title) (\(place.standing(of: incident)))")
            let rows = place.desk.tickets(ofIncident: incident.number).compactMap { place.desk.row(of: $0) }
            guard !rows.isEmpty else { return }
            try Output.table(
                ["NUMBER", "STATE", "REQUESTER", "STEPS", "STEP", "ASSIGNEE"],
                rows.map { row in
                    [
                        row.id, row.state.words, row.requester ?? "", row.progress.fraction,
                        row.standing?.stepTitle ?? "", row.assignee ?? "",
                    ]
                })
        }
    }
}

struct IncidentListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the incidents that are worked on, and how many tickets each has.")

    @Flag(help: "Settled ones too.")
    var all = false

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.look { place in
            let rows = place.desk.incidentNumbers.compactMap { place.desk.row(of: $0) }.filter {
                all || $0.state.isUnsettled
            }
            if report.json { return try Output.json(rows.map { place.report(onIncident: $0) }) }
            guard !rows.isEmpty else {
                return Output.complain("There is no such incident; `helpdesk incident declare` makes one.")
            }
            try Output.table(
                ["NUMBER", "STATE", "ASSIGNEE", "TICKETS", "UNSETTLED", "TITLE"],
                rows.map { row in
                    [
                        row.id, row.state.words, row.assignee ?? "",
                        "\(place.desk.tickets(ofIncident: row.number).count)",
                        "\(place.desk.unsettledTickets(ofIncident: row.number).count)", row.title,
                    ]
                })
        }
    }
}

extension Workplace {
    func incident(_ number: TicketNumber) throws(Refusal) -> TicketRow {
        let row = desk.row(of: try desk.ticket(number))
        guard row.isIncident else { throw .notAnIncident(number) }
        return row
    }

    func incidentReport(on number: TicketNumber) throws(Refusal) -> IncidentReport {
        report(onIncident: try incident(number))
    }

    fileprivate func report(onIncident row: TicketRow) -> IncidentReport {
        IncidentReport(row, in: desk, catalogue: catalogue, at: now)
    }

    /// `open, with ana; 12 tickets, 9 unsettled`.
    fileprivate func standing(of incident: TicketRow) -> String {
        let count = desk.tickets(ofIncident: incident.number).count
        let unsettled = desk.unsettledTickets(ofIncident: incident.number).count
        return "\(incident.state.words), with \(incident.assignee ?? "nobody"); "
            + "\(count) \(count == 1 ? "ticket" : "tickets"), \(unsettled) unsettled"
    }
}
