import ArgumentParser
import DeskCore

struct BulkWaitCommand: BulkVerb {
    static let configuration = CommandConfiguration(
        commandName: "wait", abstract: "Set tickets waiting for their users, or for somebody else.")

    @OptionGroup var bulk: BulkOptions

    @Option(help: ArgumentHelp("Whom they wait for.", valueName: "whom"))
    var on: WaitForSomebody.Whom

    @Option(help: "What has to happen first.")
    var reason: String

    func intent(on ticket: TicketNumber) -> any TicketIntent {
        WaitForSomebody(ticket: ticket, whom: on, reason: reason)
    }
}
