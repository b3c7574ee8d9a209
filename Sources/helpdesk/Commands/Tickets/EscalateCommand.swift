import ArgumentParser
import DeskCore

struct EscalateCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "escalate", abstract: "Hand a ticket to somebody who can do more.",
        discussion: "`helpdesk evidence` prints the case as text to send along.")

    @OptionGroup var target: TicketOptions

    @Option(help: ArgumentHelp("The team or person.", valueName: "whom"))
    var to: String

    @Option(help: "Why they are needed.")
    var reason: String

    @OptionGroup var report: ReportOptions

    func intent() -> any Intent {
        EscalateTicket(ticket: target.ticket, to: to, reason: reason)
    }
}
