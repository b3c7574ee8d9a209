import ArgumentParser
import DeskCore

struct BulkTakeCommand: BulkVerb {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Make tickets yours, from colleagues too.")

    @OptionGroup var bulk: BulkOptions

    func intent(on ticket: TicketNumber) -> any TicketIntent {
        TakeTicket(ticket: ticket)
    }
}
