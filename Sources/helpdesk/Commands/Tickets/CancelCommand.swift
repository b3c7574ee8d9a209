import ArgumentParser
import DeskCore

struct CancelCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "End a ticket that is a duplicate, or no incident at all.")

    @OptionGroup var target: TicketOptions

    @Option(help: "Why it needs no work.")
    var reason: String

    @Option(
        help: ArgumentHelp("The ticket that goes on in its place.", valueName: "ticket"), transform: ArgumentText.ticket
    )
    var duplicateOf: TicketNumber?

    @OptionGroup var report: ReportOptions

    func intent() -> any Intent {
        CancelTicket(ticket: target.ticket, reason: reason, duplicateOf: duplicateOf)
    }
}
