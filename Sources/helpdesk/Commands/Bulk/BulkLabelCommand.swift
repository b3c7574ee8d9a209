import ArgumentParser
import DeskCore

struct BulkLabelCommand: BulkVerb {
    static let configuration = CommandConfiguration(
        commandName: "label", abstract: "Put labels on tickets, beside those that they have.")

    @OptionGroup var bulk: BulkOptions

    @Option(help: "A label; may be given again.")
    var add: [String]

    func intent(on ticket: TicketNumber) -> any TicketIntent {
        AddLabels(ticket: ticket, labels: add)
    }
}
