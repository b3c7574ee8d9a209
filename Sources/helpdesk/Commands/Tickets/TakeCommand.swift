import ArgumentParser
import DeskCore

struct TakeCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Make a ticket yours, from a colleague too.")

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    func intent() -> any Intent {
        TakeTicket(ticket: target.ticket)
    }
}
