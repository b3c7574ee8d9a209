import ArgumentParser
import DeskCore

struct BulkAssignCommand: BulkVerb {
    static let configuration = CommandConfiguration(commandName: "assign", abstract: "Give tickets to a colleague.")

    @OptionGroup var bulk: BulkOptions

    @Option(help: "The colleague's user name on this machine.")
    var to: String

    func intent(on ticket: TicketNumber) -> any TicketIntent {
        AssignTicket(ticket: ticket, user: to)
    }
}
