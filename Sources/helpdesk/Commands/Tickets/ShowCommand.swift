import ArgumentParser
import DeskCore

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a ticket with all that ever happened to it.")

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.look { place in
            let ticket = try place.desk.ticket(target.ticket)
            if report.json {
                try Output.json(CaseReport(ticket, in: place.desk, catalogue: place.catalogue, at: place.now))
            } else {
                try Output.text(Self.text(of: ticket, at: place))
            }
        }
    }

    private static func text(of ticket: Ticket, at place: Workplace) -> String {
        var text = CaseSummary.text(of: ticket.number, in: place.desk, at: place.now) ?? ""
        text += "\nTimeline\n"
        let zone = place.desk.policy.calendar.zone
        for entry in place.desk.entries(of: ticket.number) {
            text += "\(zone.words(entry.at)) \(entry.by) \(entry.text.oneLine)\n"
        }
        if !ticket.text.trimmed.isEmpty { text += "\nWhat the user sent\n\(ticket.text.trimmed)\n" }
        return text
    }
}
