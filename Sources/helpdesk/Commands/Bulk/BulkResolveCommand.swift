import ArgumentParser
import DeskCore

struct BulkResolveCommand: BulkVerb {
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: "End the work on tickets: what it was, and what helped.")

    @OptionGroup var bulk: BulkOptions

    @Option(help: "What it was.")
    var cause: String

    @Option(help: "What helped.")
    var fix: String

    func intent(on ticket: TicketNumber) -> any TicketIntent {
        ResolveTicket(ticket: ticket, cause: cause, fix: fix)
    }
}
