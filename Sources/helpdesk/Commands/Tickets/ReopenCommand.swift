import ArgumentParser
import DeskCore

struct ReopenCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Take a resolved ticket up again.")

    @OptionGroup var target: TicketOptions

    @Option(help: "Why it is not over.")
    var reason: String

    @OptionGroup var report: ReportOptions

    func intent() -> any Intent {
        ReopenTicket(ticket: target.ticket, reason: reason)
    }
}
