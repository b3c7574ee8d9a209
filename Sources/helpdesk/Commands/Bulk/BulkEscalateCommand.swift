import ArgumentParser
import DeskCore

struct BulkEscalateCommand: BulkVerb {
    static let configuration = CommandConfiguration(
        commandName: "escalate", abstract: "Hand tickets to somebody who can do more.")

    @OptionGroup var bulk: BulkOptions

    @Option(help: "Which team or person.")
    var to: String

    @Option(help: "Why.")
    var reason: String

    func intent(on ticket: TicketNumber) -> any TicketIntent {
        EscalateTicket(ticket: ticket, to: to, reason: reason)
    }
}
