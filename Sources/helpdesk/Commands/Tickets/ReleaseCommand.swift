import ArgumentParser
import DeskCore

struct ReleaseCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Give a ticket back to everybody.")

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    func intent() -> any Intent {
        ReleaseTicket(ticket: target.ticket)
    }
}
