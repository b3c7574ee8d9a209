import ArgumentParser
import DeskCore

struct RedoCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Do again what you took back last on a ticket.",
        discussion: "As long as you did nothing else on it since.")

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    func intent() -> any Intent {
        RedoUndoneAct(ticket: target.ticket)
    }
}
