import ArgumentParser
import DeskCore

struct AssignCommand: TicketVerb {
    static let configuration = CommandConfiguration(commandName: "assign", abstract: "Give a ticket to a colleague.")

    @OptionGroup var target: TicketOptions

    @Argument(help: "The colleague's user name on this machine.")
    var user: String

    @OptionGroup var report: ReportOptions

    func intent() -> any Intent {
        AssignTicket(ticket: target.ticket, user: user)
    }
}
