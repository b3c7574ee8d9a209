import ArgumentParser
import DeskCore

struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "Print a case as plain text, to paste where it is handed on.",
        discussion: "What is known, how the caller was verified, and every step with what came of it. No secrets.")

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    func run() throws {
        try report.data.look { place in
            let ticket = try place.desk.ticket(target.ticket)
            if report.json {
                try Output.json(CaseReport(ticket, in: place.desk, catalogue: place.catalogue, at: place.now))
            } else {
                try Output.text(CaseSummary.text(of: ticket.number, in: place.desk, at: place.now) ?? "")
            }
        }
    }
}
