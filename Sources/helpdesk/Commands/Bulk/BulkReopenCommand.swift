import ArgumentParser
import DeskCore

struct BulkReopenCommand: BulkVerb {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Take resolved tickets up again.")

    @OptionGroup var bulk: BulkOptions

    @Option(help: "Why they are not over.")
    var reason: String

    func intent(on ticket: TicketNumber) -> any TicketIntent {
        ReopenTicket(ticket: ticket, reason: reason)
    }
}
