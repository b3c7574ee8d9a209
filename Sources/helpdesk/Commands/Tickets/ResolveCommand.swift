import ArgumentParser
import DeskCore

struct ResolveCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: "End the work: what it was, and what helped.",
        discussion: "A walkthrough in progress ends with it, as solved.")

    @OptionGroup var target: TicketOptions

    @Option(help: "What it was.")
    var cause: String

    @Option(help: "What helped.")
    var fix: String

    @OptionGroup var report: ReportOptions

    func intent() -> any Intent {
        ResolveTicket(ticket: target.ticket, cause: cause, fix: fix)
    }
}
