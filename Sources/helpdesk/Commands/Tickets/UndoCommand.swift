import ArgumentParser
import DeskCore

struct UndoCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back what you did last on a ticket.",
        discussion: "Nothing is erased: a new entry says the opposite. Once more takes back the act before.")

    @OptionGroup var target: TicketOptions

    @OptionGroup var report: ReportOptions

    func intent() -> any Intent {
        UndoLastAct(ticket: target.ticket)
    }
}
